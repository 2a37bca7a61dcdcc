#include "shelving.h"

#include "database.h"
#include "opname/domain/call_number.h"

#include <algorithm>

namespace opname {

bool shelve(Database &database, const Scope &scope, const QStringList &leftOut, ShelvedLibrary &library,
            const std::function<bool(qint64 slot, qint64 item)> &keep, const ShelvingWatcher &watcher)
{
    const ScopeMatcher matcher(scope);
    const qint64 total = std::max<qint64>(1, database.integer("SELECT count(*) FROM item"));
    library.items.reserve(static_cast<std::size_t>(total));
    Statement items(database,
                    "SELECT i.id, ifnull(i.location, ''), ifnull(i.site, ''), i.status, i.collection_type, "
                    "t.gmd, t.class, i.key_class "
                    "FROM item i LEFT JOIN title t ON t.id = i.title "
                    "ORDER BY 2, 3 COLLATE NOCASE, i.key, i.code, i.id");
    QString location;
    QString site;
    while (items.step()) {
        const auto slot = static_cast<qint64>(library.items.size());
        if (slot % 4096 == 0 && watcher && !watcher(double(slot) / double(total)))
            return false;
        location = items.text(1);
        site = items.text(2);
        if (library.homes.empty() || library.homes.back().location != location
            || library.homes.back().site.compare(site, Qt::CaseInsensitive) != 0)
            library.homes.push_back({location, site});
        const QString keyClass = items.text(7);
        const QString classification = items.text(6);
        const QString status = items.text(3);
        const QString collectionType = items.text(4);
        const QString gmd = items.text(5);
        CountedItem item;
        item.home = static_cast<std::uint32_t>(library.homes.size() - 1);
        item.hasClass = !keyClass.isEmpty();
        item.classGroup = classGroup(mainClass(item.hasClass ? keyClass : classification));
        item.bucket = bucketOf(
            matcher, leftOut, status,
            {location, collectionType, gmd, site, classification.isEmpty() ? keyClass : classification});
        library.expected += item.bucket == Bucket::Expected ? 1 : 0;
        library.items.push_back(item);
        if (!keep(slot, items.integer(0)))
            return false;
    }
    return !database.hasFailed();
}

bool rankKeys(Database &database, std::vector<CountedItem> &items,
              const std::function<Slot(qint64 item)> &slotOf, const ShelvingWatcher &watcher)
{
    Statement keys(database, "SELECT i.key, i.id FROM item i ORDER BY i.key");
    QByteArray last;
    std::uint32_t rank = 0;
    qint64 done = 0;
    while (keys.step()) {
        if (++done % 8192 == 0 && watcher && !watcher(double(done) / double(items.size())))
            return false;
        const QByteArrayView key = keys.view(0);
        if (key != last || rank == 0) {
            rank += 2;
            last = key.toByteArray();
        }
        if (const Slot slot = slotOf(keys.integer(1)); slot < items.size())
            items[slot].keyRank = rank;
    }
    return !database.hasFailed();
}

} // namespace opname
