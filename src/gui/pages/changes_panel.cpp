#include "changes_panel.h"

#include "../models/changes_model.h"
#include "../shell/language.h"
#include "../shell/theme.h"
#include "../widgets/searchable_table.h"
#include "../widgets/work_progress.h"
#include "conflict_card.h"
#include "opname/report/locale_text.h"
#include "opname/workflow/reporting.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QScrollBar>

namespace opname {

namespace {

constexpr int refreshDelay = 700; // milliseconds; a batch is answered more often than a table is read
constexpr int shownAtMost = 8; // lines of a question

bool standsOpen(const QueuedChange &queued)
{
    return queued.state == ChangeState::Conflict || queued.state == ChangeState::Refused;
}

} // namespace

ChangesPanel::ChangesPanel(QWidget *parent)
    : QWidget(parent)
    , m_state(new QComboBox(this))
    , m_send(new QPushButton(this))
    , m_takeBack(new QPushButton(this))
    , m_markDone(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_progress(new WorkProgress(QStringLiteral("sending"), this))
    , m_table(new SearchableTable(QStringLiteral("changes"), this))
    , m_model(new ChangesModel(this))
    , m_conflict(new ConflictCard(this))
{
    setObjectName(QStringLiteral("changesPanel"));
    m_state->setObjectName(QStringLiteral("changeStateComboBox"));
    m_state->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_send->setObjectName(QStringLiteral("sendPushButton"));
    m_send->setProperty("primary", true);
    m_takeBack->setObjectName(QStringLiteral("takeBackPushButton"));
    m_markDone->setObjectName(QStringLiteral("markDonePushButton"));
    m_save->setObjectName(QStringLiteral("saveChangesPushButton"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_state);
    row->addStretch();
    for (QPushButton *button : {m_save, m_markDone, m_takeBack, m_send})
        row->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addLayout(row);
    layout->addWidget(m_progress);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_conflict);
    m_table->setRows(m_model);
    m_table->setColumnWidths({104, 124, 190, 128, 108, 108, 250});
    m_table->habits().setFillingColumn(ChangesModel::Title);
    m_timer.setSingleShot(true);
    m_timer.setInterval(refreshDelay);

    connect(m_table->view().selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ChangesPanel::updateControls);
    connect(&m_timer, &QTimer::timeout, this, &ChangesPanel::reload);
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] {
        const int state = m_state->currentData().toInt();
        m_model->showState(state < 0 ? std::nullopt : std::optional(static_cast<ChangeState>(state)));
        updateControls();
    });
    connect(m_send, &QPushButton::clicked, this, &ChangesPanel::send);
    connect(m_takeBack, &QPushButton::clicked, this, &ChangesPanel::takeBack);
    connect(m_markDone, &QPushButton::clicked, this, &ChangesPanel::markDone);
    connect(m_save, &QPushButton::clicked, this, &ChangesPanel::saveList);
    connect(m_conflict, &ConflictCard::decided, this, &ChangesPanel::resolve);
    connect(m_progress, &WorkProgress::cancelWanted, this, [this] {
        if (m_sending != nullptr)
            m_sending->cancel();
    });
    retranslate();
}

ChangesPanel::~ChangesPanel() = default;

void ChangesPanel::setDocument(SessionDocument *document)
{
    m_sending.reset();
    m_progress->end();
    m_timer.stop();
    m_document = document;
    m_model->show({});
    if (m_document != nullptr)
        makeSending();
    updateControls();
}

void ChangesPanel::retranslate()
{
    m_send->setText(tr("Send to SLiMS"));
    m_send->setToolTip(tr("Sends all that waits, in the order in which it was decided (Ctrl+Return)"));
    m_send->setShortcut(QKeySequence(QStringLiteral("Ctrl+Return"))); // a new text takes the key away
    m_takeBack->setText(tr("Take back…"));
    m_takeBack->setToolTip(tr("Queues the reverse of the selected changes that SLiMS has taken (Alt+T)"));
    m_takeBack->setShortcut(QKeySequence(QStringLiteral("Alt+T")));
    m_markDone->setText(tr("Done by hand"));
    m_markDone->setToolTip(tr("The selected changes were typed into SLiMS by a person (Alt+D)"));
    m_markDone->setShortcut(QKeySequence(QStringLiteral("Alt+D")));
    m_save->setText(tr("Save the list…"));
    m_save->setToolTip(tr("What is still to be done, as PDF or CSV, for typing it in (Alt+S)"));
    m_save->setShortcut(QKeySequence(QStringLiteral("Alt+S")));
    m_state->setAccessibleName(tr("State of the changes"));
    m_table->setTitle(tr("Changes to SLiMS"));
    m_table->setEmptyText(
        tr("No changes. What is decided under “Decisions” and corrects SLiMS waits here to be sent."));
    m_progress->retranslate();
    m_conflict->retranslate();
    m_model->retranslate();
    fillStates();
    updateControls();
}

