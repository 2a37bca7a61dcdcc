#pragma once

#include <QHash>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace opname {

/// What a copy without a recorded price probably cost: the median of the recorded prices of copies of the
/// same class group (classGroup()) that were published at most five years earlier or later; when there are
/// none or the year is not known, of the whole class group. Currencies are never mixed. An estimate is no
/// record: it is told apart, and never added to recorded prices. Values only; not thread safe.
class PriceEstimate {
public:
    static constexpr int yearsApart = 5;

    /// A recorded price, whole units of its currency; 0 and less are none. `year` is 0 when it is not known.
    void add(std::uint8_t classGroup, int year, const QString &currency, qint64 price);

    struct Estimate {
        qint64 price = 0; ///< of an even number of prices the mean of the two in the middle, rounded down
        QString currency;
        bool isByYear = false; ///< else by the class group alone
    };
    /// Of a copy with that currency; of one without (empty) in the currency that most prices of the group
    /// have. Nothing when the group has no recorded price in it.
    std::optional<Estimate> of(std::uint8_t classGroup, int year, const QString &currency) const;

    /// The year in a title's year of publication: the first four digits that stand together and can be one
    /// ("c2009", "[1998?]", "2010/2011"); 0 when there are none.
    static int yearOf(QStringView published);

private:
    struct Price {
        int year = 0;
        qint64 price = 0;
    };
    using Prices = std::vector<Price>;
    std::optional<qint64> medianOf(const Prices &prices, int year, bool isByYear) const;

    static constexpr std::size_t groups = 12;
    std::array<QHash<QString, Prices>, groups> m_prices; ///< by currency
    mutable QHash<QString, std::optional<Estimate>> m_known; ///< answers, as often asked again
};

} // namespace opname
