#include "main_window.h"

#include "../dialogs/new_session_dialog.h"
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
#include "language.h"
#include "recent_files.h"
#include "theme.h"

#include "opname/workflow/demonstration.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QTime>

namespace opname {

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_scanner(new ScannerListener(this))
    , m_tone(new Tone(this))
    , m_rail(new ActivityRail(this))
    , m_stack(new QStackedWidget(this))
    , m_sessionName(new QLabel(this))
    , m_scannerChip(new QToolButton(this))
    , m_slimsChip(new QToolButton(this))
    , m_queueChip(new QToolButton(this))
    , m_operatorChip(new QToolButton(this))
    , m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(1024, 640);
    makePages();
    makeActions();
    makeChips();

    auto *top = new QHBoxLayout;
    top->setContentsMargins(Spacing::large, Spacing::small, Spacing::medium, Spacing::small);
    top->addWidget(m_sessionName, 1);
    for (QToolButton *chip : {m_scannerChip, m_slimsChip, m_queueChip, m_operatorChip})
        top->addWidget(chip);
    m_message->setObjectName(QStringLiteral("messageLabel"));
    m_message->setWordWrap(true);
    m_message->setMargin(9);
    m_message->hide();
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(top);
    right->addWidget(m_message);
    right->addWidget(m_stack, 1);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_rail);
    body->addLayout(right, 1);
    auto *central = new QWidget(this);
    central->setLayout(body);
    setCentralWidget(central);

    m_messageTimer.setSingleShot(true);
    connect(&m_messageTimer, &QTimer::timeout, m_message, &QWidget::hide);
    m_railTimer.setSingleShot(true);
    m_railTimer.setInterval(120);
    connect(&m_railTimer, &QTimer::timeout, this, &MainWindow::refreshRail);
    connect(m_rail, &ActivityRail::activityChosen, this, &MainWindow::showActivity);
    connect(m_scanner, &ScannerListener::read, this, &MainWindow::takeRead);
    connect(m_scanner, &ScannerListener::readDetails, m_preparation, &PreparationPage::showRead);
    connect(&m_demonstration, &BackgroundTask::progressed, this, [this](double share) {
        tell(tr("The demonstration library is being made: %1 %").arg(qRound(share * 100)));
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
}

void MainWindow::makePages()
{
    m_start = new StartPage(this);
    m_preparation = new PreparationPage(this);
    auto *loans = new LoansPage(this);
    m_pages = {{0, m_start},
               {1, m_preparation},
               {2, new ShelfListPage(this)},
               {3, new LabelsPage(this)},
               {4, loans},
               {5, new ScanPage(this)},
               {7, new DifferencesPage(this)},
               {8, new OrderPage(this)},
               {9, new RecapPage(this)},
               {10, new ReportPage(this)}};
    for (auto &[number, page] : m_pages) {
        m_stack->addWidget(page);
        connect(page, &Page::failed, this, &MainWindow::showError);
        connect(page, &Page::told, this, &MainWindow::tell);
        connect(page, &Page::activityWanted, this, &MainWindow::showActivity);
    }
    connect(m_start, &StartPage::newWanted, this, &MainWindow::askNewSession);
    connect(m_start, &StartPage::openWanted, this, &MainWindow::askOpen);
    connect(m_start, &StartPage::demonstrationWanted, this, &MainWindow::makeDemonstration);
    connect(m_start, &StartPage::fileWanted, this, &MainWindow::openFile);
    connect(loans, &LoansPage::pullWanted, this, [this] { showActivity(1); });
    connect(m_preparation, &PreparationPage::slimsReached, this, [this](bool isReached) {
        m_slimsReached = isReached;
        refreshChips();
    });
}

QAction *MainWindow::addAction(QMenu *menu, const QString &name, const QKeySequence &key,
                               std::function<void()> run)
{
    QAction *action = menu->addAction(QString());
    action->setObjectName(name);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, std::move(run));
    m_actions[name] = action;
    return action;
}

