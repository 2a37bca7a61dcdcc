// The whole catalogue once, with no more of each copy than a data check looks at.

#include "opname/domain/repeated_text.h"
#include "session_state.h"

#include <algorithm>
#include <limits>

namespace opname {

namespace {

constexpr std::size_t pageSize = 2048; ///< the statements' LIMIT

constexpr const char *byId =
    "SELECT i.id, NULL, i.code, i.call_number, i.key_class, t.call_number, t.class, t.title "
    "FROM item i LEFT JOIN title t ON t.id = i.title WHERE i.id > ? ORDER BY i.id LIMIT 2048";
constexpr const char *bySlot =
    "SELECT i.id, s.slot, i.code, i.call_number, i.key_class, t.call_number, t.class, t.title "
    "FROM shelf_list s JOIN item i ON i.id = s.item LEFT JOIN title t ON t.id = i.title "
    "WHERE s.slot > ? ORDER BY s.slot LIMIT 2048";

constexpr const char *holdings =
    "SELECT i.id, f.slot, i.collection_type, t.gmd, i.price, i.currency, t.year "
    "FROM frozen f JOIN item i ON i.id = f.item LEFT JOIN title t ON t.id = i.title "
    "WHERE f.item > ? ORDER BY f.item LIMIT 2048";

void read(const Statement &row, CopyFacts &facts)
{
    facts.id = row.integer(0);
    facts.slot = row.isNull(1) ? noSlot : static_cast<Slot>(row.integer(1));
    facts.code = row.text(2);
    facts.callNumber = row.text(3);
    facts.shelfClass = row.text(4);
    facts.titleCallNumber = row.text(5);
    facts.classification = row.text(6);
    const QByteArrayView title = row.view(7);
    facts.hasTitle = std::any_of(title.begin(), title.end(), [](char c) { return c != ' '; });
}

} // namespace

Outcome visitCopyFacts(Database &database, bool isFrozen,
                       const std::function<bool(const CopyFacts &)> &visitor)
{
    // Page by page: no statement is open while the visitor is at work.
    Statement rows(database, isFrozen ? bySlot : byId);
    qint64 last = isFrozen ? -1 : std::numeric_limits<qint64>::min();
    std::vector<CopyFacts> page(pageSize);
    std::size_t count = 0;
    do {
        count = 0;
        rows.bind(1, last);
        while (rows.step())
            read(rows, page[count++]);
        if (database.hasFailed())
            return tl::unexpected(database.takeError());
        for (std::size_t i = 0; i < count; ++i)
            if (!visitor(page[i]))
                return {};
        if (count > 0)
            last = isFrozen ? qint64(page[count - 1].slot) : page[count - 1].id;
    } while (count == pageSize);
    return {};
}

Outcome visitCopyHoldings(Database &database, const std::function<bool(const CopyHolding &)> &visitor)
{
    Statement rows(database, holdings);
    qint64 last = std::numeric_limits<qint64>::min();
    std::vector<CopyHolding> page(pageSize);
    std::size_t count = 0;
    RepeatedText types;
    RepeatedText gmds;
    RepeatedText currencies;
    RepeatedText years;
    do {
        count = 0;
        rows.bind(1, last);
        while (rows.step()) {
            last = rows.integer(0);
            CopyHolding &holding = page[count++];
            holding.slot = static_cast<Slot>(rows.integer(1));
            holding.collectionType = types.of(rows.view(2));
            holding.gmd = gmds.of(rows.view(3));
            holding.price = rows.isNull(4) ? std::nullopt : std::optional<qint64>(rows.integer(4));
            holding.currency = currencies.of(rows.view(5));
            holding.publishYear = years.of(rows.view(6));
        }
        if (database.hasFailed())
            return tl::unexpected(database.takeError());
        for (std::size_t i = 0; i < count; ++i)
            if (!visitor(page[i]))
                return {};
    } while (count == pageSize);
    return {};
}

} // namespace opname
