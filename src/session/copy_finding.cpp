// Whose code a scan read: in memory where there is a table of codes, else in the file.

#include "session_state.h"

namespace opname {

namespace {

/// Code, call number, title, location and site, from `first` on.
void describe(const Statement &row, int first, ScanAnswer &answer)
{
    answer.itemCode = row.text(first);
    answer.callNumber = row.text(first + 1);
    answer.title = row.text(first + 2);
    answer.home = {row.text(first + 3), row.text(first + 4)};
}

} // namespace

CountingStatements::CountingStatements(Database &database, bool isFrozen)
    : findItem(database,
               isFrozen ? "SELECT f.slot, i.code, CASE WHEN trim(ifnull(i.call_number, '')) = '' THEN "
                          "t.call_number ELSE i.call_number END, t.title, i.location, i.site "
                          "FROM item i JOIN frozen f ON f.item = i.id LEFT JOIN title t ON t.id = i.title "
                          "WHERE i.code_fold = ? ORDER BY i.id LIMIT 1"
                        : "SELECT i.id, i.code, CASE WHEN trim(ifnull(i.call_number, '')) = '' THEN "
                          "t.call_number ELSE i.call_number END, t.title, i.location, i.site "
                          "FROM item i LEFT JOIN title t ON t.id = i.title "
                          "WHERE i.code_fold = ? ORDER BY i.id LIMIT 1")
    , describeItem(database,
                   "SELECT i.code, CASE WHEN trim(ifnull(i.call_number, '')) = '' THEN t.call_number ELSE "
                   "i.call_number END, t.title, i.location, i.site FROM item i LEFT JOIN title t ON t.id = "
                   "i.title WHERE i.id = ? AND i.code_fold = ?")
    , findReserved(database,
                   isFrozen ? "SELECT f.slot, r.code, CASE WHEN trim(ifnull(i.call_number, '')) = '' THEN "
                              "t.call_number ELSE i.call_number END, t.title, i.location, i.site "
                              "FROM reserved_code r JOIN item i ON i.id = r.item JOIN frozen f ON f.item = "
                              "i.id LEFT JOIN title t ON t.id = i.title "
                              "WHERE r.code_fold = ? AND i.code_fold IS NULL"
                            : "SELECT i.id, r.code, CASE WHEN trim(ifnull(i.call_number, '')) = '' THEN "
                              "t.call_number ELSE i.call_number END, t.title, i.location, i.site "
                              "FROM reserved_code r JOIN item i ON i.id = r.item LEFT JOIN title t ON t.id = "
                              "i.title WHERE r.code_fold = ? AND i.code_fold IS NULL")
    , insertScan(database,
                 "INSERT INTO scan(id, slot, pass, operator, flags, code_fold, location, site) VALUES(?, ?, "
                 "?, ?, ?, ?, ?, ?)")
    , saveTotal(database,
                "INSERT OR REPLACE INTO total VALUES(0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , saveGroup(database,
                "INSERT OR REPLACE INTO total(id, expected, found, missing, not_covered, on_loan, scans) "
                "VALUES(?, ?, ?, ?, ?, ?, ?)")
    , killScan(database, "UPDATE scan SET flags = flags & ~1 WHERE id = ?")
{
}

bool Session::Impl::findInTable(ScanEvent &event, ScanAnswer &answer)
{
    if (codeTable == nullptr || codeTable->slotCount() != stockTake->itemCount())
        return false;
    Statement &find = statements->describeItem;
    for (const CodeTable::Copy &copy : codeTable->candidates(event.unknownCode)) {
        if (!find.bind(1, qint64(copy.item)).bind(2, event.unknownCode).step())
            continue;
        event.slot = copy.slot;
        describe(find, 0, answer);
        find.reset();
        return true;
    }
    return false;
}

bool Session::Impl::findCopy(ScanEvent &event, ScanAnswer &answer)
{
    if (findInTable(event, answer))
        return false;
    const auto take = [&](Statement &find) {
        if (!find.bind(1, event.unknownCode).step())
            return false;
        const qint64 found = find.integer(0);
        event.slot = isFrozen() ? static_cast<Slot>(found) : orderItems.slotOf(found);
        describe(find, 1, answer);
        find.reset();
        return true;
    };
    return !take(statements->findItem) && take(statements->findReserved);
}

bool Session::Impl::describeAwaited(const QByteArray &foldedCode, ScanAnswer &answer)
{
    const auto ledger = loadChanges();
    if (!ledger) {
        database.keepFailure(ledger.error());
        return false;
    }
    const QueuedChange *queued = (*ledger)->awaitedCopy(foldedCode);
    if (queued == nullptr)
        return true;
    answer.itemCode = queued->change.itemCode;
    answer.callNumber = queued->change.newCopy.callNumber;
    if (const auto title = catalogue->title(queued->change.titleId)) {
        answer.title = title->title;
        answer.callNumber = effectiveCallNumber(answer.callNumber, title->callNumber).toString();
    }
    return true;
}

void Session::useCodes(std::shared_ptr<const CodeTable> codes)
{
    m->codeTable = std::move(codes);
}

} // namespace opname
