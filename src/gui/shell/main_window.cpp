#include "main_window.h"

#include "../dialogs/sounds_dialog.h"
#include "../dialogs/stations_dialog.h"
#include "../pages/differences_page.h"
#include "../pages/labels_page.h"
#include "../pages/loans_page.h"
#include "../pages/order_page.h"
#include "../pages/preparation_page.h"
#include "../pages/recap_page.h"
#include "../pages/report_page.h"
#include "../pages/scan_page.h"
#include "../pages/shelf_list_page.h"
#include "../pages/start_page.h"
#include "../widgets/page_scroll.h"
#include "../widgets/reading_order.h"
#include "dialog_room.h"
#include "help_key.h"
#include "language.h"
#include "stations_link.h"
#include "text_scale.h"
#include "theme.h"

#include "opname/workflow/connected_scanners.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>

namespace opname {

MainWindow::MainWindow(QWidget *parent)
    : MainWindow(HidBus::ofThisMachine(), parent)
{
}

MainWindow::MainWindow(HidBus bus, QWidget *parent)
    : QMainWindow(parent)
    , m_scanners(new ConnectedScanners(std::move(bus), this))
    , m_slims(new SlimsLink(this))
    , m_stations(new StationsLink(m_slims, this))
    , m_keyboard(new ScannerListener(this))
    , m_tone(new Tone(this))
    , m_rail(new ActivityRail(this))
    , m_stack(new PageStack(this))
    , m_menu(new MainMenu(menuBar()))
    , m_sessionName(new QLabel(this))
    , m_chips(new StatusChips(this))
    , m_message(new MessageBar(this))
    , m_stopped(new StoppedBanner(this))
    , m_help(new HelpKey(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(1024, 640);
    new DialogRooms(this);
    makePages();
    connectMenu();
    connectChips();
    connectScanners();
    connectSlims();
    connectStations();
    connectPreferences();

    auto *top = new QHBoxLayout;
    top->setContentsMargins(Spacing::large, Spacing::small, Spacing::large, Spacing::small);
    top->addWidget(m_sessionName, 1);
    top->addWidget(m_chips);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(top);
    right->addWidget(m_stopped);
    auto *scroll = new PageScroll(m_stack, this);
    right->addWidget(scroll, 1);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_rail);
    body->addLayout(right, 1);
    auto *central = new QWidget(this);
    central->setLayout(body);
    setCentralWidget(central);
    tabInReadingOrder(*central);
    m_message->layOver(scroll, m_chips);

    m_railTimer.setSingleShot(true);
    m_railTimer.setInterval(120);
    connect(&m_railTimer, &QTimer::timeout, this, &MainWindow::refreshRail);
    connect(m_rail, &ActivityRail::activityChosen, this, &MainWindow::showActivity);
    m_rail->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const char *step : {"reopen", "early-reason"})
        m_rail->addAction(m_menu->action(QLatin1String(step)));
    connect(&m_demonstration, &BackgroundTask::progressed, this, [this](double share) {
        m_message->tell(tr("The demonstration library is being made: %1 %").arg(qRound(share * 100)));
    });
    retranslate();
    restoreGeometry(QSettings().value(QStringLiteral("geometry")).toByteArray());
    if (!QSettings().contains(QStringLiteral("geometry")))
        resize(1366, 740);
    closeDocument();
}

MainWindow::~MainWindow()
{
    for (auto &[number, page] : m_pages)
        page->setDocument(nullptr);
    m_stations->setDocument(nullptr);
    m_slims->setDocument(nullptr);
}

