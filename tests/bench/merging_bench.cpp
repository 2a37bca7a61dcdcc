// What it costs to take another station's scans in.

#include "benchmarks.h"
#include "measure.h"
#include "opname/session/session_merge.h"
#include "opname/session/stations.h"
#include "station_sessions.h"

namespace opname::bench {

namespace {

double merge(Session &into, const QString &path, qint64 &received)
{
    return microseconds([&] {
               const auto merged = SessionMerge(into).take({path});
               if (!merged || merged->front().isQuarantined())
                   giveUp(merged ? merged->front().account : merged.error().message);
               received = merged->front().received;
           })
        / 1000;
}

} // namespace

void benchMerging(LibraryFixture &library, bool isQuick)
{
    const qint64 items = isQuick ? 100'000 : 1'000'000;
    const std::size_t foreign = isQuick ? 20'000 : 100'000;
    heading(QStringLiteral("Merging, %1 items").arg(items));
    const QString path = library.copyOf(items, QStringLiteral("merging"));
    const QString other = library.folder() + QStringLiteral("/other.opname");
    auto session = opened(path);
    if (const Outcome handed = Stations(*session).handOn(other, {}, LibraryFixture::author()); !handed)
        giveUp(handed.error().message);
    std::vector<QString> codes = library.codes(*session, foreign + foreign / 5);
    const std::vector<QString> own(codes.begin() + static_cast<std::ptrdiff_t>(foreign), codes.end());
    codes.resize(foreign);
    scanAll(*session, own, LibraryFixture::author());
    {
        const auto laptop = opened(other);
        scanAll(*laptop, codes, {laptop->ownStation(), QStringLiteral("Budi")});
    }
    qint64 received = 0;
    const double first = merge(*session, other, received);
    report(QStringLiteral("merging %1 foreign scans with %2 own").arg(foreign).arg(own.size()), first,
           QStringLiteral("ms"), 1500, QStringLiteral("%1 rows").arg(received));
    const double again = merge(*session, other, received);
    report(QStringLiteral("the same file again"), again, QStringLiteral("ms"), 1000);
    {
        const auto laptop = opened(other);
        scanAll(*laptop, {codes.begin(), codes.begin() + 200},
                {laptop->ownStation(), QStringLiteral("Budi")});
    }
    const double more = merge(*session, other, received);
    report(QStringLiteral("the same file with 200 more scans"), more, QStringLiteral("ms"), 1500);
}

} // namespace opname::bench
