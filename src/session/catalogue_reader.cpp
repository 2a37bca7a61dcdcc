#include "opname/session/catalogue_queries.h"
#include "session_state.h"
#include "shelf_rows_reading.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace opname {

namespace {

/// Columns of every item list, in the order of read().
#define OPNAME_LISTED_OWN                                                                                    \
    "i.id, i.title, i.code, i.call_number, i.collection_type, i.location, i.site, i.status, "                \
    "i.inventory_code, i.received, "                                                                         \
    "i.source, i.price, i.currency, i.last_update, i.key_class, t.title, t.authors, t.call_number, "         \
    "t.class, t.year, t.gmd, "
#define OPNAME_LISTED_COLUMNS OPNAME_LISTED_OWN "f.slot "
/// Of the copies in the shelf list, whose slots it has.
#define OPNAME_SHELVED_COLUMNS OPNAME_LISTED_OWN "s.slot "
#define OPNAME_SHELVED_FROM                                                                                  \
    "FROM shelf_list s JOIN item i ON i.id = s.item LEFT JOIN title t ON t.id = i.title "
#define OPNAME_LISTED_FROM                                                                                   \
    "FROM item i LEFT JOIN title t ON t.id = i.title LEFT JOIN frozen f ON f.item = i.id "

class CatalogueReader : public CatalogueQueries {
public:
    CatalogueReader(const Session &session, Session::Impl &state)
        : m_session(session)
        , m_state(state)
    {
    }

    qint64 itemCount() const override { return m_state.identity.value(QStringLiteral("items")).toLongLong(); }
    qint64 titleCount() const override
    {
        return m_state.identity.value(QStringLiteral("titles")).toLongLong();
    }

    ReferenceLists references() const override
    {
        ReferenceLists lists;
        Statement rows(m_state.database,
                       "SELECT list, id, name, skips, no_loan FROM reference ORDER BY list, name, id");
        while (rows.step()) {
            const QString list = rows.text(0);
            if (list == u"location")
                lists.locations.push_back({rows.text(1), rows.text(2)});
            else if (list == u"collection_type")
                lists.collectionTypes.push_back({rows.text(1), rows.text(2)});
            else if (list == u"gmd")
                lists.gmds.push_back({rows.text(1), rows.text(2)});
            else if (list == u"code_pattern")
                lists.codePatterns.push_back(rows.text(1));
            else
                lists.statuses.push_back(
                    {rows.text(1), rows.text(2), rows.integer(3) != 0, rows.integer(4) != 0});
        }
        return lists;
    }

    ScopeCount scopeCount(const Scope &scope, const QStringList &leftOut) const override
    {
        ScopeCount count;
        const ScopeMatcher matcher(scope);
        std::map<QString, qint64> statuses;
        // Items that agree in all that a scope looks at are counted together: few rows, whatever the
        // library's size.
        Statement rows(
            m_state.database,
            "SELECT count(*), i.location, i.site, i.status, i.collection_type, t.gmd, "
            "CASE WHEN ifnull(t.class, '') = '' THEN i.key_class ELSE t.class END AS classification "
            "FROM item i LEFT JOIN title t ON t.id = i.title GROUP BY 2, 3, 4, 5, 6, 7");
        while (rows.step()) {
            const qint64 items = rows.integer(0);
            const QString location = rows.text(1);
            const QString site = rows.text(2);
            const QString status = rows.text(3);
            const QString type = rows.text(4);
            const QString gmd = rows.text(5);
            const QString classification = rows.text(6);
            count.items += items;
            statuses[status] += items;
            const Bucket bucket =
                bucketOf(matcher, leftOut, status, {location, type, gmd, site, classification});
            (bucket == Bucket::Excluded       ? count.excluded
                 : bucket == Bucket::Expected ? count.expected
                                              : count.outOfScope) += items;
        }
        std::vector<ItemStatus> known = references().statuses;
        for (const auto &[id, items] : statuses) {
            const auto status = std::find_if(
                known.begin(), known.end(), [&, wanted = id](const ItemStatus &s) { return s.id == wanted; });
            count.byStatus.emplace_back(status == known.end() ? ItemStatus{id, id, false, false} : *status,
                                        items);
        }
        return count;
    }

