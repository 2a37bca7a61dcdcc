#pragma once

#include "desk_walk.h"
#include "desk_window.h"
#include "support/wall_clock.h"
#include "surroundings.h"
#include "widgets/work_progress.h"

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

namespace opname {

class ConnectedScanners;
class DifferencesPage;
class SlimsLink;

} // namespace opname

namespace opname::bench {

/// A copy that is to be found on another shelf than its record says.
struct CopyToMove {
    QString code;
    QString location;
};

/// A day at the desk in the real window, as parts that can follow each other in any order and any number of
/// times; scanning goes on while the window pulls, sends or writes, no faster than hands can, as what is
/// prepared for it meanwhile holds until a shelf ends. Each part notes the longest stall of the window's
/// thread; whatever goes otherwise than it should ends the program.
class LongDay {
public:
    /// The session is frozen and was pulled from the surroundings' SLiMS. `folder` takes what is written.
    LongDay(Surroundings &around, const QString &session, const QString &folder, Walk walk,
            std::vector<CopyToMove> copiesToMove);

    /// Goes on along the shelves until so many codes were read since the morning, most straight into the
    /// session, some by keyboard and by the serial scanner; finishes shelves and takes scans back.
    void countUntil(std::size_t codes);
    void lookAtAllPages();
    void pullWhatChanged(); ///< circulation, which went on meanwhile
    void sendCorrections(); ///< some copies are scanned on another shelf, decided on and sent
    void writeReport(); ///< a PDF and a spreadsheet by turns
    void sleepAndWake(); ///< the scanner is gone and back, and the time of day is another
    void loseAndFindNetwork(); ///< a pull and corrections fail meanwhile, and are done when it is back
    void meetColleague(); ///< who counted some books elsewhere
    /// Until every code was answered, what was decided is at SLiMS, and the colleague's scans are here.
    void end();

    double longestDiskAtCount() const { return m_desk.longestDiskAtCount(); } ///< microseconds
    Memory atRest(); ///< on page 5, with nothing going on beside it
    std::size_t codes() const { return m_next; } ///< read so far along the shelves
    int takenBack() const { return m_takenBack; }
    int finishedShelves() const { return m_finishedShelves; }
    int pulls() const { return m_pulls; }
    qint64 changesAtSlims() const { return m_changesAtSlims; } ///< known from end() on

    struct Stalls {
        DeskWindow::Stall longest;
        DeskWindow::Stall longestWithoutDisk;
        void take(const DeskWindow &desk)
        {
            longest = std::max(longest, desk.longestStall());
            longestWithoutDisk = std::max(longestWithoutDisk, desk.longestStallWithoutDisk());
        }
    };
    const std::map<QString, Stalls> &stalls() const { return m_stalls; } ///< by part

private:
    void watch(const QString &part, const std::function<void()> &work);
    bool await(const std::function<bool()> &condition, int seconds = 300);
    const DemoShelfBook &nextBook() const;
    void standAtNextBook();
    void countOne();
    void countWhile(const std::function<bool()> &isGoingOn);
    void read(const QString &code, DeskWindow::Scanner scanner);
    void pull(bool isReachable);
    void decide();
    void send(bool isReachable);
    qint64 pending(); ///< changes that are not at SLiMS
    bool isColleagueHere(); ///< all that the colleague counted
    void decideOn(const QString &code);

    Surroundings &m_around;
    const QString m_folder;
    const Walk m_walk;
    const std::vector<CopyToMove> m_copiesToMove;
    DeskWindow m_desk;
    testing::WallClock m_clock;
    SlimsLink *m_slims;
    ConnectedScanners *m_scanners;
    DifferencesPage *m_differences;
    QWidget m_unseen; ///< above the progress, which nobody looks at
    WorkProgress m_progress;
    std::map<QString, Stalls> m_stalls;
    std::size_t m_next = 0; ///< place in the walk, over and over
    std::size_t m_moved = 0; ///< copies to move that were scanned
    qint64 m_sent = 0; ///< codes of books
    qint64 m_answered = 0;
    int m_takenBack = 0;
    int m_finishedShelves = 0;
    int m_pulls = 0;
    int m_failedPulls = 0;
    int m_sendings = 0;
    int m_failedSendings = 0;
    int m_reports = 0;
    qint64 m_changesAtSlims = 0;
};

} // namespace opname::bench
