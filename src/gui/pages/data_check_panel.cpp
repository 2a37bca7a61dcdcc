#include "data_check_panel.h"

#include "../shell/language.h"
#include "../shell/theme.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/differences.h"
#include "opname/workflow/reporting.h"

#include <QHBoxLayout>
#include <QHeaderView>

#include <map>

namespace opname {

namespace {

constexpr std::size_t shownOfAKind = 5000; // the export has all

enum Column { CodeColumn, CallNumberColumn, DetailColumn, ProposalColumn, DecisionColumn };

/// Which catalogue and which demands a check was of.
QString stateOf(const Session &session)
{
    return session.path() + u'\n' + session.pulled().toString(Qt::ISODateWithMs) + u'\n'
        + session.setting(QStringLiteral("call_number_profile")) + u'\n'
        + session.setting(QStringLiteral("codes.pattern"))
        + session.setting(QStringLiteral("codes.check_digit"));
}

} // namespace

struct DataCheckPanel::Found {
    struct Group {
        qint64 count = 0;
        qint64 proposals = 0;
        std::vector<DataProblem> problems; ///< the first of them
    };
    const Group *group(const QString &kind) const
    {
        const auto found = groups.find(kind);
        return found == groups.end() ? nullptr : &found->second;
    }

    std::map<QString, Group> groups; ///< by kind
    QHash<QString, QString> decided; ///< value that was decided on, by discrepancy
    qint64 copies = 0;
    bool isWhole = false; ///< not stopped
    Outcome outcome;
};

DataCheckPanel::DataCheckPanel(QWidget *parent)
    : QWidget(parent)
    , m_state(new QLabel(this))
    , m_check(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_progress(new WorkProgress(QStringLiteral("dataCheck"), this))
    , m_saving(new DocumentSaving(m_progress, this))
    , m_kindView(new QTableView(this))
    , m_kinds(new TableRowsModel({}, this))
    , m_explanation(new QLabel(this))
    , m_table(new SearchableTable(QStringLiteral("dataProblems"), this))
    , m_rows(new TableRowsModel({}, this))
    , m_acceptSelected(new QPushButton(this))
    , m_acceptKind(new QPushButton(this))
    , m_text(QStringLiteral("id"))
{
    layOut();
    connect(m_check, &QPushButton::clicked, this, &DataCheckPanel::check);
    connect(m_export, &QPushButton::clicked, this, &DataCheckPanel::exportList);
    connect(m_acceptSelected, &QPushButton::clicked, this, [this] { accept(false); });
    connect(m_acceptKind, &QPushButton::clicked, this, [this] { accept(true); });
    connect(m_progress, &WorkProgress::cancelWanted, &m_task, &BackgroundTask::cancel);
    connect(&m_task, &BackgroundTask::progressed, this,
            [this](double, qint64 done, qint64 total) { m_progress->tell(done, total); });
    connect(&m_task, &BackgroundTask::finished, this, &DataCheckPanel::showFound);
    connect(m_saving, &DocumentSaving::failed, this, &DataCheckPanel::failed);
    connect(m_saving, &DocumentSaving::saved, this,
            [this] { Q_EMIT told(tr("The list of problems was written.")); });
    connect(m_saving, &DocumentSaving::ended, this, &DataCheckPanel::showState);
    connect(m_kindHabits, &TableHabits::told, this, &DataCheckPanel::told);
    connect(m_kindHabits, &TableHabits::failed, this, &DataCheckPanel::failed);
    connect(m_kindView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DataCheckPanel::showKind);
    retranslate();
}

void DataCheckPanel::layOut()
{
    setObjectName(QStringLiteral("dataCheckWidget"));
    m_state->setObjectName(QStringLiteral("dataCheckStateLabel"));
    m_state->setWordWrap(true);
    m_check->setObjectName(QStringLiteral("checkDataPushButton"));
    m_export->setObjectName(QStringLiteral("exportProblemsPushButton"));
    m_kindView->setObjectName(QStringLiteral("problemKindsTableView"));
    m_kindView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_kindView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_kindHabits = new TableHabits(m_kindView);
    m_kindHabits->showSorted(m_kinds);
    m_kindView->setMinimumWidth(180);
    m_explanation->setObjectName(QStringLiteral("problemExplanationLabel"));
    m_explanation->setWordWrap(true);
    m_explanation->setProperty("soft", true);
    m_acceptSelected->setObjectName(QStringLiteral("acceptSelectedPushButton"));
    m_acceptKind->setObjectName(QStringLiteral("acceptKindPushButton"));
    m_table->setRows(m_rows);

    auto *top = new QHBoxLayout;
    top->addWidget(m_state, 1);
    top->addWidget(m_progress, 1);
    top->addWidget(m_check);
    top->addWidget(m_export);
    auto *actions = new QHBoxLayout;
    actions->addStretch();
    actions->addWidget(m_acceptSelected);
    actions->addWidget(m_acceptKind);
    auto *right = new QVBoxLayout;
    right->setSpacing(Spacing::small);
    right->addWidget(m_explanation);
    right->addWidget(m_table, 1);
    right->addLayout(actions);
    auto *body = new QHBoxLayout;
    body->setSpacing(Spacing::medium);
    body->addWidget(m_kindView, 4);
    body->addLayout(right, 7);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::medium);
    layout->setSpacing(Spacing::medium);
    layout->addLayout(top);
    layout->addLayout(body, 1);
}

void DataCheckPanel::setDocument(SessionDocument *document)
{
    m_task.cancel();
    m_saving->stop();
    m_document = document;
    m_running.reset();
    m_found.reset();
    m_checked.clear();
    m_kinds->setRows({});
    m_rows->setRows({});
    showState();
}

void DataCheckPanel::retranslate()
{
    m_check->setText(tr("Check the data"));
    m_check->setToolTip(tr("Looks at every item code and call number of the catalogue"));
    m_export->setText(tr("Save the list…"));
    m_export->setToolTip(tr("All problems as PDF or CSV, grouped by kind"));
    m_acceptSelected->setText(tr("Accept selected proposals"));
    m_acceptSelected->setToolTip(tr("The correction waits under “Changes to SLiMS” in activity 7"));
    m_acceptKind->setText(tr("Accept all of this kind"));
    m_acceptKind->setToolTip(tr("Every copy of this kind that has a proposal gets it"));
    m_kindView->setAccessibleName(tr("Kinds of problems"));
    m_kinds->setHeaders({tr("Kind of problem"), tr("Copies"), tr("Proposals")}, {1, 2});
    m_rows->setHeaders(
        {tr("Item code"), tr("Call number"), tr("What is wrong"), tr("Proposal"), tr("Decision")});
    m_table->setTitle(tr("Copies with a problem"));
    m_table->setEmptyText(tr("Choose a kind of problem on the left."));
    m_table->setColumnWidths({118, 104, 380, 120, 84});
    m_table->habits().setFillingColumn(DetailColumn);
    m_progress->retranslate();
    if (m_found != nullptr)
        m_checked.clear(); // the sentences are in the language before
    showState();
}

void DataCheckPanel::refresh(const LocaleText &text)
{
    m_text = text;
    showState();
    if (!canWork() || !isVisible() || m_task.isRunning() || !m_document->session().hasCatalogue()
        || m_checked == stateOf(m_document->session()))
        return;
    check();
}

void DataCheckPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh(m_text);
}

