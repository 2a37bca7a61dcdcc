// A long day, compressed: as many scans as eight hours bring, and between them page changes, pulls,
// corrections, reports, sleep, another station, the network gone and back. Memory, stalls, and the session
// verified. Under AddressSanitizer times and memory are told and not judged: it finds leaks and misuse.

#include "bare_journal.h"
#include "benchmarks.h"
#include "disk_clock.h"
#include "long_day.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/verification.h"
#include "opname/workflow/preparation.h"
#include "shell/language.h"
#include "shell/theme.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <iterator>

namespace opname::bench {

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool isJudged = false;
#else
constexpr bool isJudged = true;
#endif
constexpr qint64 items = 100'000;
constexpr double bytesByDesign = 40; // that the stock-take keeps of each scan

constexpr void (LongDay::*between[])() = {&LongDay::pullWhatChanged, &LongDay::sendCorrections,
                                          &LongDay::writeReport,     &LongDay::sleepAndWake,
                                          &LongDay::meetColleague,   &LongDay::loseAndFindNetwork};

std::size_t wantedScans(bool isQuick)
{
    if (const int wanted = qEnvironmentVariableIntValue("OPNAME_DAY_SCANS"); wanted > 0)
        return static_cast<std::size_t>(wanted);
    return isQuick ? 5'000 : 200'000;
}

double limit(double most)
{
    return isJudged ? most : 0;
}

struct Morning {
    QString session;
    std::vector<CopyToMove> copiesToMove;
};

/// The library as it is in SLiMS, frozen.
Morning prepare(LibraryFixture &library, const QString &address)
{
    const auto session = library.pulledFrom(address, QStringLiteral("long-day"));
    if (const auto frozen = Preparation(*session, LibraryFixture::author()).freeze(false); !frozen)
        giveUp(frozen.error().message);
    const auto stock = session->stockTake();
    if (!stock)
        giveUp(stock.error().message);
    Morning morning{session->path(), {}};
    const Outcome visited = session->catalogue().visit(0, [&](const ListedItem &listed) {
        const Item &copy = listed.item;
        // From every shelf a few, so that they are not the next ones to be scanned.
        const bool isSuitable = listed.slot % 250 == 0
            && (*stock)->item(listed.slot).bucket == Bucket::Expected && !copy.code.isEmpty()
            && !copy.site.isEmpty();
        if (isSuitable)
            morning.copiesToMove.push_back({copy.code, copy.location});
        return true;
    });
    if (!visited)
        giveUp(visited.error().message);
    return morning;
}

/// With the disk, as it is to be, and without: what exceeds the limit in the former only, one slow sync of
/// the machine's did.
void tellStalls(const LongDay &day)
{
    const auto tell = [&day](const QString &what, DeskWindow::Stall LongDay::Stalls::*kind) {
        const auto longest = std::max_element(
            day.stalls().begin(), day.stalls().end(),
            [kind](const auto &left, const auto &right) { return left.second.*kind < right.second.*kind; });
        const DeskWindow::Stall &stall = longest->second.*kind;
        report(what, stall.milliseconds, QStringLiteral("ms"), limit(50),
               longest->first + u": "_qs + stall.busiest);
    };
    tell(QStringLiteral("longest stall of the window's thread, the whole day"), &LongDay::Stalls::longest);
    tell(QStringLiteral("the same without its waits for the disk"), &LongDay::Stalls::longestWithoutDisk);
    for (const auto &[part, stalls] : day.stalls())
        report(QStringLiteral("longest stall, ") + part, stalls.longest.milliseconds, QStringLiteral("ms"), 0,
               stalls.longest.busiest);
}

/// As many bare commits as scans, by turns with them all day long: the same disk in the same mood.
class BareCommits {
public:
    explicit BareCommits(const QString &folder)
        : m_journal(folder + QStringLiteral("/bare-day.sqlite"))
    {
    }

    void commitUntil(std::size_t count)
    {
        for (; m_count < count; ++m_count) {
            const double before = DiskClock::spent();
            m_journal.insertOne(R"({"code":"B0001234","pass":17,"verdict":"found"})");
            m_longestWait = std::max(m_longestWait, DiskClock::spent() - before);
        }
    }

