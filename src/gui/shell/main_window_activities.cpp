// An activity that was finished, opened again.

#include "main_window.h"

#include "../pages/page.h"
#include "opname/workflow/sign_off_desk.h"

#include <QInputDialog>

namespace opname {

int MainWindow::shownActivity() const
{
    for (const auto &[number, page] : m_pages)
        if (page == m_stack->currentWidget())
            return number;
    return 0;
}

void MainWindow::refreshReopening()
{
    const int number = shownActivity();
    if (m_document != nullptr && m_document->isBusy())
        return;
    m_menu->offerReopening(number,
                           m_document != nullptr && m_document->session().sopProgress().isFinished(number));
}

void MainWindow::reopenActivity(int number)
{
    SessionDocument *document = m_document.get();
    if (document == nullptr || document->isBusy())
        return;
    QString question =
        tr("Activity %1 is finished. That it is opened again stands in the report.").arg(number);
    if (!SignOffDesk(document->session(), document->author()).standing().empty())
        question += u' ' + tr("The signatures are lifted.");
    bool isGiven = false;
    const QString reason = QInputDialog::getText(this, tr("Reopen activity %1").arg(number),
                                                 question + u"\n\n"_qs + tr("Reason, for the report:"),
                                                 QLineEdit::Normal, {}, &isGiven);
    if (!isGiven || document != m_document.get() || document->isBusy())
        return;
    if (Outcome reopened = SopDesk(document->session(), document->author()).reopen(number, {}, reason);
        !reopened)
        m_message->showError(reopened.error());
    else
        m_message->tell(tr("Activity %1 is open again.").arg(number));
    document->notifyChanged();
}

} // namespace opname