void DataCheckPanel::check()
{
    if (!canWork() || m_task.isRunning() || m_saving->isRunning())
        return;
    m_checked = stateOf(m_document->session());
    m_running = std::make_shared<Found>();
    m_progress->begin(tr("Checking the data…"));
    m_task.start(
        [found = m_running, path = m_document->session().path()](const BackgroundTask::Watcher &watcher) {
            auto reader = Session::open(path, Session::Access::Read);
            if (!reader) {
                found->outcome = tl::unexpected(reader.error());
                return;
            }
            found->copies = (*reader)->catalogue().itemCount();
            bool goesOn = true;
            found->outcome = DataCheck(**reader).visit(
                [&](const DataProblem &problem) {
                    Found::Group &group = found->groups[problem.kind];
                    ++group.count;
                    group.proposals += problem.proposal ? 1 : 0;
                    if (group.problems.size() < shownOfAKind)
                        group.problems.push_back(problem);
                    return true;
                },
                [&](qint64 done, qint64 total) {
                    goesOn = watcher(total > 0 ? double(done) / double(total) : 1, done, total);
                    return goesOn;
                });
            found->isWhole = goesOn;
            for (const Decision &decision : (*reader)->decisions())
                if (decision.action == actionName(DecisionAction::Set))
                    found->decided.insert(decision.id, decision.value);
        });
    showState();
}

void DataCheckPanel::showFound()
{
    m_progress->end();
    if (m_running == nullptr) { // of a session that is not shown any more
        refresh(m_text);
        return;
    }
    m_found = std::move(m_running);
    if (!m_found->outcome)
        Q_EMIT failed(m_found->outcome.error());
    const QString before = chosenKind();
    std::vector<TableRowsModel::Row> rows;
    int current = 0;
    for (const DataProblemKind &kind : DataCheck::kinds()) {
        const Found::Group *group = m_found->group(kind.kind);
        if (group == nullptr)
            continue;
        if (kind.kind == before)
            current = static_cast<int>(rows.size());
        TableRowsModel::Row row;
        row.cells = {kind.name, m_text.number(group->count), m_text.number(group->proposals)};
        row.sortKeys = {kind.name, group->count, group->proposals};
        row.key = kind.kind;
        rows.push_back(std::move(row));
    }
    m_kinds->setRows(std::move(rows));
    m_kindView->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_kindHabits->setColumnWidths({180, 84, 60});
    if (m_kinds->rowCount() > 0)
        m_kindView->selectRow(m_kindHabits->sorting()->mapFromSource(m_kinds->index(current, 0)).row());
    showKind();
    showState();
}