    double longestWait() const { return m_longestWait; } ///< microseconds

private:
    BareJournal m_journal;
    std::size_t m_count = 0;
    double m_longestWait = 0;
};

void spend(Surroundings &around, LibraryFixture &library, const Morning &morning, std::size_t scans,
           std::size_t rounds)
{
    LongDay day(around, morning.session, library.folder(), walkOf(items, static_cast<std::size_t>(items)),
                morning.copiesToMove);
    BareCommits bare(library.folder());
    // What pages and connections keep for good they have once each part was there.
    const std::size_t early = std::max(rounds / 10, std::size(between));
    Memory before;
    std::size_t scansBefore = 0;
    const double taken = microseconds([&] {
        for (std::size_t round = 1; round <= rounds; ++round) {
            day.countUntil(scans * round / rounds);
            bare.commitUntil(scans * round / rounds);
            day.lookAtAllPages();
            (day.*between[(round - 1) % std::size(between)])();
            if (round == early) {
                before = day.atRest();
                scansBefore = day.codes();
            }
        }
        day.end();
    });
    const Memory after = day.atRest();
    const double byDesign = double(day.codes() - scansBefore) * bytesByDesign / 1e6;
    tellStalls(day);
    report(QStringLiteral("longest wait of a scan for the disk"), day.longestDiskAtCount() / 1e3,
           QStringLiteral("ms"), 0,
           QStringLiteral("of as many bare commits %1 ms").arg(bare.longestWait() / 1e3, 0, 'f', 1));
    report(QStringLiteral("memory grown from %1 to %2 scans, at rest").arg(scansBefore).arg(day.codes()),
           after.resident - before.resident - byDesign, QStringLiteral("MB"), limit(40),
           QStringLiteral("without %1 MB of scans by design; %2 MB, then %3; in use %4 MB, then %5")
               .arg(byDesign, 0, 'f', 1)
               .arg(before.resident, 0, 'f', 1)
               .arg(after.resident, 0, 'f', 1)
               .arg(before.inUse, 0, 'f', 1)
               .arg(after.inUse, 0, 'f', 1));
    report(QStringLiteral("the day, compressed"), taken / 6e7, QStringLiteral("min"), 0,
           QStringLiteral("%1 codes, %2 scans taken back, %3 shelves finished, %4 pulls, %5 changes at SLiMS")
               .arg(day.codes())
               .arg(day.takenBack())
               .arg(day.finishedShelves())
               .arg(day.pulls())
               .arg(day.changesAtSlims()));
}

/// As one file after the window was closed.
void verify(const QString &path, std::size_t scans)
{
    const double bytes = double(QFileInfo(path).size());
    report(QStringLiteral("the session's file in the evening"), bytes / 1e6, QStringLiteral("MB"), 0,
           QStringLiteral("%1 copies, about %2 scans").arg(items).arg(scans));
    const auto session = Session::open(path, Session::Access::Read);
    if (!session)
        giveUp(session.error().message);
    VerificationResult result;
    const double taken = microseconds([&] { result = Verification::verify(**session); });
    if (!result.isOk())
        giveUp(QStringLiteral("the session is not whole: ") + result.problems.join(u' '));
    report(QStringLiteral("verifying it"), taken / 1e6, QStringLiteral("s"), 0,
           QStringLiteral("%1 rows, whole").arg(result.rows));
}

} // namespace

void benchLongDay(LibraryFixture &library, bool isQuick)
{
    const std::size_t scans = wantedScans(isQuick);
    heading(QStringLiteral("A long day, compressed: %1 copies, %2 scans").arg(items).arg(scans));
    Language::choose(QStringLiteral("id"), false);
    Theme::apply(*qApp, Theme::Mode::Light);
    QSettings().clear();
    DiskClock::start();
    Surroundings around(items);
    const Morning morning = prepare(library, around.address());
    spend(around, library, morning, scans, isQuick ? 12 : 60);
    verify(morning.session, scans);
}

} // namespace opname::bench
