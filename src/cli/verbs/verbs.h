#pragma once

#include "../call.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/weeding.h"

namespace opname {

/// A verb runs a call whose options are still to be parsed.
using VerbFunction = int (*)(Call &call, const QStringList &arguments);

int runNew(Call &call, const QStringList &arguments);
int runSet(Call &call, const QStringList &arguments);
int runPull(Call &call, const QStringList &arguments);
int runCheck(Call &call, const QStringList &arguments);
int runFreeze(Call &call, const QStringList &arguments);
int runScan(Call &call, const QStringList &arguments);
int runUndo(Call &call, const QStringList &arguments);
int runCondition(Call &call, const QStringList &arguments);
int runUnrecorded(Call &call, const QStringList &arguments);
int runLabels(Call &call, const QStringList &arguments);
int runCard(Call &call, const QStringList &arguments);
int runStatus(Call &call, const QStringList &arguments);
int runShelf(Call &call, const QStringList &arguments);
int runShelfList(Call &call, const QStringList &arguments);
int runShelves(Call &call, const QStringList &arguments);
int runCallNumbers(Call &call, const QStringList &arguments);
int runLoans(Call &call, const QStringList &arguments);
int runWeeded(Call &call, const QStringList &arguments);
int runDifferences(Call &call, const QStringList &arguments);
int runDecide(Call &call, const QStringList &arguments);
int runChanges(Call &call, const QStringList &arguments);
int runTakeBack(Call &call, const QStringList &arguments);
int runMarkDone(Call &call, const QStringList &arguments);
int runConflicts(Call &call, const QStringList &arguments);
int runPush(Call &call, const QStringList &arguments);
int runHunt(Call &call, const QStringList &arguments);
int runSample(Call &call, const QStringList &arguments);
int runCompare(Call &call, const QStringList &arguments);
int runRecap(Call &call, const QStringList &arguments);
int runReport(Call &call, const QStringList &arguments);
int runDocuments(Call &call, const QStringList &arguments);
int runMap(Call &call, const QStringList &arguments);
int runSop(Call &call, const QStringList &arguments);
int runJournal(Call &call, const QStringList &arguments);
int runVerify(Call &call, const QStringList &arguments);
int runSign(Call &call, const QStringList &arguments);
int runJoin(Call &call, const QStringList &arguments);
int runMerge(Call &call, const QStringList &arguments);
int runStations(Call &call, const QStringList &arguments);
int runDemo(Call &call, const QStringList &arguments);

/// The totals as `status` tells them.
QJsonObject totalsObject(const Session &session);
void printTotals(const Call &call, const Session &session);
void printWeeding(const Call &call, const Weeding::Check &check); ///< two lines for people
QJsonObject itemObject(const ListedItem &item); ///< a copy in the lists of the recap and of the supervisor
/// 2026-11-24T01:37:31.123Z
QString timeText(qint64 milliseconds);

} // namespace opname