void MainWindow::makePages()
{
    m_start = new StartPage(this);
    m_preparation = new PreparationPage(m_slims, this);
    auto *loans = new LoansPage(m_slims, this);
    auto *scan = new ScanPage(this);
    auto *labels = new LabelsPage(this);
    m_differences = new DifferencesPage(this);
    auto *recap = new RecapPage(this);
    m_pages = {{0, m_start},
               {1, m_preparation},
               {2, new ShelfListPage(this)},
               {3, labels},
               {4, loans},
               {5, scan},
               {7, m_differences},
               {8, new OrderPage(this)},
               {9, recap},
               {10, new ReportPage(this)}};
    for (auto &[number, page] : m_pages) {
        m_stack->addWidget(page);
        connect(page, &Page::failed, m_message, &MessageBar::showError);
        connect(page, &Page::told, m_message, &MessageBar::tell);
        connect(page, &Page::activityWanted, this, &MainWindow::showActivity);
    }
    connect(m_start, &StartPage::newWanted, this, &MainWindow::askNewSession);
    connect(m_start, &StartPage::openWanted, this, &MainWindow::askOpen);
    connect(m_start, &StartPage::demonstrationWanted, this, &MainWindow::makeDemonstration);
    connect(m_start, &StartPage::tourWanted, this, &MainWindow::startTour);
    connect(m_start, &StartPage::viewWanted, this, &MainWindow::askView);
    connect(m_start, &StartPage::fileWanted, this, &MainWindow::openFile);
    connect(m_preparation, &PreparationPage::scannersWanted, this, &MainWindow::showScanners);
    connect(scan, &ScanPage::findCopyWanted, this, &MainWindow::findCopy);
    connect(scan, &ScanPage::unrecordedWanted, this, &MainWindow::noteUnrecorded);
    connect(labels, &LabelsPage::findCopyWanted, this, &MainWindow::findCopy);
    connect(labels, &LabelsPage::unrecordedWanted, this, &MainWindow::noteUnrecorded);
    const auto askAccess = [this](QWidget *context, const auto &then) { this->askAccess(context, then); };
    m_differences->setSlims(askAccess);
    recap->setSlims(askAccess);
    const auto reached = [this] { m_slims->noteReach({}); };
    const auto notReached = [this](const Error &error) { m_slims->noteReach(tl::unexpected(error)); };
    connect(m_differences, &DifferencesPage::slimsReached, m_slims, reached);
    connect(m_differences, &DifferencesPage::slimsFailed, m_slims, notReached);
    connect(recap, &RecapPage::slimsReached, m_slims, reached);
    connect(recap, &RecapPage::slimsFailed, m_slims, notReached);
    connect(loans, &LoansPage::sourceWanted, this, [this] { showActivity(1); });
    connect(m_preparation, &PreparationPage::connectionsWanted, this, &MainWindow::showConnections);
}

void MainWindow::connectMenu()
{
    const auto run = [this](const char *name, auto command) {
        connect(m_menu->action(QLatin1String(name)), &QAction::triggered, this, command);
    };
    run("new", &MainWindow::askNewSession);
    run("open", &MainWindow::askOpen);
    run("view", &MainWindow::askView);
    run("copy", &MainWindow::saveCopy);
    run("stations", [this] { showStations(); });
    run("merge", [this] { showStations([](StationsDialog &dialog) { dialog.askMerge(); }); });
    run("hand-on", [this] { showStations([](StationsDialog &dialog) { dialog.askHandOn(); }); });
    run("scan-file", [this] { takeScanFile({}); });
    run("command-card", [this] { printCard(false); });
    run("shelf-codes", [this] { printCard(true); });
    run("find-copy", &MainWindow::findCopy);
    run("unrecorded", &MainWindow::noteUnrecorded);
    run("scanners", &MainWindow::showScanners);
    run("connections", [this] { showConnections(); });
    run("sounds", [this] {
        SoundsDialog(m_tone, this).exec();
        m_menu->action(QStringLiteral("mute"))->setChecked(m_tone->isMuted());
    });
    run("close", [this] {
        whenCopiesAreWritten([this] {
            closeDocument();
            showActivity(0);
        });
    });
    run("quit", &MainWindow::close);
    run("undo", [this] {
        if (m_document != nullptr && (!m_document->isBusy() || m_document->holdsReads()))
            m_document->undoLast();
    });
    run("operator", &MainWindow::askOperator);
    for (const char *mode : {"system", "light", "dark", "contrast"})
        run(QByteArray("theme-").append(mode).constData(), [this, mode] {
            QSettings().setValue(QStringLiteral("theme"), QString::fromLatin1(mode));
            Theme::apply(*qApp, Theme::modeFromName(QString::fromLatin1(mode)));
            retranslate();
        });
    run("lang-id", [] { Language::choose(QStringLiteral("id")); });
    run("lang-en", [] { Language::choose(QStringLiteral("en")); });
    m_menu->action(QStringLiteral("mute"))->setChecked(m_tone->isMuted());
    run("mute", [this](bool isMuted) { m_tone->setMuted(isMuted); });
    for (const int number : sopActivityNumbers)
        run(QByteArray("go-").append(QByteArray::number(number)).constData(),
            [this, number] { showActivity(number); });
    run("reopen", [this] { reopenActivity(shownActivity()); });
    run("early-reason", [this] { askEarlyReason(shownActivity()); });
    run("guide", [this] { m_help->open(); });
    run("shortcuts", &MainWindow::showShortcuts);
    run("about", &MainWindow::showAbout);
}