void ChangesPanel::fillStates()
{
    const LocaleText text(Language::current());
    const QString names[changeStateCount] = {
        tr("Waiting"), tr("Sent, no answer yet"), tr("Done"), tr("Was so already"), tr("Conflict"),
        tr("Refused"), tr("Taken back")};
    const QVariant current = m_state->count() == 0 ? QVariant(-1) : m_state->currentData();
    const QSignalBlocker quiet(m_state);
    m_state->clear();
    m_state->addItem(tr("All changes (%1)").arg(text.number(m_model->countAll())), -1);
    for (int i = 0; i < changeStateCount; ++i) {
        const auto state = static_cast<ChangeState>(i);
        m_state->addItem(QIcon(Theme::pixmap(ChangesModel::icon(state), 16, ChangesModel::color(state))),
                         QStringLiteral("%1 (%2)").arg(names[i], text.number(m_model->count(state))), i);
    }
    m_state->setCurrentIndex(std::max(0, m_state->findData(current)));
}

bool ChangesPanel::canWork() const
{
    return m_document != nullptr && !m_document->isBusy() && !isSending();
}

void ChangesPanel::refresh()
{
    reload();
    updateControls();
}

/// From a session of its own on another thread, so that a long queue keeps no scan waiting.
void ChangesPanel::reload()
{
    if (m_document == nullptr || m_document->isBusy())
        return;
    if (m_reading.isRunning()) {
        m_isStale = true;
        return;
    }
    auto changes = std::make_shared<std::vector<ListedChange>>();
    auto problem = std::make_shared<std::optional<Error>>();
    disconnect(&m_reading, &BackgroundTask::finished, this, nullptr);
    connect(&m_reading, &BackgroundTask::finished, this, [this, changes, problem, document = m_document] {
        if (document == m_document) {
            if (*problem)
                Q_EMIT failed(**problem);
            show(std::move(*changes));
        }
        if (std::exchange(m_isStale, false))
            reload();
    });
    m_reading.start([changes, problem, path = m_document->session().path(),
                     language = Language::current()](const BackgroundTask::Watcher &watcher) {
        auto reader = Session::open(path, Session::Access::Read);
        if (!reader) {
            *problem = reader.error();
            return;
        }
        const Outcome read = ChangeList(**reader, language).visit({}, [&](const ListedChange &change) {
            changes->push_back(change);
            return watcher(-1, 0, 0);
        });
        if (!read)
            *problem = read.error();
    });
}

