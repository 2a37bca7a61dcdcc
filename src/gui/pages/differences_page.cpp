#include "differences_page.h"

#include "../shell/theme.h"
#include "opname/workflow/sop_desk.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>

#include <array>

namespace opname {

DifferencesPage::DifferencesPage(QWidget *parent)
    : ListPage(QStringLiteral("differencesPage"), QStringLiteral("differences"), parent)
    , m_kind(new QComboBox(this))
    , m_decide(new QPushButton(this))
    , m_decideAll(new QPushButton(this))
    , m_rows(new TableRowsModel({}, this))
{
    m_kind->setObjectName(QStringLiteral("differenceKindComboBox"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_decide->setObjectName(QStringLiteral("decidePushButton"));
    m_decideAll->setObjectName(QStringLiteral("decideAllPushButton"));
    m_decide->setMenu(new QMenu(m_decide));
    m_decideAll->setMenu(new QMenu(m_decideAll));
    auto *row = new QHBoxLayout;
    row->addWidget(m_kind);
    row->addStretch();
    row->addWidget(m_decide);
    row->addWidget(m_decideAll);
    content()->addLayout(row);
    content()->addWidget(&table(), 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        offerActions();
        reload();
    });
    connect(mainButton(), &QPushButton::clicked, this, &DifferencesPage::finishActivity);
    mainButton()->show();
    retranslate();
}

QString DifferencesPage::kindText(DiscrepancyKind kind)
{
    switch (kind) {
    case DiscrepancyKind::Missing:
        return tr("Missing");
    case DiscrepancyKind::FoundAgain:
        return tr("Found again");
    case DiscrepancyKind::ExcludedPresent:
        return tr("Left-out status, but here");
    case DiscrepancyKind::OnLoanPresent:
        return tr("On loan, but here");
    case DiscrepancyKind::WrongLocation:
        return tr("Wrong location");
    case DiscrepancyKind::WrongSite:
        return tr("Wrong shelf location");
    case DiscrepancyKind::UnknownCode:
        return tr("Unknown code");
    case DiscrepancyKind::Unrecorded:
        return tr("Without label and record");
    case DiscrepancyKind::BadData:
        return tr("Faulty data");
    case DiscrepancyKind::DuplicateLabel:
        return tr("Same label twice");
    case DiscrepancyKind::WeededPresent:
        return tr("Weeded, but here");
    case DiscrepancyKind::WeededMismatch:
        return tr("Weeding data differs");
    case DiscrepancyKind::Vanished:
        return tr("Vanished from SLiMS");
    case DiscrepancyKind::Added:
        return tr("Added to SLiMS");
    case DiscrepancyKind::ChangedDuring:
        return tr("Changed in SLiMS");
    case DiscrepancyKind::LentOrReturnedDuring:
        return tr("Lent or returned meanwhile");
    case DiscrepancyKind::NoCode:
        return tr("Copy without a code");
    case DiscrepancyKind::Condition:
        return tr("Condition");
    }
    return {};
}

QString DifferencesPage::actionText(DecisionAction action)
{
    switch (action) {
    case DecisionAction::MarkMissing:
        return tr("Mark as missing");
    case DecisionAction::Keep:
        return tr("Keep as it is");
    case DecisionAction::Elsewhere:
        return tr("Is elsewhere…");
    case DecisionAction::SearchAgain:
        return tr("Search again");
    case DecisionAction::MakeAvailable:
        return tr("Make available");
    case DecisionAction::Refer:
        return tr("Refer to the circulation desk");
    case DecisionAction::MoveRecord:
        return tr("Correct the record");
    case DecisionAction::MoveBook:
        return tr("Move the book");
    case DecisionAction::NewCopy:
        return tr("New copy of a title…");
    case DecisionAction::Mistyped:
        return tr("Was meant as…");
    case DecisionAction::Discard:
        return tr("Discard");
    case DecisionAction::Set:
        return tr("Correct a field…");
    case DecisionAction::Acknowledge:
        return tr("Acknowledge");
    case DecisionAction::Record:
        return tr("Record");
    case DecisionAction::SetRepair:
        return tr("Set to repair");
    }
    return {};
}

DiscrepancyKind DifferencesPage::kind() const
{
    return static_cast<DiscrepancyKind>(std::max(0, m_kind->currentData().toInt()));
}

void DifferencesPage::retranslate()
{
    setHead(7,
            tr("Decide what each difference between shelf and catalogue means. Decisions are kept here; "
               "sending them to SLiMS comes with a later version."));
    mainButton()->setText(tr("Finish activity 7"));
    mainButton()->setToolTip(tr("The collection's data is correct"));
    m_decide->setText(tr("Decide selected"));
    m_decideAll->setText(tr("Decide all"));
    m_decide->setToolTip(tr("Decide the selected differences"));
    m_decideAll->setToolTip(tr("Decide all differences of this kind"));
    m_kind->setAccessibleName(tr("Kind of difference"));
    m_rows->setHeaders({tr("Item code"), tr("Call number"), tr("Title"), tr("What differs"), tr("Decision")});
    table().setRows(m_rows);
    table().setEmptyText(tr("No differences of this kind."));
    table().setColumnWidths({126, 140, 260, 350, 150});
    const QSignalBlocker quiet(m_kind);
    const int current = m_kind->currentIndex();
    m_kind->clear();
    for (int i = 0; i < discrepancyKindCount; ++i)
        m_kind->addItem(kindText(static_cast<DiscrepancyKind>(i)), i);
    m_kind->setCurrentIndex(std::max(0, current));
    offerActions();
}

void DifferencesPage::offerActions()
{
    m_decide->menu()->clear();
    m_decideAll->menu()->clear();
    for (const DecisionAction action : allowedActions(kind())) {
        m_decide->menu()->addAction(actionText(action), this, [this, action] { decide(action, false); });
        const bool needsDetail = action == DecisionAction::Mistyped || action == DecisionAction::NewCopy
            || action == DecisionAction::Set;
        if (mayDecideAsGroup(kind()) && !needsDetail)
            m_decideAll->menu()->addAction(actionText(action), this,
                                           [this, action] { decide(action, true); });
    }
    m_decideAll->setEnabled(!m_decideAll->menu()->isEmpty());
}

std::function<ListPage::Show(Session &, const BackgroundTask::Watcher &)> DifferencesPage::loader()
{
    return [this, wanted = kind()](Session &session, const BackgroundTask::Watcher &watcher) -> Show {
        std::vector<TableRowsModel::Row> rows;
        std::array<qint64, discrepancyKindCount> counts{};
        const Outcome visited = Differences(session).visit([&](const Discrepancy &d) {
            ++counts[static_cast<std::size_t>(d.kind)];
            if (d.kind == wanted) {
                TableRowsModel::Row row;
                const auto action = d.decision ? actionFromName(d.decision->action) : std::nullopt;
                QString decision = action ? actionText(*action) : QString();
                decision.remove(u'…');
                if (d.decision && !d.decision->note.isEmpty())
                    decision += u": "_qs + d.decision->note;
                row.cells = {d.itemCode, d.callNumber, d.title, d.detail, decision};
                row.key = d.id;
                rows.push_back(std::move(row));
            }
            return watcher(-1, 0, 0);
        });
        const QString problem = visited ? QString() : visited.error().message;
        return [this, rows = std::move(rows), counts, problem]() mutable {
            if (!problem.isEmpty())
                Q_EMIT told(problem);
            m_rows->setRows(std::move(rows));
            for (int i = 0; i < m_kind->count(); ++i) {
                const int k = m_kind->itemData(i).toInt();
                const qint64 count = counts[static_cast<std::size_t>(k)];
                m_kind->setItemText(
                    i,
                    kindText(static_cast<DiscrepancyKind>(k))
                        + (count > 0 ? QStringLiteral("  (%1)").arg(locale().number(count)) : QString()));
            }
        };
    };
}

void DifferencesPage::refresh()
{
    const bool isReady = canRead() && document()->session().isFrozen();
    m_decide->setEnabled(isReady);
    m_decideAll->setEnabled(isReady && !m_decideAll->menu()->isEmpty());
    mainButton()->setEnabled(isReady);
    ListPage::refresh();
}

void DifferencesPage::decide(DecisionAction action, bool isGroup)
{
    DecisionRequest request;
    request.kind = kind();
    request.action = action;
    if (!isGroup) {
        for (const int row : table().selectedRows())
            request.ids.append(m_rows->row(row).key.toString());
        if (request.ids.isEmpty()) {
            Q_EMIT told(tr("Select the differences first."));
            return;
        }
    }
    bool isGiven = true;
    if (action == DecisionAction::Elsewhere)
        request.note = QInputDialog::getText(this, actionText(action), tr("Where is it, and who says so?"),
                                             QLineEdit::Normal, {}, &isGiven);
    else if (action == DecisionAction::Mistyped)
        request.code = QInputDialog::getText(this, actionText(action), tr("Which item code was meant?"),
                                             QLineEdit::Normal, {}, &isGiven);
    else if (action == DecisionAction::NewCopy)
        request.titleId = QInputDialog::getInt(this, actionText(action), tr("Number of the title in SLiMS:"),
                                               0, 0, 2147483647, 1, &isGiven);
    else if (action == DecisionAction::Set) {
        request.field = QStringLiteral("call_number");
        request.value = QInputDialog::getText(this, actionText(action), tr("New call number:"),
                                              QLineEdit::Normal, {}, &isGiven);
    }
    if (!isGiven)
        return;
    const auto decided = Differences(document()->session()).decide(request, document()->author());
    if (!decided) {
        Q_EMIT failed(decided.error());
        return;
    }
    Q_EMIT told(tr("%1 decisions changed.").arg(*decided));
    document()->notifyChanged();
}

void DifferencesPage::finishActivity()
{
    SopDesk desk(document()->session(), document()->author());
    if (Outcome finished = desk.finish(7, {}, {}); !finished)
        Q_EMIT failed(finished.error());
    document()->notifyChanged();
}

} // namespace opname
