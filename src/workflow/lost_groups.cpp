#include "opname/workflow/lost_groups.h"

#include "opname/domain/currency.h"

#include <QCoreApplication>

#include <map>

namespace opname {

namespace {

class Grouping {
public:
    void add(const QString &key, const QString &name, const Item &item)
    {
        Sum &sum = m_sums[key];
        sum.name = name;
        ++sum.copies;
        const QString currency = currencyName(item.currency);
        LostValue &value = sum.values.try_emplace(currency, LostValue{currency, 0, 0, 0}).first->second;
        if (item.price.value_or(0) > 0)
            value.recorded += *item.price;
        else
            ++value.withoutPrice;
    }

    std::vector<LostGroup> take() const
    {
        std::vector<LostGroup> groups;
        for (const auto &[key, sum] : m_sums) {
            groups.push_back({key, sum.name, sum.copies, {}});
            for (const auto &[currency, value] : sum.values)
                groups.back().values.push_back(value);
        }
        return groups;
    }

private:
    struct Sum {
        QString name;
        qint64 copies = 0;
        std::map<QString, LostValue> values;
    };
    std::map<QString, Sum> m_sums;
};

} // namespace

Result<LostGroups> LostGroups::of(Session &session, const std::function<bool()> &proceed)
{
    const auto stock = session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    Grouping byClass;
    Grouping byLocation;
    Grouping byType;
    bool isStopped = false;
    const Outcome visited = Recap(session).visitLost([&](const ListedItem &item) {
        const QString group = classGroupName((*stock)->item(item.slot).classGroup);
        byClass.add(group, group, item.item);
        byLocation.add(item.item.location, item.locationName, item.item);
        byType.add(item.item.collectionType, item.collectionTypeName, item.item);
        isStopped = proceed && !proceed();
        return !isStopped;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    if (isStopped)
        return failure(ErrorKind::Cancelled,
                       QCoreApplication::translate("LostGroups", "The list was not put together."));
    return LostGroups{byClass.take(), byLocation.take(), byType.take()};
}

} // namespace opname
