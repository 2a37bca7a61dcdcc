#pragma once

#include "opname/domain/catalogue.h"

#include <QSet>

#include <vector>

namespace opname {

/// What became of open loans between two lists of them, as people mean it: one copy lent on one day is one
/// loan, whatever its number. SLiMS numbers loans by its own, a file by its copies, so a list from the other
/// source has all of them under other numbers.
struct LoanChanges {
    std::vector<Loan> lent;
    std::vector<Loan> returned;
    std::vector<Loan> extended; ///< as they are now: the same loan with another due date

    /// From the loans that came and the loans that went by their numbers. A pair of one copy with one loan
    /// date is neither; it is extended when it has two due dates that differ. A loan date that one list does
    /// not have is any date. Those of `lent` whose number is in `extended` were open before, too.
    static LoanChanges of(const std::vector<Loan> &lent, const std::vector<Loan> &returned,
                          const QSet<qint64> &extended);
};

} // namespace opname
