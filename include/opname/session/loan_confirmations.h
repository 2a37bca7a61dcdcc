#pragma once

#include "opname/domain/borrower_answer.h"
#include "opname/domain/error.h"
#include "opname/session/journal_row.h"

#include <QDate>
#include <QHash>
#include <QStringList>

namespace opname {

class Session;

/// What came of asking the borrower of an open loan. Who that is, is kept nowhere.
struct LoanConfirmation {
    QDate asked; ///< invalid: not noted
    QDate answered; ///< invalid as long as there is no answer
    BorrowerAnswer result = BorrowerAnswer::NoAnswer;
    QString note; ///< short; may be empty
    QString by; ///< the operator who noted it
    qint64 time = 0; ///< when it was noted, UTC, milliseconds since 1970

    /// Whether they say the same, whoever noted it.
    bool saysAs(const LoanConfirmation &other) const;
};

/// Confirmations of open loans, kept in the session's journal, where the newest of a copy counts. One belongs
/// to a loan as long as the copy's loan has the same date, or, where a date is not known, the same number;
/// what is lent anew was not confirmed. Noting is possible before the freeze, too. Use on the session's
/// thread; a call that writes returns after its transaction is on disk, and one that fails has changed
/// nothing.
class LoanConfirmations {
public:
    static constexpr int longestNote = 200; ///< characters

    explicit LoanConfirmations(Session &session);

    /// Notes the same of the loans of these copies, and answers how many that changed; `by` and `time` of
    /// what is said do not count. Blanks around and between words of the note are made single. Of several
    /// loans of one copy the one that was due first is meant. Usage when a copy has no open loan, when it was
    /// answered before it was asked, when an answer has no day or no answer has one, and when the note is
    /// too long or has control characters.
    Result<qint64> note(const QStringList &itemCodes, const LoanConfirmation &said, const Author &author);

    /// Of the loans that are open now, by the loan's number.
    QHash<qint64, LoanConfirmation> ofOpenLoans() const;

private:
    Session &m_session;
};

} // namespace opname
