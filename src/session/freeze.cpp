// The freeze: buckets, homes, shelf order, ranks and digest, in one transaction.

#include "json_text.h"
#include "search_index.h"
#include "session_state.h"
#include "sha256.h"
#include "shelving.h"

#include <QCoreApplication>

namespace opname {

namespace {

using Watcher = std::function<bool(double)>;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

/// Keys depend on the profile; one that changed since the pull is applied now.
bool renewKeys(Database &database, const CallNumberProfile &profile)
{
    Statement items(database,
                    "SELECT i.id, i.call_number, t.call_number FROM item i LEFT JOIN title t ON t.id = "
                    "i.title WHERE i.id > ? "
                    "ORDER BY i.id LIMIT 5000");
    Statement update(database, "UPDATE item SET key = ?, key_class = ? WHERE id = ?");
    struct Row {
        qint64 id;
        CallNumberKey key;
    };
    std::vector<Row> page;
    qint64 last = std::numeric_limits<qint64>::min();
    do {
        page.clear();
        items.bind(1, last);
        while (items.step()) {
            const QString own = items.text(1);
            const QString titles = items.text(2);
            page.push_back({items.integer(0), callNumberKey(effectiveCallNumber(own, titles), profile)});
        }
        for (const Row &row : page) {
            update.bind(1, row.key.bytes).bind(2, row.key.classNumber).bind(3, row.id);
            if (!update.run())
                return false;
            last = row.id;
        }
    } while (!page.empty());
    return !database.hasFailed();
}

/// Slots and frozen order, in the tables and in `library`.
bool shelveForGood(Database &database, const Scope &scope, const QStringList &leftOut,
                   ShelvedLibrary &library, const Watcher &watched)
{
    Statement insert(database, "INSERT INTO shelf_list(slot, item) VALUES(?, ?)");
    ItemSlots itemSlots;
    const auto keep = [&](qint64 slot, qint64 item) {
        itemSlots.add(item);
        return insert.bind(1, slot).bind(2, item).run();
    };
    if (!shelve(database, scope, leftOut, library, keep, [&](double share) { return watched(0.4 * share); })
        || !database.execute(
            "INSERT INTO frozen(item, slot) SELECT item, slot FROM shelf_list ORDER BY item"))
        return false;
    itemSlots.settle();
    return rankKeys(
        database, library.items, [&](qint64 item) { return itemSlots.slotOf(item); },
        [&](double share) { return watched(0.4 + 0.15 * share); });
}

/// Which of the items are lent, by slot.
std::optional<std::vector<bool>> lentSlots(Database &database, std::size_t items)
{
    std::vector<bool> isLent(items, false);
    Statement lent(database,
                   "SELECT f.slot FROM frozen_loan l JOIN item i ON i.code_fold = l.code_fold "
                   "JOIN frozen f ON f.item = i.id");
    while (lent.step())
        isLent[static_cast<std::size_t>(lent.integer(0))] = true;
    return database.hasFailed() ? std::nullopt : std::optional(std::move(isLent));
}

bool saveHomes(Database &database, const ShelvedLibrary &library)
{
    const auto lent = lentSlots(database, library.items.size());
    if (!lent)
        return false;
    Statement insert(
        database, "INSERT INTO home(idx, location, site, first_slot, items, facts) VALUES(?, ?, ?, ?, ?, ?)");
    std::size_t first = 0;
    while (first < library.items.size()) {
        const std::uint32_t home = library.items[first].home;
        std::size_t end = first;
        QByteArray facts;
        for (; end < library.items.size() && library.items[end].home == home; ++end)
            appendFacts(facts, library.items[end], (*lent)[end]);
        insert.bind(1, qint64(home)).bind(2, library.homes[home].location).bind(3, library.homes[home].site);
        insert.bind(4, qint64(first)).bind(5, qint64(end - first)).bind(6, facts);
        if (!insert.run())
            return false;
        first = end;
    }
    return true;
}

void addColumns(Sha256 &hash, const Statement &row, int columns)
{
    for (int column = 0; column < columns; ++column) {
        const QByteArrayView value = row.view(column);
        const quint32 size = row.isNull(column) ? 0xffffffffU : static_cast<quint32>(value.size());
        const char bytes[4] = {static_cast<char>(size >> 24), static_cast<char>(size >> 16),
                               static_cast<char>(size >> 8), static_cast<char>(size)};
        hash.add(QByteArrayView(bytes, 4));
        hash.add(value);
    }
}

} // namespace

void appendFacts(QByteArray &facts, const CountedItem &item, bool isLent)
{
    const std::uint32_t rank = item.keyRank;
    const char bytes[5] = {static_cast<char>(rank), static_cast<char>(rank >> 8),
                           static_cast<char>(rank >> 16), static_cast<char>(rank >> 24),
                           static_cast<char>(static_cast<unsigned>(item.bucket) | (item.hasClass ? 4U : 0U)
                                             | (unsigned(item.classGroup) << 3) | (isLent ? 0x80U : 0U))};
    facts.append(bytes, 5);
}

bool readFacts(QByteArrayView facts, std::uint32_t home, StockTake::Setup &setup)
{
    if (facts.size() % 5 != 0)
        return false;
    for (qsizetype at = 0; at < facts.size(); at += 5) {
        const auto byte = [&](int offset) {
            return static_cast<std::uint32_t>(static_cast<unsigned char>(facts[at + offset]));
        };
        CountedItem item;
        item.keyRank = byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
        item.home = home;
        item.bucket = static_cast<Bucket>(byte(4) & 3U);
        item.hasClass = (byte(4) & 4U) != 0;
        item.classGroup = static_cast<std::uint8_t>(byte(4) >> 3 & 0xfU);
        if (item.classGroup >= classGroupCount)
            return false;
        if ((byte(4) & 0x80U) != 0)
            setup.lent.push_back(static_cast<Slot>(setup.items.size()));
        setup.items.push_back(item);
    }
    return true;
}

QByteArray catalogueDigest(Database &database)
{
    struct Part {
        const char *sql;
        int columns;
    };
    static constexpr Part parts[] = {
        {"SELECT list, id, name, skips, no_loan FROM reference ORDER BY list, id", 5},
        {"SELECT id, title, authors, call_number, class, gmd, isbn, year, extent FROM title "
         "WHERE id NOT IN (SELECT id FROM added_title) ORDER BY id",
         9},
        {"SELECT i.id, i.title, i.code, i.code_fold, i.call_number, i.collection_type, i.location, i.site, "
         "i.status, i.inventory_code, "
         "i.received, i.source, i.price, i.currency, i.last_update, i.key, i.key_class, f.slot "
         "FROM item i JOIN frozen f ON f.item = i.id WHERE f.slot < (SELECT ifnull(sum(items), 0) FROM home) "
         "ORDER BY i.id",
         18},
        {"SELECT id, code, loan_date, due_date FROM frozen_loan ORDER BY id", 4},
        {"SELECT idx, location, site, first_slot, items, facts FROM home ORDER BY idx", 6},
        {"SELECT list, blocks FROM catalogue_digest ORDER BY list", 2},
    };
    Sha256 hash;
    for (const Part &part : parts) {
        Statement rows(database, part.sql);
        while (rows.step())
            addColumns(hash, rows, part.columns);
    }
    return database.hasFailed() ? QByteArray() : hash.take();
}

Result<qint64> Session::freeze(const Author &author, const Watcher &watcher)
{
    if (isFrozen())
        return m->identity.value(QStringLiteral("expected")).toLongLong();
    if (Outcome allowed = m->requireWritable(); !allowed)
        return tl::unexpected(allowed.error());
    if (Outcome leads = m->requireLead(author); !leads)
        return tl::unexpected(leads.error());
    if (!hasCatalogue())
        return failure(ErrorKind::Refused,
                       Text::tr("There is no catalogue yet. Take it in from SLiMS first."));

    bool cancelled = false;
    const Watcher watched = [&](double share) {
        cancelled = watcher && !watcher(share);
        return !cancelled;
    };
    Database &database = m->database;
    ShelvedLibrary library;
    {
        Transaction transaction(database);
        const CallNumberProfile keyProfile = profile();
        bool succeeded = transaction.hasBegun();
        if (m->identity.value(QStringLiteral("key_profile")) != profileToText(keyProfile))
            succeeded = succeeded && renewKeys(database, keyProfile);
        succeeded = succeeded && shelveForGood(database, scope(), leftOutStatuses(), library, watched)
            && database.execute(
                "INSERT INTO frozen_loan SELECT id, code, code_fold, loan_date, due_date FROM loan")
            && saveHomes(database, library)
            && buildSearchIndex(database, [&](double share) { return watched(0.55 + 0.4 * share); });
        if (succeeded && library.expected == 0)
            return failure(ErrorKind::Refused,
                           Text::tr("Nothing would be counted: no copy is in the scope with a status that is "
                                    "counted. Widen the scope and try again."));
        const QByteArray digest = succeeded ? catalogueDigest(database) : QByteArray();
        succeeded = succeeded && !digest.isEmpty();
        if (succeeded && watched(0.95)) {
            JsonText body;
            body.add("digest", QString::fromLatin1(digest.toHex())).add("expected", library.expected);
            body.add("items", static_cast<qint64>(library.items.size()))
                .addRaw("loans_known", loansKnown() ? "true" : "false");
            body.add("source", catalogueSource()).add("left_out", leftOutStatuses().join(u','));
            succeeded = m->setIdentity(QStringLiteral("frozen"), QString::number(nowMilliseconds()))
                && m->setIdentity(QStringLiteral("digest"), QString::fromLatin1(digest.toHex()))
                && m->setIdentity(QStringLiteral("expected"), QString::number(library.expected))
                && m->setIdentity(QStringLiteral("key_profile"), profileToText(keyProfile))
                && m->journal->append(author, "catalogue_frozen", body.take(), nowMilliseconds());
            library.items = {};
            succeeded = succeeded && m->endEarlyReadings() && m->renewTotals() && m->commit(transaction);
            if (succeeded)
                return library.expected;
        }
    }
    Error error = cancelled
        ? Error{ErrorKind::Cancelled, Text::tr("The freeze was cancelled; nothing has changed."), QString()}
        : database.takeError();
    m->forgetDerived();
    return tl::unexpected(std::move(error));
}

} // namespace opname
