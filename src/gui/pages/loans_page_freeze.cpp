// The end of activity 4: the question before the freeze, and the freeze.

#include "loans_page.h"

#include "opname/workflow/preparation.h"
#include "opname/workflow/sop_desk.h"

#include <QMessageBox>

namespace opname {

void LoansPage::freeze()
{
    Session &session = document()->session();
    const ScopeCount count = session.catalogue().scopeCount(session.scope(), session.leftOutStatuses());
    QString question = tr("%1 items will be expected on the shelves. %2 are left out by their status and %3 "
                          "are out of scope.\n\nThe catalogue was taken in on %4. "
                          "After the freeze the scope and the expected set cannot change any more.")
                           .arg(locale().number(count.expected), locale().number(count.excluded),
                                locale().number(count.outOfScope), locale().dateTime(session.pulled()));
    const bool withoutLoans = !session.loansKnown();
    if (withoutLoans)
        question += u"\n\n"_qs
            + tr("The loans are not known: lent books will look like absent ones, and nothing can be decided "
                 "missing.");
    QMessageBox box(QMessageBox::Question, tr("Freeze the expected set"), question, QMessageBox::Cancel,
                    this);
    QPushButton *yes = box.addButton(tr("Freeze now"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() != yes)
        return;
    auto outcome = std::make_shared<Result<qint64>>(0);
    document()->runExclusively(
        [this, outcome, withoutLoans](const BackgroundTask::Watcher &watcher) {
            *outcome = Preparation(document()->session(), document()->author())
                           .freeze(withoutLoans, [&](double share) { return watcher(share, 0, 0); });
        },
        [this, outcome] {
            if (!*outcome) {
                Q_EMIT failed(outcome->error());
                return;
            }
            if (Outcome finished = SopDesk(document()->session(), document()->author()).finish(4, {}, {});
                !finished)
                Q_EMIT failed(finished.error());
            document()->notifyCatalogueChanged();
            Q_EMIT told(tr("%1 items are expected. Counting can begin.").arg(locale().number(**outcome)));
            Q_EMIT activityWanted(5);
        });
}

} // namespace opname
