#include "loans_page.h"

#include "../models/source_name.h"
#include "../shell/theme.h"
#include "opname/workflow/preparation.h"

#include <QFileDialog>
#include <QHBoxLayout>

#include <algorithm>

namespace opname {

namespace {

constexpr int borrowerColumn = 2;
constexpr std::size_t mostNamed = 5;

QString codesOf(const std::vector<LoansTaken::Line> &lines)
{
    QStringList codes;
    for (std::size_t i = 0; i < std::min(mostNamed, lines.size()); ++i)
        codes.append(LoansPage::tr("%1 (line %2)").arg(lines[i].itemCode).arg(lines[i].line));
    return codes.join(u", "_qs) + (lines.size() > mostNamed ? u", …"_qs : QString());
}

/// How many, and what of them needs a look: a mistyped code would turn a lent book into a missing one.
QString sentenceOf(const LoansTaken &taken, const LocaleText &text)
{
    QString sentence = LoansPage::tr("%Ln loan(s) taken in.", nullptr, static_cast<int>(taken.count));
    if (!taken.unknown.empty())
        sentence += u' '
            + LoansPage::tr("The catalogue has no copy for %1 of them: %2.")
                  .arg(text.number(qint64(taken.unknown.size())), codesOf(taken.unknown));
    if (!taken.repeated.empty())
        sentence += u' '
            + LoansPage::tr("%Ln copy or copies stood there more than once: %1.", nullptr,
                            static_cast<int>(taken.repeated.size()))
                  .arg(codesOf(taken.repeated));
    return sentence;
}

} // namespace

LoansPage::LoansPage(SlimsLink *link, QWidget *parent)
    : ListPage(QStringLiteral("loansPage"), QStringLiteral("loans"), parent)
    , m_link(link)
    , m_summary(new QLabel(this))
    , m_changes(new QLabel(this))
    , m_refresh(new QPushButton(this))
    , m_fromFile(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_tabs(new QTabWidget(this))
    , m_oldTable(new SearchableTable(QStringLiteral("oldLoans"), this))
    , m_eventTable(new SearchableTable(QStringLiteral("circulation"), this))
    , m_openModel(new TableRowsModel({}, this))
    , m_oldModel(new TableRowsModel({}, this))
    , m_eventModel(new TableRowsModel({}, this))
    , m_borrowersButton(new QPushButton(this))
    , m_confirmButton(new QPushButton(this))
    , m_unseen(new QLabel(this))
    , m_refreshLabel(new QLabel(this))
    , m_refreshMinutes(new QSpinBox(this))
{
    layOut();
    connectLink();
    connect(m_refresh, &QPushButton::clicked, this, &LoansPage::pullAgain);
    connect(m_fromFile, &QPushButton::clicked, this, &LoansPage::takeFromFile);
    connect(m_confirmButton, &QPushButton::clicked, this, &LoansPage::confirmLoans);
    connect(m_borrowersButton, &QPushButton::toggled, this, [this](bool isWanted) {
        if (isWanted)
            askBorrowers();
        else
            hideBorrowers();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &LoansPage::hideBorrowers);
    connect(mainButton(), &QPushButton::clicked, this, [this] {
        if (document()->session().isFrozen())
            finish(4);
        else
            countAndFreeze();
    });
    mainButton()->show();
    retranslate();
}

LoansPage::~LoansPage()
{
    m_tabs->disconnect(this); // going, they change once more
}

void LoansPage::layOut()
{
    const std::pair<QWidget *, const char *> names[] = {{m_refresh, "refreshLoansPushButton"},
                                                        {m_fromFile, "loansFromFilePushButton"},
                                                        {m_summary, "loansSummaryLabel"},
                                                        {m_changes, "loanChangesLabel"},
                                                        {m_progress, "loansProgressBar"},
                                                        {m_cancel, "cancelLoansPushButton"},
                                                        {m_tabs, "loansTabWidget"},
                                                        {m_borrowersButton, "borrowersPushButton"},
                                                        {m_confirmButton, "confirmLoansPushButton"},
                                                        {m_unseen, "unseenLoansLabel"},
                                                        {m_refreshMinutes, "refreshMinutesSpinBox"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_summary->setWordWrap(true);
    m_changes->setWordWrap(true);
    m_unseen->setWordWrap(true);
    m_borrowersButton->setCheckable(true);
    m_refreshMinutes->setMinimumWidth(120);
    m_refreshMinutes->setRange(0, 24 * 60);
    m_refreshMinutes->setValue(m_link->refreshMinutes());
    m_refreshLabel->setBuddy(m_refreshMinutes);
    auto *top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(m_refresh);
    top->addWidget(m_fromFile);
    auto *progress = new QHBoxLayout;
    progress->addWidget(m_changes, 1);
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_cancel);
    m_tabs->setDocumentMode(true); // each list has a frame of its own
    for (SearchableTable *list : {&table(), m_oldTable, m_eventTable}) {
        list->standBelowTabs();
        m_tabs->addTab(list, QString());
    }
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_borrowersButton);
    bottom->addWidget(m_confirmButton);
    bottom->addWidget(m_unseen, 1);
    bottom->addStretch();
    bottom->addWidget(m_refreshLabel);
    bottom->addWidget(m_refreshMinutes);
    content()->addLayout(top);
    content()->addLayout(progress);
    content()->addWidget(m_tabs, 1);
    content()->addLayout(bottom);
    showProgress(false);
}

void LoansPage::connectLink()
{
    connect(m_link, &SlimsLink::pullingChanged, this, [this](bool isPulling) {
        showProgress(isPulling);
        m_refresh->setEnabled(canRead() && !isPulling);
        m_fromFile->setEnabled(canRead() && document()->session().hasCatalogue() && !isPulling);
    });
    connect(m_link, &SlimsLink::progressed, this,
            [this](qint64 done, qint64 total) { showCount(m_progress, done, total); });
    connect(m_link, &SlimsLink::pulled, this, [this] {
        m_pullProblem.clear();
        showChanges();
    });
    connect(m_link, &SlimsLink::pullFailed, this, [this](const Error &error) {
        m_pullProblem = error.kind == ErrorKind::Cancelled ? QString() : error.message;
        showChanges();
    });
    connect(m_link, &SlimsLink::loansTaken, this,
            [this](const LoansTaken &taken) { Q_EMIT told(sentenceOf(taken, locale())); });
    connect(m_link, &SlimsLink::loansFailed, this, [this](const Error &error) {
        if (error.kind != ErrorKind::Cancelled)
            Q_EMIT failed(error);
    });
    connect(m_link, &SlimsLink::circulationChanged, this, &LoansPage::showChanges);
    connect(m_cancel, &QPushButton::clicked, m_link, &SlimsLink::cancelPull);
    connect(m_refreshMinutes, &QSpinBox::valueChanged, m_link, &SlimsLink::setRefreshMinutes);
}

void LoansPage::retranslate()
{
    setHead(4,
            tr("Take the catalogue in once more so that the loans are of today, then freeze: from then on "
               "the expected set is fixed."));
    mainButton()->setText(tr("Freeze…"));
    mainButton()->setToolTip(tr("Fix what is expected on the shelves; this cannot be taken back"));
    m_refresh->setText(tr("Refresh from SLiMS"));
    m_refresh->setToolTip(tr("Take the catalogue and its loans in again; scanning goes on after the freeze"));
    m_fromFile->setText(tr("Loans from a file…"));
    m_fromFile->setToolTip(tr("A CSV with item_code,loan_date,due_date"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop; the session stays as it was"));
    m_progress->setAccessibleName(tr("Progress"));
    m_borrowersButton->setText(showsBorrowers() ? tr("Hide borrowers") : tr("Show borrowers"));
    m_borrowersButton->setToolTip(
        tr("Fetch the names of those who have the books shown; they are kept nowhere and hidden again when "
           "the page is left"));
    m_confirmButton->setText(tr("Confirmation of the borrower…"));
    m_confirmButton->setToolTip(
        tr("Note when the borrowers of the loans selected were asked, and the answer"));
    m_refreshLabel->setText(tr("Refresh by itself while counting, every"));
    m_refreshMinutes->setAccessibleName(m_refreshLabel->text());
    m_refreshMinutes->setToolTip(tr("Over the connection that the catalogue came from"));
    m_unseen->setText(tr("A book that is lent and brought back between two refreshes is not seen."));
    m_refreshMinutes->setSuffix(tr(" minutes"));
    m_refreshMinutes->setSpecialValueText(tr("never"));
    table().setRows(m_openModel);
    m_oldTable->setRows(m_oldModel);
    m_eventTable->setRows(m_eventModel);
    table().setTitle(tr("Open loans"));
    m_oldTable->setTitle(tr("Loans overdue by over a year"));
    m_eventTable->setTitle(tr("Lent and returned"));
    setEmptyText(tr("No copy in scope is on loan. “Refresh from SLiMS” asks once more."));
    m_oldTable->setEmptyText(tr("No loan is overdue by over a year: there is nothing to do here."));
    m_eventTable->setEmptyText(
        tr("Nothing was lent or returned, as far as the last refresh could see. “Refresh from SLiMS” asks "
           "once more."));
    showTables();
}

std::function<ListPage::Show(Session &, const BackgroundTask::Watcher &)> LoansPage::loader()
{
    return [this, text = locale()](Session &session, const BackgroundTask::Watcher &) -> Show {
        auto rows = std::make_shared<LoanRows>(LoanRows::of(session, text));
        return [this, rows] { showRows(std::move(*rows)); };
    };
}

void LoansPage::refresh()
{
    const bool isOpen = canRead() && document()->session().hasCatalogue();
    m_refresh->setEnabled(canRead() && !m_link->isPulling());
    m_fromFile->setEnabled(isOpen && !m_link->isPulling());
    const bool isFrozen = canRead() && document()->session().isFrozen();
    const bool isFinished = canRead() && document()->session().sopProgress().isFinished(4);
    mainButton()->setEnabled(isOpen && !(isFrozen && isFinished));
    mainButton()->setText(!isFrozen ? tr("Freeze…") : isFinished ? tr("Frozen") : tr("Finish activity 4"));
    ListPage::refresh();
}

void LoansPage::documentChanged()
{
    ListPage::documentChanged();
    m_pullProblem.clear();
    showRows({});
    if (document() == nullptr)
        return;
    connect(document(), &SessionDocument::busyChanged, this, &LoansPage::showProgress);
    connect(&document()->task(), &BackgroundTask::progressed, this, [this](double share) {
        if (share < 0)
            return;
        m_progress->setRange(0, 1000);
        m_progress->setValue(static_cast<int>(1000 * share));
        m_progress->setFormat(QStringLiteral("%p %"));
    });
}

void LoansPage::hideEvent(QHideEvent *event)
{
    hideBorrowers();
    ListPage::hideEvent(event);
}

void LoansPage::showRows(LoanRows rows)
{
    m_rows = std::move(rows);
    showTables();
    showSummary();
    showChanges();
}

void LoansPage::showTables()
{
    const auto show = [this](TableRowsModel *model, SearchableTable *shown, const auto &rows) {
        const bool isOld = model == m_oldModel;
        QStringList headers = isOld ? LoanRows::oldHeaders() : LoanRows::loanHeaders();
        auto withNames = rows;
        constexpr int title = 4;
        QList<int> widths{124, 145, isOld ? 201 : 165, 150, isOld ? 250 : 286, 130};
        if (showsBorrowers()) {
            headers.insert(borrowerColumn, tr("Borrower"));
            widths[title] -= 150; // every column stays in sight
            widths.insert(borrowerColumn, 150);
            for (TableRowsModel::Row &row : withNames) {
                const QString name = m_borrowers.value(row.key.toLongLong());
                row.cells.insert(borrowerColumn, name);
                row.sortKeys.insert(borrowerColumn, name);
            }
        }
        model->setTable(headers, std::move(withNames));
        shown->habits().setPrivateColumn(showsBorrowers() ? borrowerColumn : -1);
        shown->setColumnWidths(widths);
        shown->habits().setFillingColumn(showsBorrowers() ? title + 1 : title);
    };
    show(m_openModel, &table(), m_rows.open);
    show(m_oldModel, m_oldTable, m_rows.old);
    const bool isFrozen = canRead() && document()->session().isFrozen();
    auto events = isFrozen ? m_rows.circulated : LoanRows::eventRows(m_link->freshEvents(), locale());
    const auto eventCount = static_cast<qint64>(events.size());
    m_eventModel->setTable(LoanRows::eventHeaders(), std::move(events));
    m_eventTable->setColumnWidths({124, 125, 170, 130, 200, 130, 145});
    m_eventTable->habits().setFillingColumn(4);
    const LocaleText text = locale();
    m_tabs->setTabText(OpenTab, tr("On loan (%1)").arg(text.number(qint64(m_rows.open.size()))));
    m_tabs->setTabText(OldTab, tr("Overdue by over a year (%1)").arg(text.number(qint64(m_rows.old.size()))));
    m_tabs->setTabText(CirculationTab,
                       (isFrozen ? tr("During the stock-take (%1)") : tr("Since the last time (%1)"))
                           .arg(text.number(eventCount)));
    const bool isCirculation = m_tabs->currentIndex() == CirculationTab;
    m_borrowersButton->setVisible(!isCirculation);
    m_borrowersButton->setEnabled(!isCirculation && canRead());
    m_confirmButton->setVisible(m_tabs->currentIndex() == OldTab);
    m_confirmButton->setEnabled(canRead());
    m_unseen->setVisible(isCirculation);
}

void LoansPage::showSummary()
{
    const LocaleText text = locale();
    const auto count = static_cast<int>(m_rows.open.size() + m_rows.old.size());
    const auto old = static_cast<qint64>(m_rows.old.size());
    m_summary->setText(
        m_rows.isKnown ? tr("%Ln copy or copies in scope are on loan, %1 of them overdue. Listed apart: %2 "
                            "overdue by over a year.",
                            nullptr, count)
                             .arg(text.number(m_rows.overdue + old), text.number(old))
                       : tr("The loans are not known: the export file has none. Take them from a file, or "
                            "freeze without them; then nothing can be decided missing."));
}

void LoansPage::showChanges()
{
    const auto count = [this](CirculationEvent::Kind kind) {
        const auto &events = m_link->freshEvents();
        return locale().number(std::count_if(events.begin(), events.end(),
                                             [kind](const auto &event) { return event.kind == kind; }));
    };
    QString sentence;
    if (!m_pullProblem.isEmpty())
        sentence = m_pullProblem;
    else if (!m_link->freshEvents().empty())
        sentence = tr("Since the last time: %1 lent, %2 returned, %3 extended.")
                       .arg(count(CirculationEvent::Kind::Lent), count(CirculationEvent::Kind::Returned),
                            count(CirculationEvent::Kind::Extended));
    else if (canRead() && document()->session().pulled().isValid())
        sentence = tr("The catalogue was taken in on %1 from %2.")
                       .arg(locale().dateTime(document()->session().pulled()),
                            sourceName(document()->session().catalogueSource()));
    m_changes->setText(sentence);
    m_changes->setStyleSheet(QStringLiteral("color: %1;")
                                 .arg((m_pullProblem.isEmpty() ? Theme::softText() : Theme::bad()).name()));
}

void LoansPage::showProgress(bool isBusy)
{
    const bool isShown = isBusy || m_link->isPulling();
    m_progress->setRange(0, 0);
    m_progress->setVisible(isShown);
    m_cancel->setVisible(m_link->isPulling());
    m_changes->setVisible(!isShown);
}

void LoansPage::pullAgain()
{
    const QString address = m_link->sourceAddress();
    if (address.isEmpty())
        Q_EMIT sourceWanted();
    else
        m_link->pull(address);
}

void LoansPage::takeFromFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Loans from a file"), {}, QStringLiteral("CSV (*.csv *.txt)"));
    if (!path.isEmpty())
        m_link->takeLoansFrom(path);
}

} // namespace opname
