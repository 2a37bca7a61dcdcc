#pragma once

#include "opname/report/locale_text.h"
#include "opname/session/loan_confirmations.h"
#include "opname/workflow/background_task.h"
#include "opname/workflow/circulation_watch.h"
#include "table_rows_model.h"

#include <QCoreApplication>

namespace opname {

/// What activity 4 shows of a session, put together on any thread from a session of its own: open loans in
/// scope, those over a year overdue apart with what their borrowers confirmed, and what circulated since the
/// freeze. A row's key is the loan's number.
class LoanRows {
    Q_DECLARE_TR_FUNCTIONS(LoanRows)

public:
    std::vector<TableRowsModel::Row> open; ///< by due date, so that overdue ones come first
    std::vector<TableRowsModel::Row> old; ///< overdue by over a year
    std::vector<TableRowsModel::Row> circulated; ///< newest first
    qint64 overdue = 0; ///< of `open`
    bool isKnown = true; ///< whether the session knows the loans
    QString source; ///< where they came from

    static LoanRows of(Session &session, const LocaleText &text);
    static std::vector<TableRowsModel::Row> eventRows(const std::vector<CirculationEvent> &events,
                                                      const LocaleText &text);
    static QStringList loanHeaders();
    static QStringList oldHeaders(); ///< as many, of `old`
    static QStringList eventHeaders();
    static QString eventName(CirculationEvent::Kind kind);
    static QString answerName(BorrowerAnswer answer);

private:
    void add(const ListedLoan &loan, QDate today, const LocaleText &text,
             const QHash<qint64, LoanConfirmation> &confirmed);
    static QString confirmationText(const LoanConfirmation &said, const LocaleText &text);
};

} // namespace opname