    std::optional<ListedItem> findByCode(QStringView code) const override
    {
        Statement row(m_state.database,
                      "SELECT " OPNAME_LISTED_COLUMNS OPNAME_LISTED_FROM
                      "WHERE i.code_fold = ? ORDER BY i.id LIMIT 1");
        const QByteArray fold = foldedCode(code);
        row.bind(1, fold);
        if (auto item = readOne(row))
            return item;
        return withReservedCode(fold);
    }

    std::optional<ListedItem> at(Slot slot) const override
    {
        const std::vector<ListedItem> found = at(std::vector<Slot>{slot});
        return found.empty() ? std::nullopt : std::optional<ListedItem>(found.front());
    }

    std::vector<ListedItem> at(const std::vector<Slot> &slotList) const override
    {
        std::vector<ListedItem> found;
        found.reserve(slotList.size());
        const bool isFrozen = m_state.isFrozen();
        Statement row(m_state.database,
                      isFrozen ? "SELECT " OPNAME_SHELVED_COLUMNS OPNAME_SHELVED_FROM "WHERE s.slot = ?"
                               : "SELECT " OPNAME_LISTED_COLUMNS OPNAME_LISTED_FROM "WHERE i.id = ?");
        for (const Slot slot : slotList) {
            if (!isFrozen && slot >= m_state.orderItems.size())
                continue;
            row.bind(1, isFrozen ? qint64(slot) : m_state.orderItems.itemAt(slot));
            if (std::optional<ListedItem> item = readOne(row)) {
                item->slot = slot;
                found.push_back(std::move(*item));
            }
        }
        return found;
    }

    std::optional<ListedItem> findById(qint64 id) const override
    {
        Statement row(m_state.database, "SELECT " OPNAME_LISTED_COLUMNS OPNAME_LISTED_FROM "WHERE i.id = ?");
        return readOne(row.bind(1, id));
    }

    std::optional<Title> title(qint64 id) const override
    {
        Statement row(
            m_state.database,
            "SELECT title, authors, call_number, class, gmd, isbn, year, extent FROM title WHERE id = ?");
        row.bind(1, id);
        if (!row.step())
            return std::nullopt;
        const Title title{id,          row.text(0), row.text(1), row.text(2), row.text(3),
                          row.text(4), row.text(5), row.text(6), row.text(7)};
        row.reset();
        return title;
    }

    std::optional<Item> firstCopyOf(qint64 titleId) const override
    {
        Statement row(m_state.database,
                      "SELECT " OPNAME_LISTED_COLUMNS OPNAME_LISTED_FROM
                      "WHERE i.id = (SELECT min(id) FROM item WHERE title = ?)");
        const std::optional<ListedItem> found = readOne(row.bind(1, titleId));
        return found ? std::optional(found->item) : std::nullopt;
    }

    Outcome visitFacts(const std::function<bool(const CopyFacts &)> &visitor) const override
    {
        return visitCopyFacts(m_state.database, m_state.isFrozen(), visitor);
    }

    Outcome visitHoldings(const std::function<bool(const CopyHolding &)> &visitor) const override
    {
        return visitCopyHoldings(m_state.database, visitor);
    }

