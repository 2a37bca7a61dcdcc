// What the lost copies cost: recorded prices, and estimates of those that have none.

#include "opname/domain/currency.h"
#include "opname/domain/price_estimate.h"
#include "opname/workflow/recap.h"

#include <array>

namespace opname {

namespace {

struct Unpriced {
    std::uint8_t classGroup = 11;
    int year = 0;
    QString currency; ///< empty when none is recorded
};

/// The catalogue's recorded prices of these class groups; `each` is shown every copy.
Result<PriceEstimate> pricesOf(Session &session, StockTake &stock, const std::vector<Unpriced> &unpriced,
                               const std::function<void(const CopyHolding &)> &each)
{
    std::array<bool, classGroupCount> isWanted = {};
    for (const Unpriced &copy : unpriced)
        isWanted[copy.classGroup] = true;
    PriceEstimate prices;
    const Outcome visited = session.catalogue().visitHoldings([&](const CopyHolding &copy) {
        if (each)
            each(copy);
        if (copy.price.value_or(0) <= 0 || copy.slot >= stock.itemCount())
            return true;
        const std::uint8_t group = stock.item(copy.slot).classGroup;
        if (isWanted[group])
            prices.add(group, PriceEstimate::yearOf(copy.publishYear), currencyName(copy.currency),
                       *copy.price);
        return true;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    return prices;
}

} // namespace

Result<std::vector<LostValue>> Recap::lostValue() const
{
    auto worth = lostWorth();
    if (!worth)
        return tl::unexpected(worth.error());
    return std::move(worth->byCurrency);
}

Result<LostWorth> Recap::lostWorth(const std::function<void(const CopyHolding &)> &each) const
{
    auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    LostWorth worth;
    std::map<QString, LostValue> values;
    std::array<LostOfClass, classGroupCount> classes;
    std::vector<Unpriced> unpriced;
    const Outcome visited = visitLost([&](const ListedItem &item) {
        LostOfClass &ofClass = classes[(*stock)->item(item.slot).classGroup];
        const QString currency = currencyName(item.item.currency);
        LostValue &value = values[currency];
        ++worth.copies;
        ++ofClass.copies;
        if (const qint64 price = item.item.price.value_or(0); price > 0) {
            value.recorded += price;
            ofClass.recorded[currency] += price;
            return true;
        }
        ++value.withoutPrice;
        ++ofClass.withoutPrice;
        unpriced.push_back({(*stock)->item(item.slot).classGroup, PriceEstimate::yearOf(item.publishYear),
                            item.item.currency.trimmed().isEmpty() ? QString() : currency});
        return true;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    worth.withoutPrice = static_cast<qint64>(unpriced.size());
    if (!unpriced.empty() || each) {
        const auto prices = pricesOf(m_session, **stock, unpriced, each);
        if (!prices)
            return tl::unexpected(prices.error());
        for (const Unpriced &copy : unpriced) {
            const auto estimate = prices->of(copy.classGroup, copy.year, copy.currency);
            if (!estimate) {
                ++worth.withoutEstimate;
                continue;
            }
            LostValue &value = values[estimate->currency];
            value.estimated += estimate->price;
            ++value.estimatedCopies;
        }
    }
    for (auto &[currency, value] : values) {
        value.currency = currency;
        worth.byCurrency.push_back(value);
    }
    for (std::size_t group = 0; group < classes.size(); ++group)
        if (classes[group].copies > 0) {
            classes[group].classGroup = static_cast<std::uint8_t>(group);
            worth.byClass.push_back(std::move(classes[group]));
        }
    return worth;
}

} // namespace opname
