#include "opname/workflow/dashboard.h"

#include "opname/session/catalogue_queries.h"

namespace opname {

DashboardFigures DashboardFigures::of(const Session &session)
{
    DashboardFigures figures;
    figures.name = session.name();
    figures.isFrozen = session.isFrozen();
    figures.loansKnown = session.loansKnown();
    figures.totals = session.totals();
    figures.classes = session.classTotals();
    figures.homes = session.homeTotals();
    figures.operators = session.operatorTotals();
    figures.locations = session.catalogue().references().locations;
    figures.progress = session.sopProgress();
    return figures;
}

Result<DashboardWork> DashboardWork::of(Session &session, int offsetFromUtc)
{
    DashboardWork work;
    auto days = scanDays(session, offsetFromUtc);
    if (!days)
        return tl::unexpected(days.error());
    work.days = std::move(*days);
    const auto counts = Differences(session).counts();
    if (!counts)
        return tl::unexpected(counts.error());
    for (const Differences::Count &count : *counts)
        if (count.total > 0)
            work.problems.push_back(count);
    qint64 scans = 0;
    qint64 milliseconds = 0;
    for (const ScanDay &day : work.days) {
        scans += day.scans;
        milliseconds += day.last - day.first;
    }
    // Less than a minute of scanning is no pace.
    if (milliseconds >= 60'000 && scans > 1) {
        work.scansPerHour = double(scans) * 3'600'000 / double(milliseconds);
        work.minutesLeft = qRound64(double(session.totals().notCovered) * 60 / *work.scansPerHour);
    }
    return work;
}

} // namespace opname