    Outcome visit(Slot first, const std::function<bool(const ListedItem &)> &visitor) const override
    {
        const bool isFrozen = m_state.isFrozen();
        // Page by page: no statement is open while the visitor is at work.
        Statement rows(m_state.database,
                       isFrozen ? "SELECT " OPNAME_SHELVED_COLUMNS OPNAME_SHELVED_FROM
                                  "WHERE s.slot > ? ORDER BY s.slot LIMIT 512"
                                : "SELECT " OPNAME_LISTED_COLUMNS OPNAME_LISTED_FROM
                                  "WHERE i.id > ? ORDER BY i.id LIMIT 512");
        qint64 last = isFrozen ? qint64(first) - 1 : std::numeric_limits<qint64>::min();
        std::vector<ListedItem> page;
        do {
            page.clear();
            rows.bind(1, last);
            while (rows.step())
                page.push_back(read(rows));
            if (m_state.database.hasFailed())
                return tl::unexpected(m_state.database.takeError());
            for (const ListedItem &item : page)
                if (!visitor(item))
                    return {};
            if (!page.empty())
                last = isFrozen ? qint64(page.back().slot) : page.back().item.id;
        } while (!page.empty());
        return {};
    }

    Slot firstSlotOf(const Place &home) const override
    {
        Statement row(m_state.database,
                      "SELECT min(first_slot) FROM home WHERE (location, site COLLATE NOCASE) >= (?, ? "
                      "COLLATE NOCASE)");
        row.bind(1, home.location).bind(2, home.site);
        if (!row.step() || row.isNull(0))
            return noSlot;
        const auto slot = static_cast<Slot>(row.integer(0));
        row.reset();
        return slot;
    }

    Result<ShelfRows> shelfRows(const std::function<bool()> &proceed) const override
    {
        return readShelfRows(m_session, m_state, proceed);
    }

    Result<std::vector<std::uint8_t>> shelfMarks(const ShelfRows &rows,
                                                 const std::function<bool()> &proceed) const override
    {
        return readShelfMarks(m_session, m_state, rows, proceed);
    }

    std::vector<ListedItem> at(const ShelfRows &rows, const std::vector<qint64> &wanted) const override
    {
        if (rows.isFrozen())
            return at(std::vector<Slot>(wanted.begin(), wanted.end()));
        std::vector<ListedItem> found;
        found.reserve(wanted.size());
        Statement row(m_state.database, "SELECT " OPNAME_LISTED_COLUMNS OPNAME_LISTED_FROM "WHERE i.id = ?");
        for (const qint64 number : wanted) {
            if (number < 0 || number >= rows.count)
                continue;
            row.bind(1, rows.items[static_cast<std::size_t>(number)]);
            if (std::optional<ListedItem> item = readOne(row))
                found.push_back(std::move(*item));
        }
        return found;
    }

    qint64 firstRow(const ShelfRows &rows, RowRange within,
                    const std::function<bool(const QByteArray &key)> &isReached) const override
    {
        return firstRowOf(m_session, m_state.database, rows, within, isReached);
    }

    std::vector<qint64> search(const ShelfRows &rows, RowRange within, const QString &words,
                               std::size_t limit, const std::function<bool()> &proceed) const override
    {
        return searchRows(m_state.database, rows, within, words, limit, proceed);
    }

    Result<CatalogueDigests> frozenDigests() const override
    {
        CatalogueDigests digests;
        Statement rows(m_state.database, "SELECT list, blocks FROM catalogue_digest");
        while (rows.step())
            (rows.view(0) == "titles" ? digests.titles : digests.items) = digestsFromBytes(rows.view(1));
        if (m_state.database.hasFailed())
            return tl::unexpected(m_state.database.takeError());
        return digests;
    }

    std::vector<ListedLoan> loans() const override { return readLoans(m_session, m_state); }

