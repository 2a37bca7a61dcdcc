#include "price_sum.h"

#include "opname/domain/currency.h"
#include "opname/domain/number_words.h"

#include <QStringList>

namespace opname {

std::optional<qint64> recordedPrice(const Item &item)
{
    return item.price.value_or(0) > 0 ? item.price : std::nullopt;
}

void PriceSum::add(const Item &item)
{
    ++copies;
    const auto price = recordedPrice(item);
    if (!price) {
        ++withoutPrice;
        return;
    }
    Amount &amount = byCurrency[currencyName(item.currency)];
    ++amount.copies;
    amount.sum += *price;
}

QString PriceSum::text(const LocaleText &format) const
{
    QStringList parts;
    for (const auto &[currency, amount] : byCurrency)
        parts.append(format.money(amount.sum, currency));
    return parts.join(u"; "_qs);
}

QString PriceSum::words(const QString &language) const
{
    QStringList parts;
    for (const auto &[currency, amount] : byCurrency)
        parts.append(amountInWords(amount.sum, currency, language).value_or(QString()));
    return parts.join(u"; "_qs);
}

} // namespace opname
