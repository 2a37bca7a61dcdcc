#include "desk_window.h"

#include "disk_clock.h"
#include "library_fixture.h"
#include "opname/workflow/connected_scanners.h"

#include <QEventLoop>

#include <algorithm>
#include <ctime>
#include <utility>

namespace opname::bench {

namespace {

constexpr int keyPause = 4; // milliseconds between two keys of a scanner, by their stamps
constexpr int patience = 5000; // milliseconds for an answer
constexpr int openingPatience = 60'000; // milliseconds

WatchedApplication &application()
{
    return *static_cast<WatchedApplication *>(QCoreApplication::instance());
}

double processorSeconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

} // namespace

DeskWindow::DeskWindow(const QString &session, const QString &folder)
    : m_port(folder + QStringLiteral("/port"))
{
    m_clock.start();
    m_window.resize(1366, 740);
    m_window.show();
    m_window.activateWindow();
    const bool isBegun = m_window.openFile(session);
    while (isBegun && m_window.document() == nullptr && elapsed() < openingPatience * 1e3)
        wait(10);
    if (m_window.document() == nullptr)
        giveUp(QStringLiteral("the session could not be opened"));
    m_window.showActivity(5);
    auto *scanners = m_window.findChild<ConnectedScanners *>();
    SerialSettings settings;
    settings.port = m_port.path();
    if (scanners == nullptr || !scanners->addSerial(settings, QStringLiteral("Meja")))
        giveUp(QStringLiteral("no serial scanner"));
    auto *card = m_window.findChild<QWidget *>(QStringLiteral("verdictCardFrame"));
    if (card == nullptr)
        giveUp(QStringLiteral("no verdict to look at"));

    application().watch(card);
    QObject::connect(&application(), &WatchedApplication::painted, &m_window, [this] { takePicture(); });
    QObject::connect(&document(), &SessionDocument::scanned, &m_window, [this] {
        if (m_waiting.empty())
            return;
        m_answered.push_back(m_waiting.front());
        m_waiting.pop_front();
    });
    m_ticker.setTimerType(Qt::PreciseTimer);
    m_ticker.setInterval(5);
    QObject::connect(&m_ticker, &QTimer::timeout, &m_window, [this] {
        const double now = elapsed();
        const ThreadTime spent = ThreadTime::now();
        const Pause pause{now - std::exchange(m_lastTick, now),
                          spent.since(std::exchange(m_spentAtTick, spent))};
        if (pause.length > m_longest.length)
            m_longest = pause;
        if (pause.withoutDisk() > m_longestWithoutDisk.withoutDisk())
            m_longestWithoutDisk = pause;
    });
    m_ticker.start();
    if (!settle()) // it is over before anybody has put the first shelf in order
        giveUp(QStringLiteral("the check of the file does not end"));
}

void DeskWindow::openShelf(const DemoShelfBook &book)
{
    document().openShelf(book.site, {book.location, book.site});
}

bool DeskWindow::settle()
{
    const auto others = [] {
        return processorSeconds(CLOCK_PROCESS_CPUTIME_ID) - processorSeconds(CLOCK_THREAD_CPUTIME_ID);
    };
    double before = others();
    for (int i = 0; i < 240; ++i) {
        wait(500);
        if (others() - std::exchange(before, others()) < 0.02)
            return true;
    }
    return false;
}

void DeskWindow::takePicture()
{
    const double now = elapsed();
    const double disk = DiskClock::spent();
    for (const Read &read : m_answered) {
        m_answers.whole.times.push_back(now - read.due);
        m_answers.disk.times.push_back(disk - read.disk);
        m_answers.withoutDisk.times.push_back(now - read.due - (disk - read.disk));
    }
    m_answered.clear();
}

DeskWindow::Answers DeskWindow::scan(std::span<const DemoShelfBook> books, Scanner scanner, int interval)
{
    m_answers = {};
    double due = elapsed() + interval * 1e3;
    for (const DemoShelfBook &book : books) {
        waitUntil(due);
        send(book.code, scanner, &due);
        due += interval * 1e3;
    }
    const double end = elapsed() + patience * 1e3;
    while (!m_waiting.empty() || !m_answered.empty()) {
        if (elapsed() > end)
            giveUp(QStringLiteral("a verdict was not shown"));
        wait(1);
    }
    return std::exchange(m_answers, {});
}

void DeskWindow::noteDoing(const QString &what)
{
    application().noteDoing(QStringLiteral("%1, page %2").arg(what).arg(m_page));
}

void DeskWindow::show(int activity)
{
    m_page = activity;
    noteDoing(QStringLiteral("page shown"));
    m_window.showActivity(activity);
}

void DeskWindow::read(const QString &code, Scanner scanner)
{
    noteDoing(code.trimmed());
    send(code, scanner, nullptr);
}

void DeskWindow::count(const QString &code)
{
    noteDoing(QStringLiteral("a code"));
    const double before = DiskClock::spent();
    QMetaObject::invokeMethod(
        &m_window, [this, code] { document().scan(code); }, Qt::QueuedConnection);
    wait(0);
    m_longestDiskAtCount = std::max(m_longestDiskAtCount, DiskClock::spent() - before);
}

void DeskWindow::send(const QString &code, Scanner scanner, const double *due)
{
    if (scanner == Scanner::Keyboard) {
        m_keys.pass(1000);
        m_keys.type(code, keyPause);
    }
    if (due != nullptr)
        m_waiting.push_back({std::min(*due, elapsed()), DiskClock::spent()});
    if (scanner == Scanner::Keyboard)
        m_keys.enter();
    else if (!m_port.send(code.toUtf8() + '\r'))
        giveUp(QStringLiteral("the port takes nothing"));
}

void DeskWindow::pressUndo()
{
    noteDoing(QStringLiteral("undo"));
    if (QWidget *focus = QApplication::focusWidget())
        QTest::keyClick(focus, Qt::Key_Z, Qt::ControlModifier);
}

void DeskWindow::wait(int milliseconds)
{
    waitUntil(elapsed() + milliseconds * 1e3);
}

void DeskWindow::waitUntil(double due)
{
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &loop, &QEventLoop::quit);
    timer.start(std::max(0, static_cast<int>((due - elapsed()) / 1e3)));
    loop.exec();
}

void DeskWindow::forgetStalls()
{
    m_longest = {};
    m_longestWithoutDisk = {};
    m_lastTick = elapsed();
    m_spentAtTick = ThreadTime::now();
    application().forgetBusiest();
}

DeskWindow::Stall DeskWindow::longestStall() const
{
    QStringList events;
    for (const WatchedApplication::Busy &busy : application().busiest())
        events.append(QStringLiteral("%1 ms (%2) %3")
                          .arg(busy.milliseconds, 0, 'f', 1)
                          .arg(busy.spent.inWords(), busy.with));
    return {m_longest.length / 1e3,
            m_longest.spent.inWords() + u"; longest events: "_qs + events.join(QStringLiteral("; "))};
}

DeskWindow::Stall DeskWindow::longestStallWithoutDisk() const
{
    return {m_longestWithoutDisk.withoutDisk() / 1e3, m_longestWithoutDisk.spent.inWords()};
}

} // namespace opname::bench
