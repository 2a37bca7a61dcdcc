#include "shelf_rows_reading.h"

#include "item_slots.h"
#include "opname/domain/scope.h"
#include "word_conditions.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

/// Adds a row to the homes, which come in shelf order.
void addToHomes(ShelfRows &rows, const QString &location, const QString &site)
{
    if (rows.homes.empty() || rows.homes.back().place.location != location
        || rows.homes.back().place.site.compare(site, Qt::CaseInsensitive) != 0)
        rows.homes.push_back({{location, site}, rows.count, 0});
    ++rows.homes.back().count;
    ++rows.count;
}

tl::unexpected<Error> unread(Database &database, const std::function<bool()> &proceed)
{
    Error error = database.takeError();
    if (proceed && !proceed())
        error = {ErrorKind::Cancelled, Text::tr("Reading the shelf list was stopped."), {}};
    return tl::unexpected(std::move(error));
}

Result<ShelfRows> frozenRows(Database &database)
{
    ShelfRows rows;
    Statement homes(database, "SELECT location, site, first_slot, items FROM home ORDER BY idx");
    while (homes.step())
        rows.homes.push_back({{homes.text(0), homes.text(1)}, homes.integer(2), homes.integer(3)});
    rows.count = slotsGivenOut(database);
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return rows;
}

/// The order by the keys that the pull made, sorted by SQLite.
Result<ShelfRows> rowsByStoredKeys(Database &database, const std::function<bool()> &proceed)
{
    ShelfRows rows;
    const Interruption interruption(database, proceed);
    Statement items(database,
                    "SELECT id, ifnull(location, ''), ifnull(site, '') FROM item "
                    "ORDER BY 2, 3 COLLATE NOCASE, key, code, id");
    while (items.step()) {
        addToHomes(rows, items.text(1), items.text(2));
        rows.items.push_back(items.integer(0));
    }
    if (database.hasFailed())
        return unread(database, proceed);
    return rows;
}

/// The order by another profile than the one that the stored keys were made with; the freeze makes them anew.
Result<ShelfRows> rowsByNewKeys(Database &database, const CallNumberProfile &profile,
                                const std::function<bool()> &proceed)
{
    struct Standing {
        QString location;
        QString site;
        QString siteFold;
        QByteArray key;
        QByteArray code;
        qint64 id = 0;
    };
    std::vector<Standing> all;
    const Interruption interruption(database, proceed);
    Statement items(database,
                    "SELECT i.id, ifnull(i.location, ''), ifnull(i.site, ''), i.code, i.call_number, "
                    "t.call_number FROM item i LEFT JOIN title t ON t.id = i.title");
    while (items.step()) {
        const QString own = items.text(4);
        const QString titles = items.text(5);
        const QString site = items.text(2);
        all.push_back({items.text(1), site, site.toLower(),
                       callNumberKey(effectiveCallNumber(own, titles), profile).bytes, items.text(3).toUtf8(),
                       items.integer(0)});
    }
    if (database.hasFailed())
        return unread(database, proceed);
    std::sort(all.begin(), all.end(), [](const Standing &a, const Standing &b) {
        return std::tie(a.location, a.siteFold, a.key, a.code, a.id)
            < std::tie(b.location, b.siteFold, b.key, b.code, b.id);
    });
    ShelfRows rows;
    rows.items.reserve(all.size());
    for (const Standing &item : all) {
        addToHomes(rows, item.location, item.site);
        rows.items.push_back(item.id);
    }
    return rows;
}

Result<std::vector<std::uint8_t>> frozenMarks(Session::Impl &state, const ShelfRows &rows)
{
    const auto setup = state.readSetup();
    if (!setup)
        return tl::unexpected(setup.error());
    std::vector<std::uint8_t> marks(static_cast<std::size_t>(rows.count), 0);
    const std::size_t known = std::min(marks.size(), setup->items.size());
    for (std::size_t row = 0; row < known; ++row)
        marks[row] = setup->items[row].bucket == Bucket::Expected ? ShelfMark::Expected : 0;
    for (const Slot slot : setup->lent)
        if (slot < marks.size())
            marks[slot] |= ShelfMark::Lent;
    return marks;
}

Result<std::unordered_set<qint64>> lentItems(Database &database)
{
    std::unordered_set<qint64> lent;
    Statement loans(database, "SELECT i.id FROM loan l JOIN item i ON i.code_fold = l.code_fold");
    while (loans.step())
        lent.insert(loans.integer(0));
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return lent;
}

} // namespace

Result<ShelfRows> readShelfRows(const Session &session, Session::Impl &state,
                                const std::function<bool()> &proceed)
{
    if (session.isFrozen())
        return frozenRows(state.database);
    const CallNumberProfile profile = session.profile();
    return state.identity.value(QStringLiteral("key_profile")) == profileToText(profile)
        ? rowsByStoredKeys(state.database, proceed)
        : rowsByNewKeys(state.database, profile, proceed);
}