    std::vector<LaterDifference> laterDifferences() const override
    {
        std::vector<LaterDifference> all;
        Statement rows(
            m_state.database,
            "SELECT kind, code, item, field, before, after FROM later_difference ORDER BY kind, id");
        while (rows.step()) {
            const QString field = rows.text(3);
            const QString before = rows.text(4);
            const QString after = rows.text(5);
            QString detail = field;
            if (!before.isEmpty() || !after.isEmpty())
                detail += (detail.isEmpty() ? u""_qs : u": "_qs) + before + u" → "_qs + after;
            const qint64 subject = rows.integer(2); // a title is below 0
            all.push_back({rows.text(0), rows.text(1), std::max<qint64>(subject, 0),
                           std::max<qint64>(-subject, 0), detail, field, before, after});
        }
        return all;
    }

private:
    std::optional<ListedItem> withReservedCode(const QByteArray &fold) const
    {
        Statement row(
            m_state.database,
            "SELECT " OPNAME_LISTED_COLUMNS
            ", r.code FROM reserved_code r JOIN item i ON i.id = r.item LEFT JOIN title t ON t.id = "
            "i.title LEFT JOIN frozen f ON f.item = i.id WHERE r.code_fold = ? AND i.code_fold IS "
            "NULL");
        if (!row.bind(1, fold).step())
            return std::nullopt;
        ListedItem item = read(row);
        item.item.code = row.text(22);
        row.reset();
        return item;
    }

    std::optional<ListedItem> readOne(Statement &row) const
    {
        if (!row.step())
            return std::nullopt;
        ListedItem item = read(row);
        row.reset();
        return item;
    }

    ListedItem read(const Statement &row) const
    {
        readNames();
        ListedItem listed;
        Item &item = listed.item;
        item.id = row.integer(0);
        item.titleId = row.integer(1);
        item.code = row.text(2);
        item.callNumber = row.text(3);
        item.collectionType = row.text(4);
        item.location = row.text(5);
        item.site = row.text(6);
        item.status = row.text(7);
        item.inventoryCode = row.text(8);
        item.receivedDate = QDate::fromString(row.text(9), Qt::ISODate);
        item.source = static_cast<int>(row.integer(10));
        item.price = row.isNull(11) ? std::nullopt : std::optional<qint64>(row.integer(11));
        item.currency = row.text(12);
        item.lastUpdate = row.text(13);
        listed.shelfClass = row.text(14);
        listed.classNumber = row.text(18);
        if (listed.classNumber.isEmpty())
            listed.classNumber = listed.shelfClass;
        listed.title = row.text(15);
        listed.authors = row.text(16);
        listed.titleCallNumber = row.text(17);
        listed.callNumber = effectiveCallNumber(item.callNumber, listed.titleCallNumber).toString();
        listed.publishYear = row.text(19);
        listed.slot = row.isNull(21) ? noSlot : static_cast<Slot>(row.integer(21));
        listed.locationName = nameOf(Location, item.location);
        listed.collectionTypeName = nameOf(CollectionType, item.collectionType);
        listed.gmdName = nameOf(Gmd, row.text(20));
        listed.statusName = nameOf(Status, item.status);
        return listed;
    }

    enum List { Location, CollectionType, Gmd, Status, ListCount };

    QString nameOf(List list, const QString &id) const { return m_names[list].value(id, id); }

    /// Before items are read.
    void readNames() const
    {
        const QString pulled = m_state.identity.value(QStringLiteral("pulled"));
        if (m_namesOf == pulled)
            return;
        m_namesOf = pulled;
        static constexpr std::array<const char *, ListCount> lists = {"location", "collection_type", "gmd",
                                                                      "status"};
        Statement rows(m_state.database, "SELECT id, name FROM reference WHERE list = ?");
        for (std::size_t list = 0; list < lists.size(); ++list) {
            m_names[list].clear();
            rows.bind(1, QLatin1String(lists[list]).toString());
            while (rows.step())
                m_names[list].insert(rows.text(0), rows.text(1));
        }
    }

    const Session &m_session;
    Session::Impl &m_state;
    mutable QString m_namesOf;
    mutable std::array<QHash<QString, QString>, ListCount> m_names; ///< by id
};

#undef OPNAME_LISTED_COLUMNS
#undef OPNAME_LISTED_FROM

} // namespace

std::unique_ptr<CatalogueQueries> makeCatalogueQueries(const Session &session, Session::Impl &state)
{
    return std::make_unique<CatalogueReader>(session, state);
}

} // namespace opname
