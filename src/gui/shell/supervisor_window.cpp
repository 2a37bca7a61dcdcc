#include "supervisor_window.h"

#include "../dialogs/sample_dialog.h"
#include "../widgets/page_scroll.h"
#include "../widgets/reading_order.h"
#include "help_key.h"
#include "language.h"
#include "opname/session/opening_work.h"
#include "text_scale.h"
#include "theme.h"

#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QSettings>
#include <QShortcut>
#include <QTime>
#include <QVBoxLayout>

#include <algorithm>

namespace opname {

struct SupervisorWindow::ReadWork {
    FileStamp stamp;
    Result<DashboardWork> work = tl::unexpected(Error());
};

SupervisorWindow::SupervisorWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_back(new QPushButton(this))
    , m_title(new QLabel(this))
    , m_state(new QLabel(this))
    , m_compare(new QPushButton(this))
    , m_sample(new QPushButton(this))
    , m_drawCharts(new QPushButton(this))
    , m_checkReport(new QPushButton(this))
    , m_message(new MessageBar(this))
    , m_stack(new PageStack(this))
    , m_dashboard(new DashboardPanel(this))
    , m_list(new ResultListPanel(this))
    , m_comparison(new ComparisonPanel(this))
    , m_charts(new ChartsPanel(this))
    , m_checking(new ReportChecking(this))
    , m_task(std::make_unique<BackgroundTask>())
{
    setObjectName(QStringLiteral("supervisorWindow"));
    setMinimumSize(1024, 600);
    resize(1280, 700);
    m_back->setObjectName(QStringLiteral("backPushButton"));
    m_title->setObjectName(QStringLiteral("pageTitleLabel"));
    m_title->setTextFormat(Qt::PlainText);
    m_state->setObjectName(QStringLiteral("viewStateLabel"));
    m_state->setProperty("soft", true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true); // with a way back and four buttons beside it
    TextScale::current().follow(this, [this] { m_title->setWordWrap(TextScale::current().isLarger()); });
    m_compare->setObjectName(QStringLiteral("comparePushButton"));
    m_sample->setObjectName(QStringLiteral("samplePushButton"));
    m_drawCharts->setObjectName(QStringLiteral("chartsPushButton"));
    m_checkReport->setObjectName(QStringLiteral("checkReportPushButton"));
    for (QWidget *panel : std::initializer_list<QWidget *>{m_dashboard, m_list, m_comparison, m_charts})
        m_stack->addWidget(panel);
    auto *words = new QVBoxLayout;
    words->setSpacing(Spacing::line);
    words->addWidget(m_title);
    words->addWidget(m_state);
    auto *head = new QHBoxLayout;
    head->setSpacing(Spacing::medium);
    head->addWidget(m_back, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    for (QPushButton *button : {m_drawCharts, m_compare, m_sample, m_checkReport})
        head->addWidget(button, 0, Qt::AlignTop);
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::medium);
    layout->setSpacing(Spacing::medium);
    layout->addLayout(head);
    layout->addWidget(m_message);
    layout->addWidget(new PageScroll(m_stack, this), 1);
    setCentralWidget(central);
    tabInReadingOrder(*central);

    connect(m_back, &QPushButton::clicked, this, &SupervisorWindow::showDashboard);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this,
            &SupervisorWindow::showDashboard);
    connect(new QShortcut(QKeySequence(Qt::Key_F5), this), &QShortcut::activated, this, [this] {
        m_pause.stop();
        m_stamp = m_workStamp = {};
        lookAgain();
    });
    connect(m_compare, &QPushButton::clicked, this, &SupervisorWindow::askOlder);
    connect(m_sample, &QPushButton::clicked, this, &SupervisorWindow::askSample);
    connect(m_drawCharts, &QPushButton::clicked, this, &SupervisorWindow::showCharts);
    connect(m_checkReport, &QPushButton::clicked, this, [this] { m_checking->choose(readPath()); });
    connect(m_checking, &ReportChecking::told, this, [this](const QString &message) {
        m_checkReport->setEnabled(false);
        m_message->tell(message);
    });
    connect(m_checking, &ReportChecking::failed, m_message, &MessageBar::showError);
    connect(m_checking, &ReportChecking::ended, this, [this] { m_checkReport->setEnabled(true); });
    connect(m_charts, &ChartsPanel::failed, m_message, &MessageBar::showError);
    connect(m_dashboard, &DashboardPanel::listWanted, this, &SupervisorWindow::showList);
    connect(m_list, &ResultListPanel::failed, m_message, &MessageBar::showError);
    connect(m_comparison, &ComparisonPanel::failed, m_message, &MessageBar::showError);
    connect(m_comparison, &ComparisonPanel::told, m_message, &MessageBar::tell);
    connect(m_task.get(), &BackgroundTask::finished, this, [this] {
        const auto read = std::exchange(m_reading, nullptr);
        if (read == nullptr)
            return;
        m_pause.start();
        m_workStamp = read->stamp;
        if (!read->work)
            return;
        m_dashboard->showWork(*read->work);
        Q_EMIT workRefreshed();
    });
    new HelpKey(this);
    m_second.setInterval(1000);
    m_pause.setSingleShot(true);
    m_pause.setInterval(30'000);
    connect(&m_second, &QTimer::timeout, this, &SupervisorWindow::lookAgain);
    retranslate();
}

SupervisorWindow::~SupervisorWindow()
{
    BackgroundTask::abandon(std::move(m_opening));
    BackgroundTask::abandon(std::move(m_task));
}

QString SupervisorWindow::readPath() const
{
    return m_copy ? m_copy->session().path() : m_path;
}

Outcome SupervisorWindow::openFile(const QString &path)
{
    BackgroundTask::abandon(std::move(m_opening));
    if (openingWorkOf(path) == OpeningWork::BringUpToDate) {
        openCopy(path);
        return {};
    }
    {
        const auto opened = Session::open(path, Session::Access::Read);
        if (!opened)
            return tl::unexpected(opened.error());
    }
    m_copy.reset();
    showFile(path);
    return {};
}

void SupervisorWindow::openCopy(const QString &path)
{
    m_message->tellLasting(
        tr("“%1” was made by an older version of this program. It stays as it is; a copy is being brought up "
           "to date…")
            .arg(QFileInfo(path).fileName()));
    auto opened = std::make_shared<Result<OlderSession>>(tl::unexpected(Error{}));
    m_opening = std::make_unique<BackgroundTask>();
    connect(m_opening.get(), &BackgroundTask::finished, this, [this, opened, path] {
        m_message->clear();
        if (!*opened) {
            m_message->showError(opened->error());
            return;
        }
        m_copy.emplace(std::move(**opened));
        showFile(path);
    });
    m_opening->start([opened, path](const BackgroundTask::Watcher &) { *opened = OlderSession::open(path); });
}

void SupervisorWindow::showFile(const QString &path)
{
    m_path = path;
    m_stamp = m_workStamp = {};
    showDashboard();
    lookAgain();
    m_second.start();
}

void SupervisorWindow::lookAgain()
{
    if (m_path.isEmpty())
        return;
    // The stamp is taken before the file is read: what is written meanwhile is seen the next time.
    const FileStamp stamp = FileStamp::of(readPath());
    if (!(stamp == m_stamp)) {
        if (Outcome read = readFigures(); !read) {
            m_state->setText(read.error().message);
            return;
        }
        m_stamp = stamp;
    }
    if (!(stamp == m_workStamp) && !m_task->isRunning() && !m_pause.isActive() && m_figures.isFrozen)
        readWork();
}

Outcome SupervisorWindow::readFigures()
{
    {
        auto opened = m_copy ? Result<std::unique_ptr<Session>>(std::unique_ptr<Session>())
                             : Session::open(m_path, Session::Access::Read);
        if (!opened)
            return tl::unexpected(opened.error());
        m_figures = DashboardFigures::of(m_copy ? m_copy->session() : **opened);
    }
    m_dashboard->showFigures(m_figures);
    retranslate();
    Q_EMIT refreshed();
    return {};
}

void SupervisorWindow::readWork()
{
    auto reading = std::make_shared<ReadWork>();
    reading->stamp = FileStamp::of(readPath());
    m_reading = reading;
    m_task->start([reading, path = readPath(), offset = QDateTime::currentDateTime().offsetFromUtc()](
                      const BackgroundTask::Watcher &watcher) {
        auto session = Session::open(path, Session::Access::Read);
        reading->work = session ? DashboardWork::of(**session, offset, [&] { return watcher(-1, 0, 0); })
                                : tl::unexpected(session.error());
    });
}

void SupervisorWindow::retranslate()
{
    setWindowTitle(m_figures.name.isEmpty() ? tr("Supervisor's view – Opname")
                                            : tr("%1 – Supervisor's view – Opname").arg(m_figures.name));
    m_back->setText(tr("‹ Overview"));
    m_back->setToolTip(tr("Back to the figures (Esc)"));
    m_back->setVisible(!m_panelTitle.isEmpty());
    m_title->setText(m_panelTitle.isEmpty() ? m_figures.name : m_panelTitle);
    m_drawCharts->setText(tr("Charts"));
    m_drawCharts->setToolTip(tr("The figures drawn: by class, losses, pace, order on the shelves"));
    m_drawCharts->setEnabled(m_figures.isFrozen && m_stack->currentWidget() != m_charts);
    m_checkReport->setText(tr("Check a report…"));
    m_checkReport->setToolTip(
        tr("Whether a saved report (PDF, HTML, JSON or XLSX) says what this session says"));
    m_checkReport->setEnabled(m_figures.isFrozen && !m_checking->isRunning());
    m_compare->setText(tr("Compare sessions…"));
    m_compare->setToolTip(
        tr("With the previous one: what was lost then and is found now, what was lost both times, what "
           "is newly lost; with several: the trend"));
    m_compare->setEnabled(m_figures.isFrozen);
    m_sample->setText(tr("Check by a sample…"));
    m_sample->setToolTip(tr("Copies drawn at random for a second person, and the counting error"));
    m_sample->setEnabled(m_figures.isFrozen);
    const int done =
        static_cast<int>(std::count_if(sopActivityNumbers.begin(), sopActivityNumbers.end(),
                                       [&](int number) { return m_figures.progress.isFinished(number); }));
    m_state->setText(m_path.isEmpty()
                         ? QString()
                         : tr("%1 · read only · as of %2 · %3 of %4 activities")
                               .arg(QFileInfo(m_path).fileName(), Language::clockTime(QTime::currentTime()),
                                    QString::number(done), QString::number(sopActivityNumbers.size())));
}

void SupervisorWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_dashboard->retranslate();
    m_list->retranslate();
    m_comparison->retranslate();
    m_charts->retranslate();
    retranslate();
}

