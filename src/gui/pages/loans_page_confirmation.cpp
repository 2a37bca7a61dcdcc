// What the borrowers of loans overdue by over a year confirm.

#include "../dialogs/loan_confirmation_dialog.h"
#include "loans_page.h"

namespace opname {

void LoansPage::confirmLoans()
{
    if (!canRead())
        return;
    const QList<int> rows = m_oldTable->selectedRows();
    if (rows.isEmpty()) {
        Q_EMIT told(tr("Select the loans whose borrowers were asked."));
        return;
    }
    QStringList codes;
    for (const int row : rows)
        codes.append(m_oldModel->row(row).cells.first());
    Session &session = document()->session();
    LoanConfirmation known;
    if (rows.size() == 1)
        known =
            LoanConfirmations(session).ofOpenLoans().value(m_oldModel->row(rows.first()).key.toLongLong());
    SessionDocument *asked = document();
    LoanConfirmationDialog dialog(session, asked->author(), codes, known, this);
    if (dialog.exec() != QDialog::Accepted || document() != asked)
        return;
    Q_EMIT told(tr("The confirmation is noted."));
    document()->notifyChanged();
}

} // namespace opname
