#include "listed_items.h"

#include "opname/session/reading_moment.h"

#include <algorithm>

namespace opname {

Outcome visitItems(const Session &session, const std::vector<Slot> &slotList,
                   const std::function<bool(const ListedItem &)> &visitor)
{
    constexpr std::size_t pageSize = 512;
    std::vector<Slot> page;
    for (std::size_t at = 0; at < slotList.size(); at += pageSize) {
        const auto end = static_cast<std::ptrdiff_t>(std::min(slotList.size(), at + pageSize));
        page.assign(slotList.begin() + static_cast<std::ptrdiff_t>(at), slotList.begin() + end);
        const std::vector<ListedItem> items = session.catalogue().at(page);
        if (Outcome were = ReadingMoment::wereRead(session); !were)
            return were;
        for (const ListedItem &item : items)
            if (!visitor(item))
                return {};
    }
    return {};
}

QString discrepancyIdOf(DiscrepancyKind kind, const QString &code, qint64 itemId)
{
    return discrepancyId(kind, code.trimmed().isEmpty() ? QString(u'#' + QString::number(itemId)) : code);
}

std::vector<ListedItem> itemsOf(const Session &session, DiscrepancyKind kind, const QStringList &ids)
{
    const qsizetype prefix = discrepancyId(kind, {}).size();
    std::vector<ListedItem> items;
    for (const QString &id : ids) {
        const QString name = id.mid(prefix);
        auto item = session.catalogue().findByCode(name);
        if (!item && name.startsWith(u'#'))
            item = session.catalogue().findById(QStringView(name).sliced(1).toLongLong());
        if (item && discrepancyIdOf(kind, item->item.code, item->item.id) == id)
            items.push_back(std::move(*item));
    }
    return items;
}

} // namespace opname
