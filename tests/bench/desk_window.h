#pragma once

#include "gui/struck_keys.h"
#include "measure.h"
#include "opname/slims/demo_library.h"
#include "shell/main_window.h"
#include "support/pseudo_terminal.h"
#include "watched_application.h"

#include <QElapsedTimer>
#include <QTimer>

#include <deque>
#include <span>

namespace opname::bench {

/// The real window on a frozen session, a keyboard scanner and a serial one before it, and a clock from the
/// last key or byte of a code to the picture of its verdict.
class DeskWindow {
public:
    enum class Scanner { Keyboard, Serial };

    /// Shown on page 5, its scanners tried, the check of the file at its end. The folder takes the port.
    DeskWindow(const QString &session, const QString &folder);

    MainWindow &window() { return m_window; }
    SessionDocument &document() { return *m_window.document(); }
    /// The shelf on which this book stands is being scanned from now on.
    void openShelf(const DemoShelfBook &book);

    /// Microseconds from the last key or byte to the painted verdict. A code that the window was too busy to
    /// take counts from when it was due. What the disk took of it is told apart: see DiskClock.
    struct Answers {
        Sample whole;
        Sample withoutDisk;
        Sample disk;
    };
    /// A code every `interval` milliseconds.
    Answers scan(std::span<const DemoShelfBook> books, Scanner scanner, int interval);

    /// One code, without waiting for its answer.
    void read(const QString &code, Scanner scanner);
    /// One code from the event loop, as if a scanner had sent it that very moment, and a turn of the loop.
    void count(const QString &code);
    double longestDiskAtCount() const { return m_longestDiskAtCount; } ///< microseconds
    /// The serial scanner's cable.
    testing::PseudoTerminal &port() { return m_port; }
    void show(int activity);
    void pressUndo();
    void wait(int milliseconds);
    void waitUntil(double due); ///< by elapsed()
    /// Until nothing is at work on the other threads any more; false when that does not come in two minutes.
    bool settle();
    double elapsed() const { return double(m_clock.nsecsElapsed()) / 1e3; } ///< microseconds

    struct Stall {
        double milliseconds = 0;
        QString busiest; ///< what the thread did in it, in words
        bool operator<(const Stall &other) const { return milliseconds < other.milliseconds; }
    };
    /// The longest pause between two ticks of a timer of 5 ms in the window's thread, since the last call of
    /// forgetStalls(), and the events that took longest.
    Stall longestStall() const;
    /// The longest without its waits for the disk, maybe another one. What is answered is on the disk, so no
    /// program is faster than that, and one slow sync of the machine's says nothing of the window.
    Stall longestStallWithoutDisk() const;
    void forgetStalls();

private:
    struct Read {
        double due = 0;
        double disk = 0; ///< the disk's clock then
    };
    struct Pause {
        double length = 0; ///< microseconds
        ThreadTime spent; ///< of that
        double withoutDisk() const { return length - spent.disk; }
    };

    void send(const QString &code, Scanner scanner, const double *due);
    void takePicture();
    void noteDoing(const QString &what);

    QElapsedTimer m_clock;
    MainWindow m_window;
    testing::PseudoTerminal m_port;
    testing::StruckKeys m_keys;
    std::deque<Read> m_waiting; ///< sent and not answered yet
    std::vector<Read> m_answered; ///< and not painted yet
    Answers m_answers;
    QTimer m_ticker;
    int m_page = 5;
    double m_lastTick = 0;
    ThreadTime m_spentAtTick;
    Pause m_longest;
    Pause m_longestWithoutDisk;
    double m_longestDiskAtCount = 0;
};

} // namespace opname::bench