void MainWindow::makeActions()
{
    QMenu *file = m_menus[QStringLiteral("file")] = menuBar()->addMenu(QString());
    addAction(file, QStringLiteral("new"), QKeySequence::New, [this] { askNewSession(); });
    addAction(file, QStringLiteral("open"), QKeySequence::Open, [this] { askOpen(); });
    addAction(file, QStringLiteral("copy"), QKeySequence::SaveAs, [this] { saveCopy(); });
    addAction(file, QStringLiteral("close"), QKeySequence::Close, [this] {
        closeDocument();
        showActivity(0);
    });
    file->addSeparator();
    addAction(file, QStringLiteral("quit"), QKeySequence::Quit, [this] { close(); });
    QMenu *edit = m_menus[QStringLiteral("edit")] = menuBar()->addMenu(QString());
    addAction(edit, QStringLiteral("undo"), QKeySequence::Undo, [this] {
        if (m_document != nullptr && !m_document->isBusy())
            m_document->undoLast();
    });
    addAction(edit, QStringLiteral("operator"), QKeySequence(QStringLiteral("Ctrl+Shift+O")),
              [this] { askOperator(); });
    QMenu *view = m_menus[QStringLiteral("view")] = menuBar()->addMenu(QString());
    for (const char *mode : {"system", "light", "dark"})
        addAction(view, QLatin1String("theme-") + QLatin1String(mode), {}, [this, mode] {
            QSettings().setValue(QStringLiteral("theme"), QString::fromLatin1(mode));
            Theme::apply(*qApp, Theme::modeFromName(QString::fromLatin1(mode)));
            retranslate();
        });
    view->addSeparator();
    addAction(view, QStringLiteral("lang-id"), {}, [] { Language::choose(QStringLiteral("id")); });
    addAction(view, QStringLiteral("lang-en"), {}, [] { Language::choose(QStringLiteral("en")); });
    view->addSeparator();
    QAction *mute = addAction(view, QStringLiteral("mute"), QKeySequence(QStringLiteral("Ctrl+M")),
                              [this] { m_tone->setMuted(!m_tone->isMuted()); });
    mute->setCheckable(true);
    mute->setChecked(m_tone->isMuted());
    QMenu *go = m_menus[QStringLiteral("go")] = menuBar()->addMenu(QString());
    for (const auto &[number, page] : m_pages)
        if (number > 0)
            addAction(go, QStringLiteral("go-%1").arg(number),
                      QKeySequence(QStringLiteral("Ctrl+%1").arg(number % 10)),
                      [this, n = number] { showActivity(n); });
    QMenu *help = m_menus[QStringLiteral("help")] = menuBar()->addMenu(QString());
    addAction(help, QStringLiteral("shortcuts"), QKeySequence(QStringLiteral("Ctrl+/")),
              [this] { showShortcuts(); });
    addAction(help, QStringLiteral("about"), QKeySequence::HelpContents, [this] { showAbout(); });
}

void MainWindow::makeChips()
{
    const std::pair<QToolButton *, const char *> chips[] = {{m_scannerChip, "scannerChipToolButton"},
                                                            {m_slimsChip, "slimsChipToolButton"},
                                                            {m_queueChip, "queueChipToolButton"},
                                                            {m_operatorChip, "operatorChipToolButton"}};
    for (const auto &[chip, name] : chips) {
        chip->setObjectName(QLatin1String(name));
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setIconSize({18, 18});
    }
    m_sessionName->setStyleSheet(QStringLiteral("font-weight: 600; font-size: 15px;"));
    connect(m_scannerChip, &QToolButton::clicked, this, [this] { showActivity(1); });
    connect(m_slimsChip, &QToolButton::clicked, this, [this] { showActivity(1); });
    connect(m_queueChip, &QToolButton::clicked, this, [this] { showActivity(7); });
    connect(m_operatorChip, &QToolButton::clicked, this, &MainWindow::askOperator);
}

