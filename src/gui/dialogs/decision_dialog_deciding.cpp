// What a decision would change in SLiMS, and deciding so.

#include "decision_dialog.h"

#include "../models/changes_model.h"
#include "../models/table_rows_model.h"
#include "../shell/language.h"
#include "../shell/session_document.h"
#include "../widgets/empty_text.h"
#include "opname/report/locale_text.h"
#include "ui_decision_dialog.h"

#include <QPointer>

#include <algorithm>

namespace opname {

namespace {

constexpr std::size_t shownAtMost = 2000; // changes; the queue shows all

} // namespace

void DecisionDialog::readPreview()
{
    showMessage({});
    if (m_task.isRunning()) {
        m_isStale = true;
        return;
    }
    const DecisionRequest asked = request();
    if (!isComplete(asked)) { // what is still to be chosen is no mistake
        m_rows->setRows({});
        showEffect({});
        m_noChanges->say(tr("What changes in SLiMS is listed here."));
        return;
    }
    m_preview = std::make_shared<Preview>();
    m_task.start([preview = m_preview, asked, path = m_session.path(),
                  language = Language::current()](const BackgroundTask::Watcher &) {
        auto &changes = preview->changes;
        auto reader = Session::open(path, Session::Access::Read);
        if (!reader) {
            changes = tl::unexpected(reader.error());
            return;
        }
        const auto planned = Differences(**reader).preview(asked);
        if (!planned) {
            changes = tl::unexpected(planned.error());
            return;
        }
        if (planned->empty() && takesProposals(asked))
            preview->proposals = proposalsLeft(**reader, asked);
        const ChangeList words(**reader, language);
        for (const Differences::Planned &decision : *planned)
            for (const Change &change : decision.changes) {
                QueuedChange queued;
                queued.change = change;
                if (changes->size() < shownAtMost)
                    changes->push_back(words.inWords(queued));
                else
                    changes->push_back({});
            }
    });
}

DecisionDialog::Proposals DecisionDialog::proposalsLeft(Session &session, const DecisionRequest &asked)
{
    const QString set = actionName(DecisionAction::Set);
    bool hasProposal = false;
    bool isOpen = false;
    const Outcome visited = Differences(session).visit(asked.kind, [&](const Discrepancy &found) {
        const bool isMeant = (asked.ids.isEmpty() || asked.ids.contains(found.id))
            && (asked.problem.isEmpty() || asked.problem == found.problem);
        if (!isMeant || !found.correction)
            return true;
        hasProposal = true;
        isOpen = !found.decision || found.decision->action != set
            || found.decision->field != found.correction->field
            || found.decision->value != found.correction->value;
        return !isOpen;
    });
    if (!visited || isOpen)
        return Proposals::Open;
    return hasProposal ? Proposals::Decided : Proposals::None;
}

void DecisionDialog::showPreview(const Preview &preview)
{
    const auto &changes = preview.changes;
    m_proposals = preview.proposals;
    std::vector<TableRowsModel::Row> rows;
    const std::size_t all = changes ? changes->size() : 0;
    for (std::size_t i = 0; i < std::min(all, shownAtMost); ++i) {
        const ListedChange &change = (*changes)[i];
        TableRowsModel::Row row;
        row.cells = {ChangesModel::subject(change.queued.change), change.title, change.what, change.before,
                     change.after};
        rows.push_back(std::move(row));
    }
    m_rows->setRows(std::move(rows));
    m_noChanges->say(!changes                                ? QString()
                         : m_proposals == Proposals::None    ? tr("None of them has a proposal.")
                         : m_proposals == Proposals::Decided ? tr("What is proposed is decided so already.")
                                                             : tr("Nothing changes in SLiMS by this."));
    offerDeciding();
    if (!changes)
        showMessage(changes.error().message);
    const LocaleText text(Language::current());
    showEffect(all == 0 ? QString()
                   : all > shownAtMost
                   ? tr("%1 values change in SLiMS; the first %2 are shown.")
                         .arg(text.number(qint64(all)), text.number(qint64(shownAtMost)))
                   : tr("%Ln value(s) change in SLiMS, when sent:", nullptr, static_cast<int>(all)));
}

void DecisionDialog::showEffect(const QString &text)
{
    m_ui->effectLabel->setText(text);
    m_ui->effectLabel->setVisible(!text.isEmpty());
}

void DecisionDialog::decide()
{
    // While a search is under way nothing is chosen, and its answer asks the session.
    if (m_document.isBusy() || m_search.isSearching())
        return;
    const QPointer<QWidget> focus = focusWidget();
    setDeciding(true);
    auto decided = std::make_shared<Result<int>>(0);
    m_document.runBesideReads(
        [decided, asked = request(), author = m_document.author(), session = &m_session](
            const BackgroundTask::Watcher &) { *decided = Differences(*session).decide(asked, author); },
        [dialog = QPointer<DecisionDialog>(this), decided, focus] {
            if (dialog == nullptr)
                return;
            dialog->endDeciding(*decided);
            if (!*decided && focus != nullptr)
                focus->setFocus();
        });
}

void DecisionDialog::endDeciding(const Result<int> &decided)
{
    setDeciding(false);
    if (!decided) {
        showMessage(decided.error().message);
        return;
    }
    m_decided = *decided;
    accept();
}

void DecisionDialog::setDeciding(bool isDeciding)
{
    m_isDeciding = isDeciding;
    m_ui->progressBar->setVisible(isDeciding);
    m_ui->askedStackedWidget->setDisabled(isDeciding);
    m_ui->cancelPushButton->setDisabled(isDeciding);
    offerDeciding();
}

void DecisionDialog::reject()
{
    if (!m_isDeciding)
        QDialog::reject();
}

} // namespace opname
