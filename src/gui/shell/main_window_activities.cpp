// The activities as the rail shows them, and their steps that are no page's: opened again, or begun early.

#include "main_window.h"

#include "../pages/page.h"
#include "language.h"
#include "opname/workflow/sign_off_desk.h"
#include "opname/workflow/sop_desk.h"
#include "opname/workflow/working_day.h"

#include <QInputDialog>

#include <algorithm>

namespace opname {

int MainWindow::shownActivity() const
{
    for (const auto &[number, page] : m_pages)
        if (page == m_stack->currentWidget())
            return number;
    return 0;
}

int MainWindow::nextActivity() const
{
    const SopProgress progress = m_document->session().sopProgress();
    const auto last = std::find_if(sopActivityNumbers.rbegin(), sopActivityNumbers.rend(),
                                   [&](int number) { return progress.isFinished(number); });
    if (last == sopActivityNumbers.rbegin())
        return sopActivityNumbers.back();
    return *last.base(); // the one behind it, the first when none is finished
}

void MainWindow::refreshRail()
{
    refreshSteps();
    if (m_document == nullptr) {
        m_rail->clear();
        setWindowTitle(QStringLiteral("Opname"));
        m_sessionName->clear();
        return;
    }
    setWindowTitle(m_document->session().name() + QStringLiteral(" – Opname"));
    m_sessionName->setText(m_document->session().name());
    if (m_document->isBusy())
        return;
    const Session &session = m_document->session();
    const LocaleText text(Language::current());
    const Totals t = session.totals();
    QStringList results(9);
    if (session.hasCatalogue())
        results[0] = tr("%1 copies").arg(text.number(session.catalogue().itemCount()));
    if (session.isFrozen()) {
        results[3] = tr("%1 expected").arg(text.number(t.expected));
        if (m_slims->circulation() > 0)
            results[3] += u' ' + tr("(%1 lent or returned)").arg(text.number(m_slims->circulation()));
        results[4] = tr("%1 of %2 found").arg(text.number(t.found), text.number(t.expected));
        results[7] = tr("%1 missing, %2 on loan").arg(text.number(t.missing), text.number(t.onLoan));
    }
    m_rail->show(SopDesk(m_document->session(), m_document->author())
                     .activities(Language::current(), QDateTime::currentDateTimeUtc()),
                 results, Language::current(), workingDayMinutes(session));
    tellEarlyBeginnings(session.sopProgress());
}

void MainWindow::refreshSteps()
{
    const int number = shownActivity();
    if (m_document != nullptr && m_document->isBusy())
        return;
    const SopProgress progress = m_document == nullptr ? SopProgress() : m_document->session().sopProgress();
    m_menu->offerSteps(number, progress.isFinished(number), progress.startedWithoutReasonBefore(number) != 0);
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

/// Work begins an activity without asking, as a scan must not wait for an answer: it is told once, and the
/// reason can be given here; finishing the activity asks for it.
void MainWindow::tellEarlyBeginnings(const SopProgress &progress)
{
    if (m_message->holdsVerdict())
        return; // the operator is to act on it first
    for (const int number : sopActivityNumbers) {
        const int before = progress.startedWithoutReasonBefore(number);
        if (before == 0 || m_toldEarly.contains(number))
            continue;
        m_toldEarly.insert(number);
        m_message->tell(tr("Activity %1 was begun before activity %2 was finished. Say why in the menu "
                           "“Activity”.")
                            .arg(number)
                            .arg(before));
        return;
    }
}

void MainWindow::askEarlyReason(int number)
{
    SessionDocument *document = m_document.get();
    if (document == nullptr || document->isBusy())
        return;
    const int before = document->session().sopProgress().startedWithoutReasonBefore(number);
    if (before == 0)
        return;
    bool isGiven = false;
    const QString reason = QInputDialog::getText(
        this, tr("Why activity %1 was begun early").arg(number),
        tr("Activity %1 was begun before activity %2 was finished.").arg(number).arg(before) + u"\n\n"_qs
            + tr("Reason, for the report:"),
        QLineEdit::Normal, {}, &isGiven);
    if (!isGiven || reason.trimmed().isEmpty() || document != m_document.get() || document->isBusy())
        return;
    if (Outcome given = SopDesk(document->session(), document->author()).start(number, {}, reason); !given)
        m_message->showError(given.error());
    else
        m_message->tell(tr("The reason stands in the report."));
    document->notifyChanged();
}

} // namespace opname