void MainWindow::connectChips()
{
    m_sessionName->setProperty("heading", true);
    TextScale::current().follow(m_sessionName,
                                [this] { m_sessionName->setWordWrap(TextScale::current().isLarger()); });
    connect(m_chips, &StatusChips::scannerWanted, this, &MainWindow::showScanners);
    connect(m_chips, &StatusChips::slimsWanted, this, [this] { showConnections(); });
    connect(m_chips, &StatusChips::queueWanted, this, [this] {
        showActivity(7);
        m_differences->showChanges();
    });
    connect(m_chips, &StatusChips::operatorWanted, this, &MainWindow::askOperator);
    connect(m_chips, &StatusChips::signOffWanted, this, [this] { showActivity(10); });
}

void MainWindow::connectSlims()
{
    connect(m_slims, &SlimsLink::reachChanged, this, [this] {
        m_chips->setReach(m_slims->reach());
        refreshChips();
    });
    connect(m_slims, &SlimsLink::circulationChanged, &m_railTimer, qOverload<>(&QTimer::start));
    connect(m_slims, &SlimsLink::circulationFound, this, [this](qint64 lent, qint64 returned) {
        const LocaleText text(Language::current());
        m_message->tell(
            tr("SLiMS lent %Ln copy or copies and took %1 back since the last time, while circulation was to "
               "be closed. Activity 4 lists them.",
               nullptr, static_cast<int>(lent))
                .arg(text.number(returned)));
    });
}

void MainWindow::retranslate()
{
    m_menu->retranslate();
    for (auto &[number, page] : m_pages) {
        page->retranslate();
        if (page->isVisible())
            page->refresh();
    }
    m_rail->setAccessibleName(tr("Activities of the SOP"));
    refreshRail();
    refreshChips();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::showActivity(int number)
{
    if (m_document == nullptr)
        number = 0;
    {
        const QSignalBlocker quiet(m_rail);
        m_rail->choose(number);
        if (number == 0)
            m_rail->clearSelection();
    }
    m_rail->setVisible(number != 0 || m_document != nullptr); // empty without a stock-take
    m_stack->setCurrentWidget(m_pages.at(number));
    m_pages.at(number)->setFocus();
    refreshSteps();
}

void MainWindow::refreshChips()
{
    m_chips->refresh(m_document.get());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(QStringLiteral("geometry"), saveGeometry());
    if (m_document != nullptr && (m_document->copies().isWriting() || m_document->holdsReads())) {
        event->ignore();
        whenCopiesAreWritten([this] { close(); });
        return;
    }
    closeDocument();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().constFirst().toLocalFile();
    QStringList sessions;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile() && url.fileName().endsWith(u".opname", Qt::CaseInsensitive))
            sessions.append(url.toLocalFile());
    if (sessions.isEmpty())
        takeScanFile(path);
    else
        takeSessionFiles(sessions);
}

} // namespace opname