void ChangesPanel::show(std::vector<ListedChange> changes)
{
    const QStringList kept = selectedIds([](const QueuedChange &) { return true; });
    QTableView &view = m_table->view();
    const int position = view.verticalScrollBar()->value();
    m_model->show(std::move(changes));
    fillStates();
    const auto *sorted = qobject_cast<QSortFilterProxyModel *>(view.model());
    for (const QString &id : kept)
        if (const int row = m_model->rowOf(id); row >= 0)
            view.selectionModel()->select(sorted->mapFromSource(m_model->index(row, 0)),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view.verticalScrollBar()->setValue(position);
    updateControls();
    Q_EMIT counted(m_model->countAll(),
                   m_model->count(ChangeState::Waiting) + m_model->count(ChangeState::Sent));
}

QStringList ChangesPanel::selectedIds(const std::function<bool(const QueuedChange &)> &suits) const
{
    QStringList ids;
    for (const int row : m_table->selectedRows())
        if (const QueuedChange &queued = m_model->at(row).queued; suits(queued))
            ids.append(queued.change.id);
    return ids;
}

void ChangesPanel::updateControls()
{
    const bool canDo = canWork();
    const QList<int> rows = m_table->selectedRows();
    const qint64 pending = m_model->count(ChangeState::Waiting) + m_model->count(ChangeState::Sent);
    m_send->setEnabled(canDo && pending > 0);
    m_save->setEnabled(m_document != nullptr && m_model->countAll() > 0 && !m_saving.isRunning());
    m_takeBack->setEnabled(
        canDo && !selectedIds([](const QueuedChange &queued) { return queued.canBeTakenBack(); }).isEmpty());
    m_markDone->setEnabled(canDo && !selectedIds([](const QueuedChange &queued) {
                                         return queued.isPending() || standsOpen(queued);
                                     }).isEmpty());
    const auto open = std::find_if(rows.begin(), rows.end(),
                                   [this](int row) { return standsOpen(m_model->at(row).queued); });
    if (open == rows.end())
        m_conflict->hide();
    else
        m_conflict->show(m_model->at(*open), selectedIds(standsOpen).size());
    m_conflict->setReady(canDo);
}

void ChangesPanel::tellCount(const Result<int> &count, const QString &sentence)
{
    if (!count)
        Q_EMIT failed(count.error());
    else
        Q_EMIT told(sentence);
    m_document->notifyChanged();
}

void ChangesPanel::resolve(bool keepOurs)
{
    if (!canWork())
        return;
    const auto resolved =
        ChangeQueue(m_document->session()).resolve(selectedIds(standsOpen), keepOurs, m_document->author());
    const int count = resolved.value_or(0);
    tellCount(resolved,
              keepOurs ? tr("%n change(s) wait to be sent again.", nullptr, count)
                       : tr("%n change(s) are not sent again.", nullptr, count));
}

void ChangesPanel::takeBack()
{
    QStringList lines;
    for (const int row : m_table->selectedRows())
        if (const ListedChange &change = m_model->at(row); change.queued.canBeTakenBack()) {
            QString line = QStringLiteral("%1 · %2: %3 → %4")
                               .arg(ChangesModel::subject(change.queued.change), change.what, change.after,
                                    change.before);
            // The first answer was lost: that the value is there does not tell whose it is.
            if (change.queued.state == ChangeState::Already)
                line += u" ("_qs + tr("SLiMS had it when asked again; somebody else may have set it") + u')';
            lines.append(line);
        }
    const auto count = static_cast<int>(lines.size());
    if (count > shownAtMost)
        lines = lines.first(shownAtMost) + QStringList{QStringLiteral("…")};
    QMessageBox question(
        QMessageBox::NoIcon, tr("Take back"),
        tr("Set %n value(s) back in SLiMS? They wait to be sent like any other change.", nullptr, count),
        QMessageBox::Cancel, this);
    question.setInformativeText(lines.join(u'\n'));
    question.setTextFormat(Qt::PlainText);
    QPushButton *yes = question.addButton(tr("Take back"), QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("confirmTakeBackPushButton"));
    question.exec();
    if (question.clickedButton() != yes || !canWork())
        return;
    const auto taken =
        ChangeQueue(m_document->session())
            .takeBack(selectedIds([](const QueuedChange &queued) { return queued.canBeTakenBack(); }),
                      m_document->author());
    tellCount(taken, tr("%n change(s) wait to be set back in SLiMS.", nullptr, taken.value_or(0)));
}

void ChangesPanel::markDone()
{
    if (!canWork())
        return;
    const auto marked = ChangeQueue(m_document->session())
                            .markDone(selectedIds([](const QueuedChange &queued) {
                                          return queued.isPending() || standsOpen(queued);
                                      }),
                                      m_document->author());
    tellCount(marked, tr("%n change(s) marked as done by hand.", nullptr, marked.value_or(0)));
}

void ChangesPanel::saveList()
{
    const QFileInfo file(m_document->session().path());
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the list of changes"),
        file.absolutePath() + u'/' + tr("Changes %1").arg(m_document->session().name()) + u".pdf"_qs,
        tr("PDF (*.pdf);;XLSX (*.xlsx);;CSV (*.csv)"));
    if (path.isEmpty() || m_saving.isRunning())
        return;
    auto written = std::make_shared<Result<WrittenReport>>(WrittenReport{});
    disconnect(&m_saving, &BackgroundTask::finished, this, nullptr);
    connect(&m_saving, &BackgroundTask::finished, this, [this, written, path] {
        if (*written)
            Q_EMIT told(tr("The list was written to %1.").arg(path));
        else
            Q_EMIT failed(written->error());
        updateControls();
    });
    m_saving.start([written, path, session = m_document->session().path(),
                    language = Language::current()](const BackgroundTask::Watcher &) {
        auto reader = Session::open(session, Session::Access::Read);
        *written = reader ? writeDocument(Reporting(**reader).changes(language), path)
                          : tl::unexpected(reader.error());
    });
    updateControls();
}

} // namespace opname
