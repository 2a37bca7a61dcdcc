// The session that is open: opened, shown to every page, and closed.

#include "main_window.h"

#include "../dialogs/find_copy_dialog.h"
#include "../pages/start_page.h"
#include "opname/session/opening_work.h"
#include "recent_files.h"
#include "stations_link.h"

#include <QFileInfo>

namespace opname {

namespace {

constexpr qint64 readAtOnce = 10'000; // copies and scans: some hundredths of a second

/// Whether making its stock-take from the file would make the window wait.
bool isLarge(const Session &session)
{
    return session.isFrozen() && session.catalogue().itemCount() + session.totals().scans > readAtOnce;
}

} // namespace

bool MainWindow::openFile(const QString &path)
{
    if (m_document != nullptr && QFileInfo(path) == QFileInfo(m_document->session().path()))
        return true;
    if (m_opening.isRunning())
        return false;
    if (m_document != nullptr && m_document->holdsReads())
        return m_document->putOff(this, [this, path] { openFile(path); });
    const QString name = QFileInfo(path).fileName();
    if (const OpeningWork work = openingWorkOf(path); work != OpeningWork::None) {
        openInBackground(
            path, nullptr,
            work == OpeningWork::BringUpToDate
                ? tr("“%1” was made by an older version of this program. A copy of it is kept, and it is "
                     "being brought up to date…")
                      .arg(name)
                : tr("“%1” was not closed the last time; its pages are being read…").arg(name));
        return true;
    }
    auto session = Session::open(path, Session::Access::Write);
    if (!session) {
        m_message->showError(session.error());
        return false;
    }
    if (isLarge(**session))
        openInBackground(path, std::move(*session),
                         tr("“%1” is being opened; what was counted is being read…").arg(name));
    else
        adopt(std::move(*session));
    return true;
}

/// What takes a while in a large library: a file that needs work before it is open (`session` is null), and
/// making the stock-take, so that the first scan is answered like any other.
void MainWindow::openInBackground(const QString &path, std::unique_ptr<Session> session,
                                  const QString &message)
{
    auto opened = std::make_shared<Result<std::unique_ptr<Session>>>(std::move(session));
    disconnect(&m_opening, &BackgroundTask::finished, this, nullptr);
    connect(&m_opening, &BackgroundTask::finished, this, [this, opened, message, before = currentPath()] {
        if (m_message->text() == message)
            m_message->clear();
        Result<std::unique_ptr<Session>> done = std::move(*opened); // unwanted, it is closed with this
        if (!done)
            m_message->showError(done.error());
        else if (currentPath() == before)
            adopt(std::move(*done));
    });
    m_message->tellLasting(message);
    m_opening.start([opened, path](const BackgroundTask::Watcher &) {
        if (**opened == nullptr)
            *opened = Session::open(path, Session::Access::Write);
        // A stock-take that cannot be made is told by whatever asks for it; all else can be seen.
        if (!*opened || !(**opened)->isFrozen())
            return;
        if (const auto stock = (**opened)->stockTake())
            (*stock)->settle(); // else the first scan would go through all shelves
    });
}

void MainWindow::adopt(std::unique_ptr<Session> session)
{
    closeDocument();
    const QString path = session->path();
    m_document = std::make_unique<SessionDocument>(std::move(session));
    RecentFiles::add(path);
    m_slims->setDocument(m_document.get());
    for (auto &[number, page] : m_pages)
        page->setDocument(m_document.get());
    connectDocument();
    m_stations->setDocument(m_document.get());
    m_rail->setEnabled(true);
    refreshRail();
    refreshChips();
    m_document->checkFile();
    showActivity(nextActivity());
    Q_EMIT pathChanged(currentPath());
}

void MainWindow::connectDocument()
{
    SessionDocument *document = m_document.get();
    connect(document, &SessionDocument::changed, &m_railTimer, qOverload<>(&QTimer::start));
    connect(document, &SessionDocument::undone, &m_railTimer, qOverload<>(&QTimer::start));
    connect(document, &SessionDocument::othersScanned, this, [this] {
        if (!m_railTimer.isActive())
            m_railTimer.start();
    });
    connect(document, &SessionDocument::changed, this, &MainWindow::refreshChips);
    connect(document, &SessionDocument::failed, m_message, &MessageBar::showError);
    connect(document, &SessionDocument::scanned, this,
            [this](const DeskAnswer &answer, const ScannerProfile &scanner) {
                m_tone->play(answer.verdict, ScannerProfile::tones().indexOf(scanner.tone));
                if (!m_railTimer.isActive())
                    m_railTimer.start();
                tellVerdict(answer);
            });
    connect(document, &SessionDocument::refused, this,
            [this](const Error & /*error*/, const ScannerProfile &scanner) {
                m_tone->play(Verdict::Invalid, ScannerProfile::tones().indexOf(scanner.tone));
            });
    connect(document, &SessionDocument::stopped, this, [this](const QString &code, const Error &error) {
        m_stopped->show(code, error);
        m_tone->alarm();
    });
    connect(document, &SessionDocument::resumed, m_stopped, &QWidget::hide);
}

void MainWindow::closeDocument()
{
    delete m_findCopy;
    m_stopped->hide();
    m_message->endVerdict(); // it is of the session that is closed
    for (auto &[number, page] : m_pages)
        page->setDocument(nullptr);
    m_stations->setDocument(nullptr);
    m_slims->setDocument(nullptr);
    m_document.reset();
    m_toldEarly.clear();
    m_chips->setReach({});
    m_rail->setEnabled(false);
    m_rail->hide();
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

} // namespace opname
