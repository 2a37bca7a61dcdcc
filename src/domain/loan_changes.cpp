#include "opname/domain/loan_changes.h"

#include "opname/domain/item_code.h"

#include <QMultiHash>

#include <utility>

namespace opname {

namespace {

bool isOneDay(QDate a, QDate b)
{
    return a == b || !a.isValid() || !b.isValid();
}

} // namespace

LoanChanges LoanChanges::of(const std::vector<Loan> &lent, const std::vector<Loan> &returned,
                            const QSet<qint64> &extended)
{
    LoanChanges changes;
    std::vector<const Loan *> gone;
    QMultiHash<QByteArray, std::size_t> places;
    for (const Loan &loan : returned) {
        places.insert(foldedCode(loan.itemCode), gone.size());
        gone.push_back(&loan);
    }
    // The loan that went, of the same copy and day; taken once.
    const auto former = [&](const Loan &loan) -> const Loan * {
        const QByteArray fold = foldedCode(loan.itemCode);
        for (auto place = places.find(fold); place != places.end() && place.key() == fold; ++place)
            if (isOneDay(gone[*place]->loanDate, loan.loanDate)) {
                const Loan *found = std::exchange(gone[*place], nullptr);
                places.erase(place);
                return found;
            }
        return nullptr;
    };
    for (const Loan &loan : lent) {
        if (extended.contains(loan.id)) {
            changes.extended.push_back(loan);
            continue;
        }
        const Loan *before = former(loan);
        if (before == nullptr)
            changes.lent.push_back(loan);
        else if (!isOneDay(before->dueDate, loan.dueDate))
            changes.extended.push_back(loan);
    }
    for (const Loan *loan : gone)
        if (loan != nullptr)
            changes.returned.push_back(*loan);
    return changes;
}

} // namespace opname
