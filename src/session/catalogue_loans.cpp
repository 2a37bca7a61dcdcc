// Open loans with the copies that they hold, and those that are not of the freeze.

#include "session_state.h"
#include "table_comparison.h"

#include <algorithm>

namespace opname {

namespace {

constexpr qint64 bytesOfFacts = 5; ///< a copy in its home; the bucket is in the last of them

/// Of copies in shelf order: whether the freeze found them in scope.
void markScope(Database &database, std::vector<ListedLoan> &loans)
{
    // In shelf order the facts of each home, a megabyte and more, are read once.
    std::vector<ListedLoan *> bySlot;
    for (ListedLoan &loan : loans)
        if (loan.slot != noSlot)
            bySlot.push_back(&loan);
    std::sort(bySlot.begin(), bySlot.end(),
              [](const ListedLoan *a, const ListedLoan *b) { return a->slot < b->slot; });
    Statement home(database,
                   "SELECT first_slot, facts FROM home WHERE first_slot <= ?1 AND ?1 < first_slot + "
                   "items ORDER BY first_slot DESC LIMIT 1");
    qint64 first = 0;
    QByteArray facts;
    for (ListedLoan *loan : bySlot) {
        const auto slot = qint64(loan->slot);
        if ((slot - first + 1) * bytesOfFacts > facts.size()) {
            if (!home.bind(1, slot).step())
                continue;
            first = home.integer(0);
            facts = home.blob(1);
            home.reset();
        }
        const qint64 at = (slot - first) * bytesOfFacts + bytesOfFacts - 1;
        loan->isInScope = at >= 0 && at < facts.size()
            && (static_cast<unsigned char>(facts[at]) & 3U) == static_cast<unsigned>(Bucket::Expected);
    }
}

} // namespace

std::vector<ListedLoan> readLoans(const Session &session, Session::Impl &state)
{
    std::vector<ListedLoan> all;
    const ScopeMatcher matcher(session.scope());
    const QStringList leftOut = session.leftOutStatuses();
    Statement rows(
        state.database,
        "SELECT l.id, ifnull(i.code, l.code), l.loan_date, l.due_date, t.title, "
        "CASE WHEN trim(ifnull(i.call_number, '')) = '' THEN t.call_number ELSE i.call_number END, "
        "f.slot, i.location, i.site, "
        "i.status, i.collection_type, t.gmd, CASE WHEN ifnull(t.class, '') = '' THEN i.key_class ELSE "
        "t.class END, i.id "
        "FROM loan l LEFT JOIN item i ON i.code_fold = l.code_fold LEFT JOIN title t ON t.id = i.title "
        "LEFT JOIN frozen f ON f.item = i.id ORDER BY l.due_date, l.code, l.id");
    while (rows.step()) {
        ListedLoan loan;
        loan.loan.id = rows.integer(0);
        loan.loan.itemCode = rows.text(1);
        loan.loan.loanDate = QDate::fromString(rows.text(2), Qt::ISODate);
        loan.loan.dueDate = QDate::fromString(rows.text(3), Qt::ISODate);
        loan.title = rows.text(4);
        loan.callNumber = rows.text(5);
        if (!rows.isNull(6)) {
            loan.slot = static_cast<Slot>(rows.integer(6));
        } else if (!rows.isNull(13)) {
            const QString location = rows.text(7);
            const QString site = rows.text(8);
            const QString status = rows.text(9);
            const QString type = rows.text(10);
            const QString gmd = rows.text(11);
            const QString classification = rows.text(12);
            loan.isInScope = (status.isEmpty() || !leftOut.contains(status))
                && matcher.matches({location, type, gmd, site, classification});
        }
        all.push_back(std::move(loan));
    }
    markScope(state.database, all);
    return all;
}

/// What a later pull changed in the loans of the freeze. Comparing them by codes takes longer than reading
/// all copies, and mostly there is no other loan.
bool Session::Impl::readLaterLoans(StockTake::Setup &setup)
{
    if (answerAlike(database, "SELECT id, code_fold FROM loan ORDER BY id",
                    "SELECT id, code_fold FROM frozen_loan ORDER BY id", 2))
        return !database.hasFailed();
    Statement changed(database,
                      "SELECT f.slot, c.lent FROM ("
                      "SELECT 1 AS lent, code_fold FROM (SELECT code_fold FROM loan EXCEPT SELECT code_fold "
                      "FROM frozen_loan) UNION ALL "
                      "SELECT 0, code_fold FROM (SELECT code_fold FROM frozen_loan EXCEPT SELECT code_fold "
                      "FROM loan)) c JOIN item i ON i.code_fold = c.code_fold JOIN frozen f ON f.item = i.id "
                      "ORDER BY f.slot");
    std::vector<Slot> lent;
    std::vector<Slot> returned;
    while (changed.step())
        if (changed.integer(0) >= 0 && changed.integer(0) < static_cast<qint64>(setup.items.size()))
            (changed.integer(1) != 0 ? lent : returned).push_back(static_cast<Slot>(changed.integer(0)));
    std::erase_if(setup.lent,
                  [&](Slot slot) { return std::binary_search(returned.begin(), returned.end(), slot); });
    setup.lent.insert(setup.lent.end(), lent.begin(), lent.end());
    return !database.hasFailed();
}

} // namespace opname
