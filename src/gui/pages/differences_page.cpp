#include "differences_page.h"

#include "../dialogs/decision_dialog.h"
#include "../shell/theme.h"
#include "../widgets/middle_cut_delegate.h"
#include "changes_panel.h"
#include "opname/workflow/change_list.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QScrollBar>

namespace opname {

namespace {

enum RowColumn { Code, CallNumber, Title, Detail, InSlims, DecisionColumn };

/// The decision of a kind that corrects SLiMS without anything more being asked; its rows show what it would
/// change.
std::optional<DecisionAction> correction(DiscrepancyKind kind)
{
    for (const DecisionAction action : allowedActions(kind))
        if (action == DecisionAction::MarkMissing || action == DecisionAction::MakeAvailable
            || action == DecisionAction::MoveRecord || action == DecisionAction::SetRepair
            || action == DecisionAction::Set)
            return action;
    return std::nullopt;
}

QString effect(const ListedChange &change)
{
    return QStringLiteral("%1: %2 → %3").arg(change.what, change.before, change.after);
}

} // namespace

struct DifferencesPage::Loaded {
    DiscrepancyKind kind = DiscrepancyKind::Missing;
    std::vector<TableRowsModel::Row> rows;
    std::vector<Differences::Count> counts;
    QHash<QString, DataProposal> corrections;
    QString problem;
};

DifferencesPage::DifferencesPage(QWidget *parent)
    : ListPage(QStringLiteral("differencesPage"), QStringLiteral("differences"), parent)
    , m_parts(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_changes(new ChangesPanel(this))
    , m_kindName(new QLabel(this))
    , m_kind(new QComboBox(this))
    , m_decide(new QPushButton(this))
    , m_decideAll(new QPushButton(this))
    , m_rows(new TableRowsModel({}, this))
{
    m_parts->setObjectName(QStringLiteral("differencesTabBar"));
    m_parts->setDrawBase(false);
    m_parts->setExpanding(false);
    m_parts->addTab(QString());
    m_parts->addTab(QString());
    m_kind->setObjectName(QStringLiteral("differenceKindComboBox"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_kind->setMaxVisibleItems(discrepancyKindCount);
    m_kindName->setBuddy(m_kind); // a screen reader is told what is chosen, and on the label of what
    m_decide->setObjectName(QStringLiteral("decidePushButton"));
    m_decideAll->setObjectName(QStringLiteral("decideAllPushButton"));
    m_decide->setMenu(new QMenu(m_decide));
    m_decideAll->setMenu(new QMenu(m_decideAll));
    auto *choice = new QVBoxLayout;
    choice->setSpacing(Spacing::line);
    choice->addWidget(m_kindName);
    choice->addWidget(m_kind);
    auto *row = new QHBoxLayout;
    row->addLayout(choice);
    row->addStretch();
    row->addWidget(m_decide, 0, Qt::AlignBottom);
    row->addWidget(m_decideAll, 0, Qt::AlignBottom);
    auto *decisions = new QWidget(this);
    auto *layout = new QVBoxLayout(decisions);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addLayout(row);
    layout->addWidget(&table(), 1);
    auto *bothEnds = new MiddleCutDelegate(this); // what comes after stands at the end
    for (const int column : {Detail, InSlims})
        table().view().setItemDelegateForColumn(column, bothEnds);
    m_stack->addWidget(decisions);
    m_stack->addWidget(m_changes);
    content()->setSpacing(Spacing::small);
    content()->addWidget(m_parts);
    content()->addWidget(m_stack, 1);
    connect(m_parts, &QTabBar::currentChanged, this, [this](int part) {
        m_stack->setCurrentIndex(part);
        updateParts();
        if (part == Changes)
            m_changes->refresh();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        offerActions();
        reload();
    });
    connect(m_changes, &ChangesPanel::failed, this, &Page::failed);
    connect(m_changes, &ChangesPanel::told, this, &Page::told);
    connect(m_changes, &ChangesPanel::slimsReached, this, &DifferencesPage::slimsReached);
    connect(m_changes, &ChangesPanel::slimsFailed, this, &DifferencesPage::slimsFailed);
    connect(m_changes, &ChangesPanel::counted, this, [this](qint64 all, qint64 pending) {
        m_queued = all;
        m_pending = pending;
        updateParts();
    });
    connect(mainButton(), &QPushButton::clicked, this, [this] { finish(7); });
    mainButton()->show();
    retranslate();
}

DiscrepancyKind DifferencesPage::kind() const
{
    return static_cast<DiscrepancyKind>(std::max(0, m_kind->currentData().toInt()));
}

void DifferencesPage::setSlims(SlimsAccessAsker asker)
{
    m_changes->setSlims(std::move(asker));
}

void DifferencesPage::showDecisions()
{
    m_parts->setCurrentIndex(Decisions);
}

void DifferencesPage::showChanges()
{
    m_parts->setCurrentIndex(Changes);
}

void DifferencesPage::documentChanged()
{
    ListPage::documentChanged();
    m_corrections.clear();
    m_queued = 0;
    m_pending = 0;
    m_changes->setDocument(document());
    updateParts();
}

bool DifferencesPage::isSending() const
{
    return m_changes->isSending();
}

void DifferencesPage::retranslate()
{
    mainButton()->setText(tr("Finish activity 7"));
    mainButton()->setToolTip(tr("The collection's data is correct"));
    m_decide->setText(tr("Decide selected"));
    m_decideAll->setText(tr("Decide all"));
    m_decide->setToolTip(tr("Decide the selected differences (Alt+P)"));
    m_decideAll->setToolTip(tr("Decide all differences of this kind (Alt+A)"));
    m_decide->setShortcut(QKeySequence(QStringLiteral("Alt+P"))); // a new text takes the key away
    m_decideAll->setShortcut(QKeySequence(QStringLiteral("Alt+A")));
    m_kindName->setText(tr("Kind of difference"));
    m_kind->setAccessibleName(m_kindName->text());
    m_parts->setAccessibleName(tr("Decisions and changes to SLiMS"));
    m_rows->setHeaders({tr("Item code"), tr("Call number"), tr("Title"), tr("What differs"),
                        tr("In SLiMS, before → after"), tr("Decision")});
    table().setRows(m_rows);
    table().setTitle(tr("Differences"));
    setEmptyText(tr("No differences of this kind: nothing is to be decided here."));
    table().setColumnWidths({124, 112, 176, 192, 250, 120});
    table().habits().setFillingColumn(Detail);
    m_changes->retranslate();
    fillKinds();
    offerActions();
    updateParts();
}

void DifferencesPage::updateParts()
{
    const bool isQueue = m_parts->currentIndex() == Changes;
    m_parts->setTabText(Decisions, tr("Decisions"));
    m_parts->setTabText(Changes,
                        m_pending > 0 ? tr("Changes to SLiMS (%1)").arg(locale().number(m_pending))
                                      : tr("Changes to SLiMS"));
    setHead(7,
            isQueue ? tr("Send what was decided to SLiMS. Scanning goes on meanwhile.")
                    : tr("Decide what each difference between shelf and catalogue means. What corrects SLiMS "
                         "waits under “Changes to SLiMS”."));
    // One next step at a time: sending comes before the end of the activity.
    mainButton()->setVisible(!isQueue || m_pending == 0);
}

void DifferencesPage::fillKinds()
{
    const QSignalBlocker quiet(m_kind);
    const int current = std::max(0, m_kind->currentIndex());
    m_kind->clear();
    for (int i = 0; i < discrepancyKindCount; ++i) {
        const auto kind = static_cast<DiscrepancyKind>(i);
        QString name = kindText(kind);
        if (!m_counts.empty() && m_counts[static_cast<std::size_t>(i)].total > 0) {
            const Differences::Count &count = m_counts[static_cast<std::size_t>(i)];
            name += u' '
                + tr("(%1, decided %2)").arg(locale().number(count.total), locale().number(count.decided));
        }
        m_kind->addItem(name, i);
    }
    m_kind->setCurrentIndex(current);
}

void DifferencesPage::offerActions()
{
    m_decide->menu()->clear();
    m_decideAll->menu()->clear();
    for (const DecisionAction action : allowedActions(kind())) {
        m_decide->menu()->addAction(actionText(action), this, [this, action] { decide(action, false); });
        // What the data check proposes is set for all at once.
        if (mayDecideAsGroup(kind()) && (!DecisionDialog::asksMore(action) || action == DecisionAction::Set))
            m_decideAll->menu()->addAction(actionText(action), this,
                                           [this, action] { decide(action, true); });
    }
    m_decideAll->setEnabled(!m_decideAll->menu()->isEmpty());
}

DifferencesPage::Loaded DifferencesPage::load(Session &session, DiscrepancyKind kind, const QString &language,
                                              const BackgroundTask::Watcher &watcher)
{
    Loaded loaded;
    loaded.kind = kind;
    const Differences differences(session);
    const ChangeList words(session, language);
    QHash<QString, QStringList> effects;
    Outcome read = words.visit({}, [&](const ListedChange &change) {
        if (change.queued.state != ChangeState::TakenBack && !change.queued.discrepancy.isEmpty())
            effects[change.queued.discrepancy].append(effect(change));
        return watcher(-1, 0, 0);
    });
    QHash<QString, QStringList> corrections;
    const auto correcting = correction(kind);
    if (read && correcting) {
        DecisionRequest request;
        request.kind = kind;
        request.action = *correcting;
        if (const auto planned = differences.preview(request))
            for (const Differences::Planned &decision : *planned)
                for (const Change &change : decision.changes) {
                    QueuedChange queued;
                    queued.change = change;
                    corrections[decision.discrepancy].append(effect(words.inWords(queued)));
                }
    }
    for (int i = 0; i < discrepancyKindCount; ++i)
        loaded.counts.push_back({static_cast<DiscrepancyKind>(i), 0, 0});
    if (read)
        read = differences.visit([&](const Discrepancy &found) {
            Differences::Count &count = loaded.counts[static_cast<std::size_t>(found.kind)];
            ++count.total;
            count.decided += found.decision ? 1 : 0;
            if (found.kind == kind) {
                const auto action = found.decision ? actionFromName(found.decision->action) : std::nullopt;
                QString decision = action ? actionText(*action) : QString();
                decision.remove(u'…');
                if (found.decision && !found.decision->note.isEmpty())
                    decision += u": "_qs + found.decision->note;
                QString inSlims = effects.value(found.id).join(u"; "_qs);
                if (!found.decision && corrections.contains(found.id)) {
                    inSlims = corrections.value(found.id).join(u"; "_qs);
                    decision = tr("%1?").arg(actionText(*correcting)).remove(u'…');
                }
                TableRowsModel::Row row;
                row.cells = {found.itemCode, found.callNumber, found.title, found.detail, inSlims, decision};
                row.key = found.id;
                if (found.correction)
                    loaded.corrections.insert(found.id, *found.correction);
                loaded.rows.push_back(std::move(row));
            }
            return watcher(-1, 0, 0);
        });
    if (!read)
        loaded.problem = read.error().message;
    return loaded;
}

std::function<ListPage::Show(Session &, const BackgroundTask::Watcher &)> DifferencesPage::loader()
{
    return [this, wanted = kind(), language = language()](Session &session,
                                                          const BackgroundTask::Watcher &watcher) -> Show {
        return
            [this, loaded = load(session, wanted, language, watcher)]() mutable { show(std::move(loaded)); };
    };
}

void DifferencesPage::show(Loaded loaded)
{
    if (!loaded.problem.isEmpty())
        Q_EMIT told(loaded.problem);
    m_counts = std::move(loaded.counts);
    fillKinds();
    if (loaded.kind != kind())
        return;
    const int position = table().view().verticalScrollBar()->value();
    m_rows->setRows(std::move(loaded.rows));
    m_corrections = std::move(loaded.corrections);
    table().view().verticalScrollBar()->setValue(position);
}

void DifferencesPage::refresh()
{
    const bool isReady = canRead() && document()->session().hasCatalogue();
    m_decide->setEnabled(isReady);
    m_decideAll->setEnabled(isReady && !m_decideAll->menu()->isEmpty());
    mainButton()->setEnabled(isReady && document()->session().isFrozen()
                             && !document()->session().sopProgress().isFinished(7));
    m_changes->refresh();
    ListPage::refresh();
}

void DifferencesPage::decide(DecisionAction action, bool isGroup)
{
    DecisionRequest request;
    request.kind = kind();
    request.action = action;
    qint64 count = m_rows->rowCount();
    if (!isGroup) {
        for (const int row : table().selectedRows())
            request.ids.append(m_rows->row(row).key.toString());
        if (request.ids.isEmpty()) {
            Q_EMIT told(tr("Select the differences first."));
            return;
        }
        count = request.ids.size();
        if (const auto proposed = m_corrections.constFind(request.ids.first());
            count == 1 && action == DecisionAction::Set && proposed != m_corrections.cend()) {
            request.field = proposed->field;
            request.value = proposed->value;
        }
    }
    // The row itself shows what its correction changes, and that nothing else does; the rest is shown before
    // it is decided.
    const bool isShown = !isGroup && count == 1 && !DecisionDialog::asksMore(action);
    int decided = 0;
    if (isShown) {
        const auto done = Differences(document()->session()).decide(request, document()->author());
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        decided = *done;
    } else {
        DecisionDialog dialog(*document(), request, count, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        decided = dialog.decided();
    }
    Q_EMIT told(tr("%Ln decision(s) changed.", nullptr, decided));
    document()->notifyChanged();
}

} // namespace opname