Result<std::vector<std::uint8_t>> readShelfMarks(const Session &session, Session::Impl &state,
                                                 const ShelfRows &rows, const std::function<bool()> &proceed)
{
    if (rows.isFrozen())
        return frozenMarks(state, rows);
    Database &database = state.database;
    const auto lent = lentItems(database);
    if (!lent)
        return tl::unexpected(lent.error());
    std::vector<std::pair<qint64, std::uint32_t>> rowOf;
    rowOf.reserve(rows.items.size());
    for (std::size_t row = 0; row < rows.items.size(); ++row)
        rowOf.emplace_back(rows.items[row], static_cast<std::uint32_t>(row));
    std::sort(rowOf.begin(), rowOf.end());

    std::vector<std::uint8_t> marks(rows.items.size(), 0);
    const ScopeMatcher matcher(session.scope());
    const QStringList leftOut = session.leftOutStatuses();
    const Interruption interruption(database, proceed);
    Statement items(database,
                    "SELECT i.id, ifnull(i.location, ''), ifnull(i.site, ''), i.status, i.collection_type, "
                    "t.gmd, CASE WHEN ifnull(t.class, '') = '' THEN i.key_class ELSE t.class END "
                    "FROM item i LEFT JOIN title t ON t.id = i.title ORDER BY i.id");
    auto at = rowOf.begin();
    while (items.step()) {
        const qint64 id = items.integer(0);
        while (at != rowOf.end() && at->first < id)
            ++at;
        if (at == rowOf.end() || at->first != id)
            continue;
        const QString location = items.text(1);
        const QString site = items.text(2);
        const QString status = items.text(3);
        const QString type = items.text(4);
        const QString gmd = items.text(5);
        const QString classification = items.text(6);
        const bool isExpected =
            bucketOf(matcher, leftOut, status, {location, type, gmd, site, classification})
            == Bucket::Expected;
        marks[at->second] = static_cast<std::uint8_t>((isExpected ? ShelfMark::Expected : 0)
                                                      | (lent->count(id) > 0 ? ShelfMark::Lent : 0));
    }
    if (database.hasFailed())
        return unread(database, proceed);
    return marks;
}

qint64 firstRowOf(const Session &session, Database &database, const ShelfRows &rows, RowRange within,
                  const std::function<bool(const QByteArray &key)> &isReached)
{
    const CallNumberProfile profile = session.profile();
    Statement item(database,
                   rows.isFrozen()
                       ? "SELECT i.key FROM shelf_list s JOIN item i ON i.id = s.item WHERE s.slot = ?"
                       : "SELECT i.call_number, t.call_number FROM item i LEFT JOIN title t ON "
                         "t.id = i.title WHERE i.id = ?");
    const auto keyOf = [&](qint64 row) {
        item.bind(1, rows.isFrozen() ? row : rows.items[static_cast<std::size_t>(row)]);
        QByteArray key;
        if (item.step()) {
            if (rows.isFrozen()) {
                key = item.blob(0);
            } else {
                const QString own = item.text(0);
                const QString titles = item.text(1);
                key = callNumberKey(effectiveCallNumber(own, titles), profile).bytes;
            }
        }
        item.reset();
        return key;
    };
    qint64 begin = std::max<qint64>(0, within.first);
    qint64 end = std::min(within.end, rows.count);
    while (begin < end) {
        const qint64 middle = begin + (end - begin) / 2;
        if (isReached(keyOf(middle)))
            end = middle;
        else
            begin = middle + 1;
    }
    return begin;
}

std::vector<qint64> searchRows(Database &database, const ShelfRows &rows, RowRange within,
                               const QString &words, std::size_t limit, const std::function<bool()> &proceed)
{
    std::vector<qint64> found;
    const WordConditions conditions(words);
    if (conditions.isEmpty() || within.count() <= 0)
        return found;
    const Interruption interruption(database, proceed);
    QByteArray sql = "SELECT i.id FROM item i LEFT JOIN title t ON t.id = i.title WHERE 1";
    if (rows.isFrozen()) {
        sql = "SELECT s.slot FROM shelf_list s JOIN item i ON i.id = s.item LEFT JOIN title t ON t.id = "
              "i.title "
              "WHERE s.slot >= ";
        sql += QByteArray::number(within.first);
        sql += " AND s.slot < ";
        sql += QByteArray::number(within.end);
    }
    sql += conditions.sql({"i.code", "t.title", "i.call_number", "t.call_number"});
    if (rows.isFrozen())
        sql += " LIMIT " + QByteArray::number(static_cast<qulonglong>(limit));
    Statement hits(database, sql.constData());
    conditions.bindTo(hits);
    while (hits.step())
        found.push_back(hits.integer(0));
    if (database.hasFailed())
        database.takeError(); // stopped by `proceed`: what was found is the answer
    if (rows.isFrozen())
        return found;
    std::sort(found.begin(), found.end());
    std::vector<qint64> inOrder;
    for (qint64 row = std::max<qint64>(0, within.first);
         row < std::min(within.end, rows.count) && inOrder.size() < limit; ++row)
        if (std::binary_search(found.begin(), found.end(), rows.items[static_cast<std::size_t>(row)]))
            inOrder.push_back(row);
    return inOrder;
}

} // namespace opname
