#include "opname/workflow/dashboard.h"

#include "opname/session/catalogue_queries.h"
#include "opname/workflow/working_day.h"

#include <QCoreApplication>

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

Result<DashboardWork> DashboardWork::of(Session &session, int offsetFromUtc,
                                        const std::function<bool()> &proceed)
{
    DashboardWork work;
    work.dayMinutes = workingDayMinutes(session);
    auto days = scanDays(session, QTimeZone(offsetFromUtc));
    if (!days)
        return tl::unexpected(days.error());
    work.days = std::move(*days);
    bool isStopped = proceed && !proceed();
    const Outcome visited = isStopped ? Outcome() : Differences(session).visit([&](const Discrepancy &found) {
        if (work.problems.empty() || work.problems.back().kind != found.kind) // they come kind by kind
            work.problems.push_back({found.kind, 0, 0});
        ++work.problems.back().total;
        work.problems.back().decided += found.decision ? 1 : 0;
        isStopped = proceed && !proceed();
        return !isStopped;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    if (isStopped)
        return failure(ErrorKind::Cancelled,
                       QCoreApplication::translate("DashboardWork", "The figures were not put together."));
    work.scansPerHour = pacePerHour(work.days);
    if (work.scansPerHour)
        work.minutesLeft = qRound64(double(session.totals().notCovered) * 60 / *work.scansPerHour);
    return work;
}

std::optional<double> pacePerHour(const std::vector<ScanDay> &days)
{
    qint64 scans = 0;
    qint64 milliseconds = 0;
    for (const ScanDay &day : days) {
        if (day.working < leastPacedWork)
            continue;
        scans += day.scans;
        milliseconds += day.working;
    }
    if (milliseconds == 0 || scans < 2)
        return std::nullopt;
    return double(scans) * 3'600'000 / double(milliseconds);
}

} // namespace opname