QString DataCheckPanel::chosenKind() const
{
    return m_kindView->currentIndex().data(TableRowsModel::KeyRole).toString();
}

void DataCheckPanel::showKind()
{
    std::vector<TableRowsModel::Row> rows;
    const QString chosen = chosenKind();
    const Found::Group *group = m_found == nullptr ? nullptr : m_found->group(chosen);
    m_explanation->clear();
    if (group != nullptr) {
        for (const DataProblem &problem : group->problems) {
            const auto decided = m_found->decided.constFind(problem.discrepancy);
            const bool isAccepted =
                problem.proposal && decided != m_found->decided.cend() && *decided == problem.proposal->value;
            TableRowsModel::Row row;
            row.cells = {problem.itemCode, problem.callNumber, problem.detail,
                         problem.proposal             ? problem.proposal->value
                             : problem.hint.isEmpty() ? QString()
                                                      : tr("perhaps %1").arg(problem.hint),
                         isAccepted ? tr("accepted") : QString()};
            row.key = problem.proposal ? problem.discrepancy : QString();
            rows.push_back(std::move(row));
        }
        for (const DataProblemKind &kind : DataCheck::kinds())
            if (kind.kind == chosen)
                m_explanation->setText(kind.explanation);
        if (group->count > static_cast<qint64>(rows.size()))
            m_explanation->setText(m_explanation->text() + u' '
                                   + tr("The first %1 are shown; the saved list has all.")
                                         .arg(m_text.number(qint64(rows.size()))));
    }
    m_rows->setRows(std::move(rows));
    showState();
}

void DataCheckPanel::showState()
{
    const bool isRunning = m_task.isRunning() || m_saving->isRunning();
    const bool hasCatalogue = canWork() && m_document->session().hasCatalogue();
    m_state->setVisible(!isRunning);
    m_check->setEnabled(hasCatalogue && !isRunning);
    m_export->setEnabled(hasCatalogue && !isRunning);
    const Found::Group *group = m_found == nullptr ? nullptr : m_found->group(chosenKind());
    const bool isMendable = hasCatalogue && !isRunning && group != nullptr && group->proposals > 0;
    m_acceptSelected->setEnabled(isMendable);
    m_acceptKind->setEnabled(isMendable);
    if (!hasCatalogue) {
        m_state->setText(tr("Take the catalogue in first: its data is checked then."));
        return;
    }
    if (m_found == nullptr) {
        m_state->setText(tr("Item codes and call numbers that will cause trouble are found before day one."));
        return;
    }
    qint64 problems = 0;
    qint64 proposals = 0;
    for (const auto &[kind, found] : m_found->groups) {
        problems += found.count;
        proposals += found.proposals;
    }
    m_state->setText(
        !m_found->isWhole ? tr("The check was stopped; what it found so far is listed.")
            : problems == 0
            ? tr("%1 copies checked: nothing will cause trouble.").arg(m_text.number(m_found->copies))
            : tr("%1 copies checked: %2, %3 of them with a proposal.")
                  .arg(m_text.number(m_found->copies),
                       tr("%Ln problem(s)", nullptr, static_cast<int>(problems)), m_text.number(proposals)));
}

void DataCheckPanel::accept(bool wholeKind)
{
    if (!canWork())
        return;
    DecisionRequest request;
    request.kind = DiscrepancyKind::BadData;
    request.action = DecisionAction::Set;
    if (wholeKind) {
        request.problem = chosenKind();
    } else {
        for (const int row : m_table->selectedRows())
            if (const QString id = m_rows->row(row).key.toString(); !id.isEmpty())
                request.ids.append(id);
        if (request.ids.isEmpty()) {
            Q_EMIT told(tr("Select copies with a proposal first."));
            return;
        }
    }
    auto decided = std::make_shared<Result<int>>(0);
    m_document->runExclusively(
        [decided, request, session = &m_document->session(), author = m_document->author()](
            const BackgroundTask::Watcher &) { *decided = Differences(*session).decide(request, author); },
        [this, decided] {
            if (!*decided)
                Q_EMIT failed(decided->error());
            else
                Q_EMIT told(
                    tr("%Ln correction(s) wait under “Changes to SLiMS” in activity 7.", nullptr, **decided));
            m_document->notifyChanged();
            check();
        });
}

void DataCheckPanel::exportList()
{
    if (!canWork() || m_task.isRunning())
        return;
    const Session &session = m_document->session();
    const QString path =
        DocumentSaving::askPath(this, tr("Save the list of problems"), session.path(),
                                tr("Data check %1").arg(session.name()), {u"pdf"_qs, u"csv"_qs});
    if (path.isEmpty() || !canWork())
        return;
    m_saving->start(m_document->session().path(), path,
                    [language = Language::current()](Session &reader, const QString &to,
                                                     const std::function<bool(qint64)> &proceed) {
                        return DocumentSaving::write(Reporting(reader).dataCheck(language), to, proceed);
                    });
    showState();
}

} // namespace opname
