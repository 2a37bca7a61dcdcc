// Before the count: the data check of a whole library, the order of before the freeze, and a shelf that is
// read book by book, with and without the disk's own time.

#include "benchmarks.h"
#include "disk_clock.h"
#include "measure.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/data_check.h"
#include "widgets/spine_strip.h"

#include <QApplication>

#include <span>

namespace opname::bench {

namespace {

constexpr const char *shelf = "Gudang";

void checkData(Session &session, const QString &when, double limit)
{
    qint64 problems = 0;
    const double whole = microseconds([&] {
        const Outcome checked = DataCheck(session).visit([&](const DataProblem &) { return ++problems > 0; });
        if (!checked)
            giveUp(checked.error().message);
    });
    report(QStringLiteral("data check of %1 items, %2").arg(session.catalogue().itemCount()).arg(when),
           whole / 1e6, QStringLiteral("s"), limit, QStringLiteral("%1 problems").arg(problems));
}

void stopCheck(Session &session)
{
    qint64 asked = 0;
    const double stopped = microseconds([&] {
        if (!DataCheck(session).visit([](const DataProblem &) { return true; },
                                      [&](qint64, qint64) { return ++asked < 3; }))
            giveUp(QStringLiteral("the check failed"));
    });
    report(QStringLiteral("the same, stopped when first asked again"), stopped / 1000, QStringLiteral("ms"),
           50);
}

void readForOrder(Session &session, std::span<const QString> codes)
{
    std::vector<ScanRequest> reads;
    reads.reserve(codes.size());
    for (const QString &code : codes)
        reads.push_back({code, QString::fromLatin1(shelf), {}, ScanPurpose::Order, LibraryFixture::author()});
    if (!session.record(reads))
        giveUp(QStringLiteral("a scan failed"));
}

/// One more book: kept, the shelf read anew, its strip painted.
void growStrip(LibraryFixture &library, bool isQuick)
{
    const std::size_t standing = isQuick ? 1'000 : 5'000;
    const std::size_t more = isQuick ? 40 : 200;
    auto session = Session::open(library.copyOf(isQuick ? 20'000 : 100'000, QStringLiteral("strip")),
                                 Session::Access::Write);
    if (!session)
        giveUp(session.error().message);
    const std::vector<QString> codes = library.codes(**session, standing + more);
    readForOrder(**session, std::span(codes).first(standing));
    SpineStrip strip;
    strip.resize(1100, strip.sizeHint().height());
    strip.show();
    const auto textOf = [&](const ShelfSpine &spine) {
        const auto item = (*session)->catalogue().at(spine.slot);
        return item ? SpineText{item->item.code, item->callNumber, item->title, 200, 3} : SpineText{};
    };
    const auto paint = [&] {
        auto row = readShelfRow(**session, QString::fromLatin1(shelf));
        if (!row)
            giveUp(row.error().message);
        strip.setRow(std::move(*row), textOf);
        strip.viewport()->repaint();
        QApplication::processEvents();
    };
    paint();
    Sample whole;
    Sample withoutDisk;
    for (std::size_t i = 0; i < more; ++i) {
        const double disk = DiskClock::spent();
        whole.times.push_back(microseconds([&] {
            readForOrder(**session, std::span(codes).subspan(standing + i, 1));
            paint();
        }));
        withoutDisk.times.push_back(whole.times.back() - (DiskClock::spent() - disk));
    }
    const auto tell = [&](const QString &how, const Sample &sample, double limit) {
        report(
            QStringLiteral("a book more on a shelf of %1, kept and painted, p99 %2").arg(standing).arg(how),
            sample.p99() / 1000, QStringLiteral("ms"), limit,
            QStringLiteral("median %1 ms").arg(sample.median() / 1000, 0, 'f', 1));
    };
    tell(QStringLiteral("without the disk"), withoutDisk, 16);
    tell(QStringLiteral("whole"), whole, 0);
}

} // namespace

void benchPreparing(LibraryFixture &library, bool isQuick)
{
    const qint64 items = isQuick ? 100'000 : 1'000'000;
    heading(QStringLiteral("Before the count, %1 items").arg(items));
    DiskClock::start();
    {
        const auto session = library.pulled(items, QStringLiteral("unfrozen"));
        checkData(*session, QStringLiteral("before the freeze"), 3);
        stopCheck(*session);
        const double order = microseconds([&] {
            if (!session->orderTake())
                giveUp(QStringLiteral("no order"));
        });
        report(QStringLiteral("order made of the catalogue, before the freeze"), order / 1e6,
               QStringLiteral("s"), 0);
    }
    auto frozen = Session::open(library.copyOf(items, QStringLiteral("checked")), Session::Access::Read);
    if (!frozen)
        giveUp(frozen.error().message);
    checkData(**frozen, QStringLiteral("in shelf order, after it"), 0);
    growStrip(library, isQuick);
}

} // namespace opname::bench
