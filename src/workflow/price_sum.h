#pragma once

#include "opname/domain/catalogue.h"
#include "opname/report/locale_text.h"

#include <map>

namespace opname {

/// Copies and what SLiMS recorded as their price: a sum for each currency, those without a price counted
/// apart and never as nothing. A price of 0 is what SLiMS keeps when nobody entered one.
struct PriceSum {
    qint64 copies = 0;
    qint64 withoutPrice = 0;
    struct Amount {
        qint64 copies = 0;
        qint64 sum = 0;
    };
    std::map<QString, Amount> byCurrency; ///< as currencyName() names it

    void add(const Item &item);
    qint64 priced() const { return copies - withoutPrice; }
    /// "Rp2.300.000; USD 45"; empty when no copy has a price.
    QString text(const LocaleText &format) const;
    /// "dua juta tiga ratus ribu rupiah; empat puluh lima dolar Amerika Serikat"
    QString words(const QString &language) const;
};

/// Nothing for none and for 0.
std::optional<qint64> recordedPrice(const Item &item);

} // namespace opname
