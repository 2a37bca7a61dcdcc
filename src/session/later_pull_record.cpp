// What a pull after the freeze found is journalled as rows, never silently changing the expected set.

#include "later_pull_record.h"

#include "json_text.h"
#include "later_pull_body.h"
#include "search_index.h"

#include "opname/domain/loan_changes.h"

#include <algorithm>

namespace opname {

namespace {

QByteArray loanArray(const std::vector<Loan> &loans)
{
    QByteArray array = "[";
    for (const Loan &loan : loans) {
        JsonText object;
        object.add("id", loan.id)
            .add("code", loan.itemCode)
            .add("loan_date", loan.loanDate.toString(Qt::ISODate));
        object.add("due_date", loan.dueDate.toString(Qt::ISODate));
        array += (array.size() > 1 ? "," : "") + object.take();
    }
    return array + ']';
}

bool isOneLoan(const Loan &a, const Loan &b)
{
    return a.id == b.id && a.itemCode == b.itemCode && a.loanDate == b.loanDate;
}

bool isUnchanged(const Loan &a, const Loan &b)
{
    return isOneLoan(a, b) && a.dueDate == b.dueDate;
}

/// The rank of the frozen item in a slot.
qint64 frozenRank(Database &database, qint64 slot)
{
    Statement fact(database,
                   "SELECT substr(facts, (?1 - first_slot) * 5 + 1, 4) FROM home WHERE first_slot <= ?1 "
                   "AND ?1 < first_slot + items");
    if (!fact.bind(1, slot).step())
        return 0;
    const QByteArrayView bytes = fact.view(0);
    qint64 rank = 0;
    for (qsizetype i = bytes.size(); i-- > 0;)
        rank = rank << 8 | static_cast<unsigned char>(bytes[i]);
    fact.reset();
    return rank;
}

/// Looks all their ranks up in one walk over the frozen keys, which have no index.
void findRanks(Database &database, std::vector<AddedItem> &added)
{
    struct Below {
        QByteArray key;
        qint64 slot = -1; ///< none
    };
    std::vector<QByteArray> wanted;
    for (const AddedItem &item : added)
        wanted.push_back(item.key.bytes);
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    std::vector<Below> below(wanted.size());
    Statement keys(database,
                   "SELECT i.key, f.slot FROM item i JOIN frozen f ON f.item = i.id "
                   "WHERE f.slot < (SELECT sum(items) FROM home)");
    while (keys.step()) {
        const QByteArrayView key = keys.view(0);
        const auto above = std::lower_bound(wanted.begin(), wanted.end(), key);
        if (above == wanted.end())
            continue;
        Below &nearest = below[static_cast<std::size_t>(above - wanted.begin())];
        if (nearest.slot < 0 || QByteArrayView(nearest.key) < key)
            nearest = {key.toByteArray(), keys.integer(1)};
    }
    for (std::size_t i = 1; i < below.size(); ++i)
        if (below[i].slot < 0)
            below[i] = below[i - 1];
    for (AddedItem &item : added) {
        const auto at = std::lower_bound(wanted.begin(), wanted.end(), item.key.bytes);
        const Below &nearest = below[static_cast<std::size_t>(at - wanted.begin())];
        if (nearest.slot >= 0)
            item.rank = frozenRank(database, nearest.slot) + (nearest.key == item.key.bytes ? 0 : 1);
    }
}

} // namespace

std::vector<AddedItem> addedItems(Database &database, const CallNumberProfile &profile, const LaterPull &pull)
{
    Statement known(database, "SELECT 1 FROM frozen WHERE item = ?");
    Statement callNumber(database, "SELECT call_number FROM title WHERE id = ?");
    QHash<qint64, const Title *> titles;
    for (const Title &title : pull.addedTitles)
        titles.insert(title.id, &title);
    QSet<qint64> seen;
    std::vector<AddedItem> added;
    for (const Item &item : pull.added) {
        const bool isKnown = known.bind(1, item.id).step();
        known.reset();
        if (isKnown || seen.contains(item.id))
            continue;
        seen.insert(item.id);
        AddedItem fresh{&item, titles.value(item.titleId), {}};
        QString ofTitle = fresh.title != nullptr ? fresh.title->callNumber : QString();
        if (callNumber.bind(1, item.titleId).step())
            ofTitle = callNumber.text(0);
        callNumber.reset();
        fresh.key = callNumberKey(effectiveCallNumber(item.callNumber, ofTitle), profile);
        added.push_back(std::move(fresh));
    }
    if (!added.empty())
        findRanks(database, added);
    return added;
}

LoanExchange exchangeOf(Database &database, const std::vector<Loan> &now)
{
    std::vector<Loan> before;
    Statement rows(database, "SELECT id, code, loan_date, due_date FROM loan ORDER BY id");
    while (rows.step())
        before.push_back({rows.integer(0), rows.text(1), QDate::fromString(rows.text(2), Qt::ISODate),
                          QDate::fromString(rows.text(3), Qt::ISODate)});
    QHash<qint64, const Loan *> known;
    for (const Loan &loan : before)
        known.insert(loan.id, &loan);
    LoanExchange exchange;
    for (const Loan &loan : now) {
        const Loan *old = known.take(loan.id);
        if (old != nullptr && isUnchanged(*old, loan))
            continue;
        exchange.lent.push_back(loan);
        if (old != nullptr && isOneLoan(*old, loan))
            exchange.extended.push_back(loan.id);
        else if (old != nullptr) // the number went over to another loan
            exchange.returned.push_back(*old);
    }
    for (const Loan &loan : before)
        if (known.contains(loan.id))
            exchange.returned.push_back(loan);
    return exchange;
}

LoanExchange exchangeOf(const QJsonObject &body,
                        const std::function<std::optional<Loan>(qint64 loan)> &standing)
{
    LoanExchange exchange;
    const std::vector<qint64> ids = extendedLoansOf(body);
    const QSet<qint64> extended(ids.begin(), ids.end());
    QSet<qint64> open;
    for (const Loan &loan : loansOf(body, "lent")) {
        open.insert(loan.id);
        const std::optional<Loan> before = standing(loan.id);
        if (before && isUnchanged(*before, loan))
            continue;
        exchange.lent.push_back(loan);
        if (before && isOneLoan(*before, loan) && extended.contains(loan.id))
            exchange.extended.push_back(loan.id);
        else if (before)
            exchange.returned.push_back(*before);
    }
    for (const Loan &loan : loansOf(body, "returned"))
        if (const std::optional<Loan> before = standing(loan.id); before && !open.contains(loan.id))
            exchange.returned.push_back(*before);
    return exchange;
}

LaterPullRecord::LaterPullRecord(Session::Impl &state, Author author)
    : m_state(state)
    , m_author(std::move(author))
    , m_findDifference(state.database,
                       "SELECT after FROM later_difference WHERE kind = ? AND item = ? AND code = ? AND "
                       "field = ? ORDER BY id DESC LIMIT 1")
    , m_keepDifference(state.database,
                       "INSERT INTO later_difference(row, kind, item, code, field, before, after) VALUES(?, "
                       "?, ?, ?, ?, ?, ?)")
    , m_findCopy(state.database, "SELECT id, code FROM item WHERE code_fold = ? LIMIT 1")
{
}

bool LaterPullRecord::append(const char *kind, const QByteArray &body, JournalRow &row)
{
    return m_state.journal->append(m_author, kind, body, nowMilliseconds(), &row);
}

bool LaterPullRecord::addItems(const std::vector<AddedItem> &added)
{
    qint64 slot = slotsGivenOut(m_state.database);
    for (const AddedItem &fresh : added) {
        const Item &item = *fresh.item;
        JsonText body;
        body.add("id", item.id)
            .add("title_id", item.titleId)
            .add("code", item.code)
            .add("call_number", item.callNumber);
        body.add("collection_type", item.collectionType)
            .add("location", item.location)
            .add("site", item.site)
            .add("status", item.status);
        body.add("inventory_code", item.inventoryCode);
        if (item.price)
            body.add("price", *item.price).add("currency", item.currency);
        if (fresh.title != nullptr)
            body.add("title", fresh.title->title)
                .add("title_call_number", fresh.title->callNumber)
                .add("classification", fresh.title->classification)
                .add("authors", fresh.title->authors)
                .add("isbn", fresh.title->isbn)
                .add("gmd", fresh.title->gmd)
                .add("year", fresh.title->publishYear)
                .add("extent", fresh.title->extent);
        JournalRow row;
        if (!append("item_added", body.take(), row) || !insert(fresh, slot++)
            || !keep(row.id, "added", item.id, item.code, QString(), QString(), QString()))
            return false;
    }
    return true;
}

bool LaterPullRecord::recognizeScans()
{
    return m_state.database.execute(
        "UPDATE scan SET slot = (SELECT a.slot FROM added a JOIN item i ON i.id = a.item WHERE i.code_fold = "
        "scan.code_fold ORDER BY i.id LIMIT 1), code_fold = NULL WHERE slot IS NULL AND code_fold IN "
        "(SELECT i.code_fold FROM added a JOIN item i ON i.id = a.item)");
}

bool LaterPullRecord::recognizeScans(const std::vector<RowId> &scans)
{
    Statement update(
        m_state.database,
        "UPDATE scan SET slot = (SELECT a.slot FROM item i JOIN added a ON a.item = i.id WHERE i.code_fold = "
        "scan.code_fold ORDER BY i.id LIMIT 1), code_fold = NULL WHERE id = ? AND slot IS NULL AND "
        "EXISTS(SELECT 1 FROM item "
        "i JOIN added a ON a.item = i.id WHERE i.code_fold = scan.code_fold)");
    return std::all_of(scans.begin(), scans.end(), [&](RowId scan) { return update.bind(1, scan).run(); });
}

bool LaterPullRecord::insert(const AddedItem &added, qint64 slot)
{
    return (added.title == nullptr || insertTitle(*added.title)) && insertItem(added, slot);
}

bool LaterPullRecord::insertTitle(const Title &title)
{
    // The digest of the frozen catalogue leaves out what came later.
    Statement mark(m_state.database,
                   "INSERT INTO added_title SELECT ?1 WHERE NOT EXISTS(SELECT 1 FROM title WHERE id = ?1)");
    Statement insert(m_state.database,
                     "INSERT OR IGNORE INTO title(id, title, authors, call_number, class, gmd, isbn, year, "
                     "extent) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, title.id).bind(2, title.title).bind(3, title.authors).bind(4, title.callNumber);
    insert.bind(5, title.classification).bind(6, title.gmd).bind(7, title.isbn);
    insert.bind(8, title.publishYear).bind(9, title.extent);
    return mark.bind(1, title.id).run() && insert.run();
}

bool LaterPullRecord::insertItem(const AddedItem &added, qint64 slot)
{
    const Item &item = *added.item;
    const CallNumberKey &key = added.key;
    Statement insert(m_state.database,
                     "INSERT INTO item(id, title, code, code_fold, call_number, collection_type, "
                     "location, site, status, inventory_code, "
                     "source, key, key_class, price, currency) "
                     "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)");
    insert.bind(1, item.id).bind(2, item.titleId).bind(3, item.code);
    if (item.code.trimmed().isEmpty())
        insert.bindNull(4);
    else
        insert.bind(4, foldedCode(item.code));
    insert.bind(5, item.callNumber)
        .bind(6, item.collectionType)
        .bind(7, item.location)
        .bind(8, normalizedSite(item.site));
    insert.bind(9, item.status).bind(10, item.inventoryCode).bind(11, key.bytes).bind(12, key.classNumber);
    insert.bindOptional(13, item.price);
    if (item.price)
        insert.bind(14, item.currency);
    else
        insert.bindNull(14);
    Statement shelf(m_state.database, "INSERT INTO shelf_list(slot, item) VALUES(?, ?)");
    Statement frozen(m_state.database, "INSERT INTO frozen(item, slot) VALUES(?, ?)");
    Statement entry(m_state.database,
                    "INSERT INTO added(slot, item, key_rank, has_class, class_group) VALUES(?, ?, ?, ?, ?)");
    if (!insert.run() || !shelf.bind(1, slot).bind(2, item.id).run()
        || !frozen.bind(1, item.id).bind(2, slot).run())
        return false;
    entry.bind(1, slot).bind(2, item.id).bind(3, added.rank).bind(4, qint64(key.hasClass()));
    return entry.bind(5, qint64(classGroup(mainClass(key.classNumber)))).run()
        && addToSearchIndex(m_state.database, static_cast<Slot>(slot));
}

bool LaterPullRecord::exchangeLoans(const LoanExchange &exchange)
{
    const bool becameKnown = m_state.identity.value(QStringLiteral("loans_known")) != u"1";
    if (exchange.lent.empty() && exchange.returned.empty() && !becameKnown)
        return true;
    JsonText body;
    body.addRaw("lent", loanArray(exchange.lent)).addRaw("returned", loanArray(exchange.returned));
    QByteArray extended;
    for (const qint64 loan : exchange.extended)
        extended += (extended.isEmpty() ? "" : ",") + QByteArray::number(loan);
    if (!extended.isEmpty())
        body.addRaw("extended", '[' + extended + ']');
    JournalRow row;
    return append("loans_changed", body.take(), row) && applyExchange(row.id, exchange);
}

bool LaterPullRecord::applyExchange(RowId row, const LoanExchange &exchange, const QSet<qint64> &unknownYet)
{
    Statement erase(m_state.database, "DELETE FROM loan WHERE id = ?");
    Statement insert(
        m_state.database,
        "INSERT OR REPLACE INTO loan(id, code, code_fold, loan_date, due_date) VALUES(?, ?, ?, ?, ?)");
    for (const Loan &loan : exchange.returned)
        if (!erase.bind(1, loan.id).run())
            return false;
    for (const Loan &loan : exchange.lent) {
        insert.bind(1, loan.id).bind(2, loan.itemCode).bind(3, foldedCode(loan.itemCode));
        insert.bind(4, loan.loanDate.toString(Qt::ISODate)).bind(5, loan.dueDate.toString(Qt::ISODate));
        if (!insert.run())
            return false;
    }
    // The first loans that are known began nobody knows when.
    const bool becameKnown = m_state.identity.value(QStringLiteral("loans_known")) != u"1";
    return (becameKnown || noteCirculation(row, exchange, unknownYet))
        && m_state.setIdentity(QStringLiteral("loans_known"), QStringLiteral("1"));
}

bool LaterPullRecord::noteCirculation(RowId row, const LoanExchange &exchange, const QSet<qint64> &unknownYet)
{
    const LoanChanges changes = LoanChanges::of(exchange.lent, exchange.returned,
                                                {exchange.extended.begin(), exchange.extended.end()});
    const auto note = [&](const std::vector<Loan> &loans, bool areLent) {
        return std::all_of(loans.begin(), loans.end(),
                           [&](const Loan &loan) { return noteCirculation(row, loan, areLent, unknownYet); });
    };
    return note(changes.returned, false) && note(changes.lent, true);
}

bool LaterPullRecord::noteCirculation(RowId row, const Loan &loan, bool isLent,
                                      const QSet<qint64> &unknownYet)
{
    m_findCopy.bind(1, foldedCode(loan.itemCode));
    const bool isThere = m_findCopy.step();
    const bool known = isThere && !unknownYet.contains(m_findCopy.integer(0));
    const qint64 id = known ? m_findCopy.integer(0) : 0;
    const QString code = known ? m_findCopy.text(1) : loan.itemCode;
    m_findCopy.reset();
    const QString date = loan.loanDate.toString(Qt::ISODate);
    return keep(row, "lent_or_returned_during", id, code,
                isLent ? QStringLiteral("lent") : QStringLiteral("returned"), isLent ? QString() : date,
                isLent ? date : QString());
}

bool LaterPullRecord::summarize(const LaterPull &pull)
{
    JsonText body;
    body.add("source", pull.sourceLabel)
        .add("added", qint64(pull.added.size()))
        .add("changed", qint64(pull.changed.size()));
    body.add("vanished", qint64(pull.vanished.size()));
    body.addRaw("loans", pull.loans ? QByteArray::number(qint64(pull.loans->size())) : QByteArray("null"));
    JournalRow row;
    return append("catalogue_compared", body.take(), row);
}

} // namespace opname
