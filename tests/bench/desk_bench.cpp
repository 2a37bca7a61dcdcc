// What scanning costs at the desk: the real window on a million items, from the last key or byte to the
// picture of the verdict; the longest stall of the window's thread; memory over a long day.

#include "benchmarks.h"
#include "desk_walk.h"
#include "desk_window.h"
#include "disk_clock.h"
#include "opname/domain/command.h"
#include "shell/language.h"
#include "shell/theme.h"

#include <QSettings>

#include <algorithm>

namespace opname::bench {

namespace {

using Scanner = DeskWindow::Scanner;

constexpr int ahead = 20; // codes that nobody measures

QString inMilliseconds(double microseconds)
{
    return QString::number(microseconds / 1e3, 'f', 1);
}

void tell(const QString &what, const DeskWindow::Answers &answers)
{
    report(what + QStringLiteral(", p99 without the disk"), answers.withoutDisk.p99() / 1e3,
           QStringLiteral("ms"), 16,
           QStringLiteral("p50 %1, longest %2; of %3 codes")
               .arg(inMilliseconds(answers.withoutDisk.median()),
                    inMilliseconds(answers.withoutDisk.quantile(1)))
               .arg(answers.whole.times.size()));
    report(what + QStringLiteral(", p99 whole"), answers.whole.p99() / 1e3, QStringLiteral("ms"), 0,
           QStringLiteral("p50 %1, longest %2; the disk's own p50 %3, p99 %4")
               .arg(inMilliseconds(answers.whole.median()), inMilliseconds(answers.whole.quantile(1)),
                    inMilliseconds(answers.disk.median()), inMilliseconds(answers.disk.p99())));
}

void tellStall(const QString &what, const DeskWindow &desk)
{
    const DeskWindow::Stall longest = desk.longestStall();
    report(QStringLiteral("longest stall of the window's thread, ") + what, longest.milliseconds,
           QStringLiteral("ms"), 50, longest.busiest);
}

/// Each kind of scanner steadily, then as a burst of 50 codes in a second, which is how hands work that set
/// out a row of books first. Steadily is every 150 ms, four times 100 a minute, so that the benchmark ends.
void answer(DeskWindow &desk, std::span<const DemoShelfBook> walk, std::size_t steady)
{
    desk.openShelf(walk.front());
    std::size_t next = 0;
    const auto take = [&](std::size_t count) {
        return walk.subspan(std::exchange(next, next + count), count);
    };
    for (const Scanner scanner : {Scanner::Keyboard, Scanner::Serial}) {
        const QString name =
            scanner == Scanner::Keyboard ? QStringLiteral("key") : QStringLiteral("serial byte");
        desk.scan(take(ahead), scanner, 50);
        desk.forgetStalls();
        tell(name + QStringLiteral(" to verdict painted, a code every 150 ms"),
             desk.scan(take(steady), scanner, 150));
        tellStall(QStringLiteral("a code every 150 ms"), desk);
        desk.forgetStalls();
        DeskWindow::Answers bursts;
        for (int burst = 0; burst < 4; ++burst) {
            const DeskWindow::Answers one = desk.scan(take(50), scanner, 20);
            for (const auto part :
                 {&DeskWindow::Answers::whole, &DeskWindow::Answers::withoutDisk, &DeskWindow::Answers::disk})
                (bursts.*part)
                    .times.insert((bursts.*part).times.end(), (one.*part).times.begin(),
                                  (one.*part).times.end());
            desk.wait(300);
        }
        tell(name + QStringLiteral(" to verdict painted, 50 codes in a second"), bursts);
        tellStall(QStringLiteral("50 codes in a second"), desk);
    }
}

QString threeOf(double first, double second, double third) // megabytes
{
    return QStringLiteral("%1, %2, %3 MB").arg(first, 0, 'f', 1).arg(second, 0, 'f', 1).arg(third, 0, 'f', 1);
}

/// Page 5 is shown and no list is being put together: each of those has a picture of all items of its own.
Memory atRest(DeskWindow &desk)
{
    desk.show(5);
    desk.settle();
    return Memory::now();
}

/// As many codes as 100 a minute make, by hands that look at other pages, take a scan back and go on to the
/// next shelf.
void spend(DeskWindow &desk, std::span<const DemoShelfBook> walk, double minutes)
{
    bool isGiven = false;
    int interval = qEnvironmentVariableIntValue("OPNAME_DESK_INTERVAL", &isGiven); // milliseconds
    if (!isGiven)
        interval = 600;
    int undone = 0;
    const auto counted = QObject::connect(&desk.document(), &SessionDocument::undone, [&] { ++undone; });
    const Memory before = Memory::now();
    const qint64 scansBefore = desk.document().session().totals().scans;
    const auto codes = static_cast<std::size_t>(minutes * 100);
    constexpr int pages[] = {2, 7, 8, 9, 10};
    int page = 0;
    int shelves = 0;
    desk.openShelf(walk.front());
    desk.forgetStalls();
    double begin = desk.elapsed();
    // What the pages keep for good they have once each of them was shown a few times.
    const std::size_t allShown = std::min<std::size_t>(codes / 2, 600);
    Memory early;
    for (std::size_t i = 0; i < codes; ++i) {
        const DemoShelfBook &book = walk[i % walk.size()];
        if (i == allShown) {
            const double pause = desk.elapsed();
            early = atRest(desk);
            begin += desk.elapsed() - pause;
        }
        desk.waitUntil(begin + double(i) * interval * 1e3);
        if (i > 0 && !isSameShelf(book, walk[(i - 1) % walk.size()])) {
            ++shelves;
            // No hand scans three codes in the same moment.
            desk.read(*commandCode({CommandKind::FinishShelf, {}, {}}), Scanner::Keyboard);
            desk.wait(interval / 4);
            desk.read(*commandCode({CommandKind::OpenShelf, book.site, {}}), Scanner::Keyboard);
            desk.wait(interval / 4);
        }
        desk.read(book.code, i % 2 == 0 ? Scanner::Keyboard : Scanner::Serial);
        desk.wait(interval / 2);
        if (i % 10 == 5)
            desk.show(pages[page++ % std::ssize(pages)]);
        if (i % 10 == 8)
            desk.show(5);
        if (i % 25 == 20)
            desk.pressUndo();
    }
    desk.wait(interval);
    QObject::disconnect(counted);
    if (desk.document().session().totals().scans + undone
        < scansBefore + static_cast<qint64>(codes)) // what was undone is no scan any more
        giveUp(QStringLiteral("codes were not counted"));
    if (codes >= 50 && (undone == 0 || shelves == 0))
        giveUp(QStringLiteral("nothing was undone, or no shelf was changed"));
    tellStall(isGiven ? QStringLiteral("%1 codes, one every %2 ms").arg(codes).arg(interval)
                      : QStringLiteral("%1 minutes at 100 codes a minute").arg(minutes),
              desk);
    const Memory after = atRest(desk);
    report(QStringLiteral("memory grown from %1 to %2 codes, at rest").arg(allShown).arg(codes),
           after.resident - early.resident, QStringLiteral("MB"), 40);
    report(QStringLiteral("memory at its end, at rest"), after.resident, QStringLiteral("MB"), 0,
           QStringLiteral("at its beginning, after %1 codes and at the end: the program's own %2, of them "
                          "in use %3; %4 codes, %5 shelves finished, %6 scans taken back")
               .arg(allShown)
               .arg(threeOf(before.own, early.own, after.own))
               .arg(threeOf(before.inUse, early.inUse, after.inUse))
               .arg(codes)
               .arg(shelves)
               .arg(undone));
}

/// As many scans as two people make in two days, one by one and each on disk, with the window shown.
void fill(DeskWindow &desk, const Walk &walk)
{
    constexpr std::size_t settled = 20'000;
    Memory before;
    for (std::size_t i = 0; i < walk.size(); ++i) {
        if (i == settled)
            before = Memory::now();
        if (i == 0 || !isSameShelf(walk[i], walk[i - 1]))
            desk.openShelf(walk[i]);
        desk.document().scan(walk[i].code);
        if (i % 20 == 0)
            desk.wait(0);
    }
    desk.wait(500);
    const Memory after = Memory::now();
    const double scans = double(walk.size() - settled);
    report(QStringLiteral("memory grown from %1 to %2 scans").arg(settled).arg(walk.size()),
           after.resident - before.resident, QStringLiteral("MB"), 40,
           QStringLiteral("%1 MB in all; %2 bytes a scan of the program's own, of which the stock-take keeps "
                          "about 40 by design")
               .arg(after.resident, 0, 'f', 0)
               .arg((after.own - before.own) * 1e6 / scans, 0, 'f', 0));
}

} // namespace

void benchDesk(LibraryFixture &library, bool isQuick)
{
    const bool isLong = !qEnvironmentVariableIsEmpty("OPNAME_LONG");
    const qint64 items = isQuick ? 100'000 : 1'000'000;
    bool isGiven = false;
    double minutes = qEnvironmentVariable("OPNAME_DESK_MINUTES").toDouble(&isGiven);
    if (!isGiven)
        minutes = isLong ? 60 : isQuick ? 0.5 : 1;
    heading(QStringLiteral("At the desk, %1 items").arg(items));
    DiskClock::start();
    Language::choose(QStringLiteral("id"), false);
    Theme::apply(*qApp, Theme::Mode::Light);
    const Walk walk = walkOf(items, isLong ? 200'000 : 30'000);
    const std::size_t steady = isLong ? 2000 : isQuick ? 100 : 200;
    {
        QSettings().clear();
        DeskWindow desk(library.copyOf(items, QStringLiteral("desk")), library.folder());
        answer(desk, walk, steady);
        // From some books before the end of a shelf on, so that a minute sees its end, too.
        auto begin = std::adjacent_find(walk.begin() + 2000, walk.end(),
                                        [](const auto &a, const auto &b) { return !isSameShelf(a, b); });
        spend(desk, std::span(begin - 30, walk.end()), minutes);
    }
    QSettings().clear();
    DeskWindow desk(library.copyOf(items, QStringLiteral("desk-memory")), library.folder());
    fill(desk, walk);
}

} // namespace opname::bench
