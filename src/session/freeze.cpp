// The freeze: buckets, homes, shelf order, ranks and digest, in one transaction.

#include "json_text.h"
#include "opname/domain/scope.h"
#include "search_index.h"
#include "session_state.h"
#include "sha256.h"

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

struct ShelvedLibrary {
    std::vector<CountedItem> items; ///< by slot; ranks still missing
    std::vector<Place> homes;
    std::vector<bool> lent; ///< by slot
    qint64 expected = 0;
};

/// Walks the items in shelf order and settles slot, home and bucket of each.
bool shelve(Database &database, const Scope &scope, const QStringList &leftOut, ShelvedLibrary &library,
            const Watcher &watcher)
{
    const ScopeMatcher matcher(scope);
    const qint64 total = std::max<qint64>(1, database.integer("SELECT count(*) FROM item"));
    library.items.reserve(static_cast<std::size_t>(total));
    Statement items(database,
                    "SELECT i.id, ifnull(i.location, ''), ifnull(i.site, ''), i.status, i.collection_type, "
                    "t.gmd, t.class, i.key_class "
                    "FROM item i LEFT JOIN title t ON t.id = i.title "
                    "ORDER BY 2, 3 COLLATE NOCASE, i.key, i.code, i.id");
    Statement insert(database, "INSERT INTO shelf_list(slot, item) VALUES(?, ?)");
    QString location;
    QString site;
    while (items.step()) {
        const auto slot = static_cast<qint64>(library.items.size());
        if (slot % 4096 == 0 && watcher && !watcher(0.4 * double(slot) / double(total)))
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
        if (leftOut.contains(status) && !status.isEmpty())
            item.bucket = Bucket::Excluded;
        else if (!matcher.matches({location, collectionType, gmd, site,
                                   classification.isEmpty() ? keyClass : classification}))
            item.bucket = Bucket::OutOfScope;
        library.expected += item.bucket == Bucket::Expected ? 1 : 0;
        library.items.push_back(item);
        if (!insert.bind(1, slot).bind(2, items.integer(0)).run())
            return false;
    }
    return !database.hasFailed()
        && database.execute("INSERT INTO frozen(item, slot) SELECT item, slot FROM shelf_list ORDER BY item");
}

/// Dense ranks of keys over the whole catalogue, even numbers, so that a later item fits between two.
bool rank(Database &database, std::vector<CountedItem> &items, const Watcher &watcher)
{
    Statement keys(database,
                   "SELECT i.key, f.slot FROM item i JOIN frozen f ON f.item = i.id ORDER BY i.key");
    QByteArray last;
    std::uint32_t rank = 0;
    qint64 done = 0;
    while (keys.step()) {
        if (++done % 8192 == 0 && watcher && !watcher(0.4 + 0.15 * double(done) / double(items.size())))
            return false;
        const QByteArrayView key = keys.view(0);
        if (key != last || rank == 0) {
            rank += 2;
            last = key.toByteArray();
        }
        items[static_cast<std::size_t>(keys.integer(1))].keyRank = rank;
    }
    return !database.hasFailed();
}

bool takeLoans(Database &database, ShelvedLibrary &library)
{
    library.lent.assign(library.items.size(), false);
    Statement lent(database,
                   "SELECT f.slot FROM frozen_loan l JOIN item i ON i.code_fold = l.code_fold "
                   "JOIN frozen f ON f.item = i.id");
    while (lent.step())
        library.lent[static_cast<std::size_t>(lent.integer(0))] = true;
    return !database.hasFailed();
}

bool saveHomes(Database &database, const ShelvedLibrary &library)
{
    Statement insert(
        database, "INSERT INTO home(idx, location, site, first_slot, items, facts) VALUES(?, ?, ?, ?, ?, ?)");
    std::size_t first = 0;
    while (first < library.items.size()) {
        const std::uint32_t home = library.items[first].home;
        std::size_t end = first;
        QByteArray facts;
        for (; end < library.items.size() && library.items[end].home == home; ++end)
            appendFacts(facts, library.items[end], library.lent[end]);
        insert.bind(1, qint64(home)).bind(2, library.homes[home].location).bind(3, library.homes[home].site);
        insert.bind(4, qint64(first)).bind(5, qint64(end - first)).bind(6, facts);
        if (!insert.run())
            return false;
        first = end;
    }
    return true;
}

/// Labels scanned back before the freeze are their copies' from here on.
bool recognizeLabels(Database &database)
{
    return database.execute("UPDATE scan SET slot = (SELECT f.slot FROM item i JOIN frozen f ON f.item = "
                            "i.id WHERE i.code_fold = "
                            "scan.code_fold ORDER BY i.id LIMIT 1), code_fold = NULL "
                            "WHERE EXISTS(SELECT 1 FROM item i WHERE i.code_fold = scan.code_fold)");
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
        succeeded = succeeded && shelve(database, scope(), leftOutStatuses(), library, watched)
            && rank(database, library.items, watched)
            && database.execute(
                "INSERT INTO frozen_loan SELECT id, code, code_fold, loan_date, due_date FROM loan")
            && takeLoans(database, library) && saveHomes(database, library) && recognizeLabels(database)
            && buildSearchIndex(database, [&](double share) { return watched(0.55 + 0.4 * share); });
        if (succeeded && library.expected == 0)
            return failure(ErrorKind::Refused,
                           Text::tr("Nothing would be counted: no item is in the scope with a status that is "
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
            library.lent = {};
            succeeded = succeeded && m->renewTotals() && m->commit(transaction);
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
