// The end of activity 4: the question before the freeze, and the freeze.

#include "loans_page.h"

#include "opname/workflow/preparation.h"

#include <QMessageBox>
#include <QTimer>

namespace opname {

/// What would be expected is counted first: in a large library that takes a while.
void LoansPage::countAndFreeze()
{
    if (!canRead())
        return;
    auto count = std::make_shared<ScopeCount>();
    Session *session = &document()->session();
    document()->runExclusively(
        [session, count](const BackgroundTask::Watcher &) {
            *count = session->catalogue().scopeCount(session->scope(), session->leftOutStatuses());
        },
        [this, count] {
            // Not within the end of the counting: a question waits, and the document may be closed meanwhile.
            QTimer::singleShot(0, this, [this, count, counted = document()] {
                if (canRead() && document() == counted)
                    freeze(*count);
            });
        });
}

void LoansPage::freeze(const ScopeCount &count)
{
    Session &session = document()->session();
    QString question = tr("%1 copies will be expected on the shelves. %2 are left out by their status and %3 "
                          "are out of scope.\n\nThe catalogue was taken in on %4. "
                          "After the freeze the scope and the expected set cannot change any more.")
                           .arg(locale().number(count.expected), locale().number(count.excluded),
                                locale().number(count.outOfScope), locale().dateTime(session.pulled()));
    if (session.pulled().toLocalTime().date() != QDate::currentDate())
        question += u"\n\n"_qs
            + tr("That was not today: what was lent and returned since then is not known here. Take the "
                 "catalogue in once more before.");
    const bool withoutLoans = !session.loansKnown();
    if (withoutLoans)
        question += u"\n\n"_qs
            + tr("The loans are not known: lent books will look like absent ones, and nothing can be decided "
                 "missing.");
    QMessageBox box(QMessageBox::Question, tr("Freeze the expected set"), question, QMessageBox::Cancel,
                    this);
    QPushButton *yes = box.addButton(tr("Freeze now"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    SessionDocument *asked = document();
    box.exec();
    if (box.clickedButton() != yes || document() != asked || !canRead())
        return;
    QString reason;
    const SopProgress progress = session.sopProgress();
    const int beganBefore = progress.startedWithoutReasonBefore(4);
    const QString problem = !progress.isFinished(3)
        ? tr("Activity 4 is out of turn: activity %1 is not finished.").arg(3)
        : beganBefore != 0 ? tr("Activity 4 was begun before activity %1 was finished.").arg(beganBefore)
                           : QString();
    if (!problem.isEmpty() && !askOutOfTurn(tr("Freeze the expected set"), problem, reason))
        return;
    if (document() != asked || !canRead())
        return;
    auto outcome = std::make_shared<Result<qint64>>(0);
    document()->runExclusively(
        [this, outcome, withoutLoans](const BackgroundTask::Watcher &watcher) {
            *outcome = Preparation(document()->session(), document()->author())
                           .freeze(withoutLoans, [&](double share) { return watcher(share, 0, 0); });
        },
        [this, outcome, reason] {
            if (!*outcome) {
                Q_EMIT failed(outcome->error());
                return;
            }
            if (Outcome finished = document()->finishActivity(4, reason); !finished)
                Q_EMIT failed(finished.error());
            document()->notifyCatalogueChanged();
            Q_EMIT told(tr("%1 copies are expected. Counting can begin.").arg(locale().number(**outcome)));
            Q_EMIT activityWanted(5);
        });
}

} // namespace opname