void MainWindow::retranslate()
{
    const std::pair<const char *, QString> menus[] = {{"file", tr("&File")},
                                                      {"edit", tr("&Edit")},
                                                      {"view", tr("&View")},
                                                      {"go", tr("&Activity")},
                                                      {"help", tr("&Help")}};
    for (const auto &[name, text] : menus)
        m_menus[QLatin1String(name)]->setTitle(text);
    const std::pair<const char *, QString> actions[] = {{"new", tr("&New session…")},
                                                        {"open", tr("&Open…")},
                                                        {"copy", tr("Save a &copy…")},
                                                        {"close", tr("Close session")},
                                                        {"quit", tr("&Quit")},
                                                        {"undo", tr("Take the last scan back")},
                                                        {"operator", tr("Change operator…")},
                                                        {"theme-system", tr("Colours of the system")},
                                                        {"theme-light", tr("Light")},
                                                        {"theme-dark", tr("Dark")},
                                                        {"lang-id", QStringLiteral("Bahasa Indonesia")},
                                                        {"lang-en", QStringLiteral("English")},
                                                        {"mute", tr("Without tones")},
                                                        {"shortcuts", tr("Keyboard shortcuts")},
                                                        {"about", tr("About Opname")}};
    for (const auto &[name, text] : actions)
        m_actions[QLatin1String(name)]->setText(text);
    for (auto &[number, page] : m_pages) {
        if (number > 0)
            m_actions[QStringLiteral("go-%1").arg(number)]->setText(QString::number(number) + u' '
                                                                    + ActivityRail::shortName(number));
        page->retranslate();
        if (page->isVisible())
            page->refresh();
    }
    m_rail->setAccessibleName(tr("Activities of the procedure"));
    refreshRail();
    refreshChips();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool MainWindow::openFile(const QString &path)
{
    if (m_document != nullptr && QFileInfo(path) == QFileInfo(m_document->session().path()))
        return true;
    auto session = Session::open(path, Session::Access::Write);
    if (!session) {
        showError(session.error());
        return false;
    }
    adopt(std::move(*session));
    return true;
}

void MainWindow::adopt(std::unique_ptr<Session> session)
{
    closeDocument();
    const QString path = session->path();
    m_document = std::make_unique<SessionDocument>(std::move(session));
    RecentFiles::add(path);
    for (auto &[number, page] : m_pages)
        page->setDocument(m_document.get());
    connect(m_document.get(), &SessionDocument::changed, &m_railTimer, qOverload<>(&QTimer::start));
    connect(m_document.get(), &SessionDocument::undone, &m_railTimer, qOverload<>(&QTimer::start));
    connect(m_document.get(), &SessionDocument::changed, this, &MainWindow::refreshChips);
    connect(m_document.get(), &SessionDocument::scanned, this, [this](const ScanAnswer &answer) {
        m_tone->play(answer.verdict);
        m_railTimer.start();
    });
    connect(m_document.get(), &SessionDocument::failed, this, &MainWindow::showError);
    m_rail->setEnabled(true);
    const SopProgress progress = m_document->session().sopProgress();
    int next = 1;
    for (const int number : sopActivityNumbers)
        if (progress.isFinished(number))
            next = number == 10 ? 10 : number;
    const auto after = std::find(sopActivityNumbers.begin(), sopActivityNumbers.end(), next);
    if (progress.isFinished(next) && std::next(after) != sopActivityNumbers.end())
        next = *std::next(after);
    refreshRail();
    refreshChips();
    showActivity(next);
    Q_EMIT pathChanged(currentPath());
}

void MainWindow::closeDocument()
{
    for (auto &[number, page] : m_pages)
        page->setDocument(nullptr);
    m_document.reset();
    m_slimsReached.reset();
    m_rail->setEnabled(false);
    refreshRail();
    refreshChips();
    if (m_stack->currentWidget() != m_start)
        m_stack->setCurrentWidget(m_start);
    Q_EMIT pathChanged({});
}

QString MainWindow::currentPath() const
{
    return m_document == nullptr ? QString() : m_document->session().path();
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
    m_stack->setCurrentWidget(m_pages.at(number));
    m_pages.at(number)->setFocus();
}

void MainWindow::refreshRail()
{
    if (m_document == nullptr) {
        m_rail->clear();
        setWindowTitle(QStringLiteral("Opname"));
        m_sessionName->clear();
        return;
    }
    setWindowTitle(m_document->session().name() + QStringLiteral(" – Opname"));
    m_sessionName->setText(m_document->session().name());
    if (m_document->isBusy())
        return;
    const Session &session = m_document->session();
    const LocaleText text(Language::current());
    const Totals t = session.totals();
    QStringList results(9);
    if (session.hasCatalogue())
        results[0] = tr("%1 items").arg(text.number(session.catalogue().itemCount()));
    if (session.isFrozen()) {
        results[3] = tr("%1 expected").arg(text.number(t.expected));
        results[4] = tr("%1 of %2 found").arg(text.number(t.found), text.number(t.expected));
        results[7] = tr("%1 missing, %2 on loan").arg(text.number(t.missing), text.number(t.onLoan));
    }
    m_rail->show(SopDesk(m_document->session(), m_document->author())
                     .activities(Language::current(), QDateTime::currentDateTimeUtc()),
                 results, Language::current());
}

void MainWindow::refreshChips()
{
    const bool isOpen = m_document != nullptr;
    for (QToolButton *chip : {m_scannerChip, m_slimsChip, m_queueChip, m_operatorChip})
        chip->setVisible(isOpen);
    if (!isOpen || m_document->isBusy())
        return;
    const auto show = [](QToolButton *chip, const QString &icon, const QColor &color, const QString &text,
                         const QString &tip) {
        chip->setIcon(QIcon(Theme::pixmap(icon, 18, color)));
        chip->setText(text);
        chip->setToolTip(tip);
        chip->setAccessibleName(text + u". "_qs + tip);
    };
    show(m_scannerChip, QStringLiteral("scanner"), Theme::good(),
         m_lastReadTime.isEmpty() ? tr("Scanner: listening") : tr("Scanner: %1").arg(m_lastReadTime),
         tr("Keyboard scanners are heard on every page. Click to try yours."));
    const QDateTime pulled = m_document->session().pulled();
    const LocaleText text(Language::current());
    if (m_slimsReached == false)
        show(m_slimsChip, QStringLiteral("cloud-off"), Theme::bad(), tr("SLiMS: not reached"),
             tr("Click to see why and try again"));
    else if (pulled.isValid())
        show(m_slimsChip, QStringLiteral("cloud"), Theme::good(),
             tr("SLiMS: %1")
                 .arg(pulled.toLocalTime().date() == QDate::currentDate()
                          ? pulled.toLocalTime().toString(u"HH:mm"_qs)
                          : text.date(pulled.toLocalTime().date())),
             tr("The catalogue was taken in from %1").arg(m_document->session().catalogueSource()));
    else
        show(m_slimsChip, QStringLiteral("cloud-off"), Theme::softText(), tr("SLiMS: no catalogue yet"),
             tr("Click to take the catalogue in"));
    const auto decided = static_cast<qint64>(m_document->session().decisions().size());
    show(m_queueChip, QStringLiteral("queue"), decided > 0 ? Theme::notice() : Theme::softText(),
         tr("Not sent: %1").arg(text.number(decided)), tr("Decisions that SLiMS does not have yet"));
    show(m_operatorChip, QStringLiteral("person"), Theme::accent(), m_document->operatorName(),
         tr("Operator. Click to change (Ctrl+Shift+O)"));
}

void MainWindow::takeRead(const QString &text)
{
    m_lastReadTime = QTime::currentTime().toString(u"HH:mm:ss"_qs);
    refreshChips();
    if (m_document == nullptr)
        return;
    // The step that tries the scanner counts nothing.
    if (m_stack->currentWidget() == m_preparation || !m_document->session().isFrozen()) {
        if (m_stack->currentWidget() != m_preparation)
            tell(tr("Read %1. Counting begins after the freeze.").arg(text));
        return;
    }
    m_document->scan(text);
    if (m_stack->currentWidget() != m_pages.at(5) && !m_document->recentScans().empty()) {
        const ScanAnswer &answer = m_document->recentScans().back();
        tell(QStringLiteral("%1 · %2 · %3")
                 .arg(VerdictCard::word(answer.verdict),
                      answer.itemCode.isEmpty() ? answer.code : answer.itemCode, answer.title));
    }
}

void MainWindow::askNewSession()
{
    NewSessionDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString who = QSettings()
                            .value(QStringLiteral("operator"), qEnvironmentVariable("USER", tr("Librarian")))
                            .toString();
    auto session = Session::create(dialog.path(), dialog.newSession(), {QString(), who});
    if (!session) {
        showError(session.error());
        return;
    }
    adopt(std::move(*session));
}

void MainWindow::askOpen()
{
    const QString folder = RecentFiles::all().isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
        : QFileInfo(RecentFiles::all().constFirst()).absolutePath();
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a session"), folder, tr("Sessions (*.opname)"));
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::saveCopy()
{
    if (m_document == nullptr || m_document->isBusy())
        return;
    const QFileInfo file(m_document->session().path());
    const QString path = QFileDialog::getSaveFileName(this, tr("Save a copy"),
                                                      file.absolutePath() + u'/' + file.completeBaseName()
                                                          + tr("-copy") + QStringLiteral(".opname"),
                                                      tr("Sessions (*.opname)"));
    if (path.isEmpty())
        return;
    if (Outcome saved = m_document->session().saveCopy(path); !saved)
        showError(saved.error());
    else
        tell(tr("A copy was written to %1.").arg(path));
}

void MainWindow::makeDemonstration()
{
    if (m_demonstration.isRunning())
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    QDir().mkpath(folder);
    const QString path = folder + u'/' + tr("Demonstration library") + QStringLiteral(".opname");
    if (QFile::exists(path)) {
        Q_EMIT demonstrationReady(openFile(path));
        return;
    }
    auto done = std::make_shared<Result<Demonstration::Done>>(tl::unexpected(Error{}));
    disconnect(&m_demonstration, &BackgroundTask::finished, this, nullptr);
    connect(&m_demonstration, &BackgroundTask::finished, this, [this, done, path] {
        m_message->hide();
        if (!*done) {
            showError(done->error());
            Q_EMIT demonstrationReady(false);
            return;
        }
        (*done)->session.reset();
        Q_EMIT demonstrationReady(openFile(path));
    });
    m_demonstration.start(
        [done, path, language = Language::current()](const BackgroundTask::Watcher &watcher) {
            Demonstration::Wish wish;
            wish.stopWhileScanning = true;
            wish.scannedShare = 0.6;
            wish.language = language;
            *done = Demonstration::make(path, wish, [&](double share) { return watcher(share, 0, 0); });
        });
}

void MainWindow::askOperator()
{
    if (m_document == nullptr)
        return;
    bool isGiven = false;
    const QString name = QInputDialog::getText(this, tr("Operator"), tr("Who is scanning?"),
                                               QLineEdit::Normal, m_document->operatorName(), &isGiven);
    if (isGiven)
        m_document->setOperator(name);
}

void MainWindow::showShortcuts()
{
    QString text = QStringLiteral("<table cellspacing='6'>");
    for (const auto &[name, action] : m_actions)
        if (!action->shortcut().isEmpty())
            text += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>")
                        .arg(action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped(),
                             QString(action->text()).remove(u'&').toHtmlEscaped());
    text += QStringLiteral("<tr><td><b>Ctrl+Return</b></td><td>%1</td></tr><tr><td><b>Ctrl+C</b></td><td>%2</"
                           "td></tr></table>")
                .arg(tr("Shelf finished").toHtmlEscaped(), tr("Copy the selected rows").toHtmlEscaped());
    QMessageBox box(QMessageBox::NoIcon, tr("Keyboard shortcuts"), text, QMessageBox::Close, this);
    box.exec();
}

void MainWindow::showAbout()
{
    QMessageBox box(QMessageBox::NoIcon, tr("About Opname"),
                    QStringLiteral("<b>Opname %1</b><p>%2</p><p>Qt %3 · GPL-3.0-or-later</p>")
                        .arg(QCoreApplication::applicationVersion().toHtmlEscaped(),
                             tr("The stock-take workstation for libraries that run SLiMS.").toHtmlEscaped(),
                             QString::fromLatin1(qVersion())),
                    QMessageBox::Close, this);
    box.setIconPixmap(Theme::pixmap(QStringLiteral("opname"), 64, {}));
    box.exec();
}

void MainWindow::showError(const Error &error)
{
    m_message->setStyleSheet(
        QStringLiteral("background: %1; color: %2; border-left: 5px solid %2; font-weight: 500;")
            .arg(Theme::card().name(), Theme::bad().name()));
    m_message->setText(error.message);
    m_message->setToolTip(error.detail);
    m_message->setAccessibleName(error.message);
    m_message->show();
    m_messageTimer.start(15000);
}

void MainWindow::tell(const QString &message)
{
    m_message->setStyleSheet(QStringLiteral("background: %1; color: %2; border-left: 5px solid %2;")
                                 .arg(Theme::card().name(), Theme::accent().name()));
    m_message->setText(message);
    m_message->setToolTip({});
    m_message->setAccessibleName(message);
    m_message->show();
    m_messageTimer.start(6000);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(QStringLiteral("geometry"), saveGeometry());
    closeDocument();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls()
        && event->mimeData()->urls().constFirst().toLocalFile().endsWith(u".opname"))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    openFile(event->mimeData()->urls().constFirst().toLocalFile());
}

} // namespace opname
