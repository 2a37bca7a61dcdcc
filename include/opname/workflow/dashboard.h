#pragma once

#include "opname/session/scan_days.h"
#include "opname/session/session.h"
#include "opname/workflow/differences.h"

#include <functional>
#include <optional>
#include <vector>

namespace opname {

/// What a supervisor sees at once: figures that the file keeps, so that they are read in milliseconds
/// whatever the library's size. A value; any thread once made.
struct DashboardFigures {
    QString name;
    bool isFrozen = false;
    bool loansKnown = false;
    Totals totals;
    std::vector<GroupTotals> classes; ///< by class group of StockTake
    std::vector<std::pair<Place, GroupTotals>> homes; ///< in shelf order
    std::vector<OperatorWork> operators;
    std::vector<ReferenceEntry> locations;
    SopProgress progress;

    static DashboardFigures of(const Session &session);
};

/// What takes longer: it walks over scans and differences. A value; any thread once made.
struct DashboardWork {
    std::vector<ScanDay> days; ///< by day and person
    std::vector<Differences::Count> problems; ///< kinds of which there is any
    std::optional<double> scansPerHour; ///< as pacePerHour() says
    std::optional<qint64> minutesLeft; ///< of one person, for what is not covered yet, at this pace
    qint64 dayMinutes = 450; ///< of a working day

    /// Seconds in a library of a million. `offsetFromUtc`: seconds that the clock of the place is ahead.
    /// `proceed` is asked often; answering false is Cancelled.
    static Result<DashboardWork> of(Session &session, int offsetFromUtc,
                                    const std::function<bool()> &proceed = {});
};

/// Scans an hour of one person, over those days of a person that have a pace themselves (leastPacedWork).
/// Nothing when none has: many moments of many people are no pace.
std::optional<double> pacePerHour(const std::vector<ScanDay> &days);

} // namespace opname