void SupervisorWindow::showDashboard()
{
    m_panelTitle.clear();
    m_stack->setCurrentWidget(m_dashboard);
    retranslate();
}

void SupervisorWindow::openPanel(QWidget *panel, const QString &title)
{
    m_panelTitle = title;
    m_stack->setCurrentWidget(panel);
    retranslate();
    m_back->setFocus();
}

void SupervisorWindow::showList(const WantedList &list)
{
    m_list->load(readPath(), list);
    openPanel(m_list, list.title);
}

void SupervisorWindow::showCharts()
{
    m_charts->load(readPath());
    openPanel(m_charts, tr("Charts"));
}

void SupervisorWindow::compareWith(const QString &olderPath)
{
    m_comparison->compare(readPath(), olderPath);
    openPanel(m_comparison, tr("Comparison with the previous stock-take"));
}

void SupervisorWindow::askOlder()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Previous stock-take"), QFileInfo(m_path).absolutePath(), tr("Sessions (*.opname)"));
    if (!path.isEmpty())
        compareWith(path);
}

/// Drawing is a row of the journal, so the file is opened for writing for that moment; a station that has it
/// open refuses that in a sentence.
void SupervisorWindow::askSample()
{
    SampleDialog dialog(
        readPath(),
        [this](qint64 size, RecheckSample::Among among) -> Result<DrawnSample> {
            auto session = Session::open(m_path, Session::Access::Write);
            if (!session)
                return tl::unexpected(session.error());
            const QString who =
                QSettings().value(QStringLiteral("operator"), qEnvironmentVariable("USER")).toString();
            return RecheckSample(**session).draw(size, among, {(*session)->ownStation(), who});
        },
        this);
    dialog.exec();
    lookAgain();
}

} // namespace opname
