// The queue of changes: changes, take-back, mark-done, conflicts.

#include "opname/workflow/change_list.h"

#include "../list_answer.h"
#include "opname/workflow/reporting.h"
#include "verbs.h"

namespace opname {

namespace {

QJsonObject changeObject(const ListedChange &listed)
{
    const QueuedChange &queued = listed.queued;
    const Change &change = queued.change;
    const bool isNew = change.kind == ChangeKind::NewCopy;
    return {
        {QStringLiteral("id"), change.id},
        {QStringLiteral("kind"), changeKindName(change.kind)},
        {QStringLiteral("state"), changeStateName(queued.state)},
        {QStringLiteral("item_code"), change.itemCode.isEmpty() ? QJsonValue() : QJsonValue(change.itemCode)},
        {QStringLiteral("title_id"), change.titleId == 0 ? QJsonValue() : QJsonValue(change.titleId)},
        {QStringLiteral("title"), listed.title},
        {QStringLiteral("before"), isNew ? QJsonValue() : QJsonValue(change.before)},
        {QStringLiteral("after"), isNew ? QJsonValue() : QJsonValue(change.after)},
        {QStringLiteral("now"),
         queued.state == ChangeState::Conflict ? QJsonValue(queued.now) : QJsonValue()},
        {QStringLiteral("reason"), queued.reason.isEmpty() ? QJsonValue() : QJsonValue(queued.reason)},
        {QStringLiteral("discrepancy"),
         queued.discrepancy.isEmpty() ? QJsonValue() : QJsonValue(queued.discrepancy)},
        {QStringLiteral("takes_back"),
         queued.takesBack.isEmpty() ? QJsonValue() : QJsonValue(queued.takesBack)},
        {QStringLiteral("by_hand"), queued.isByHand}};
}

QString changeLine(const ListedChange &listed)
{
    QString line =
        QStringLiteral("%1  %2  %3  %4: %5 → %6")
            .arg(listed.queued.change.id, listed.state.leftJustified(12),
                 listed.queued.change.itemCode.leftJustified(12), listed.what, listed.before, listed.after);
    if (!listed.now.isEmpty())
        line += QStringLiteral("  (SLiMS: %1)").arg(listed.now);
    if (!listed.queued.reason.isEmpty())
        line += QStringLiteral("  %1").arg(listed.queued.reason);
    return line;
}

/// Prints the changes of these states, or all.
int answerList(Call &call, Session &session, const std::function<bool(const QueuedChange &)> &isWanted)
{
    auto list = ListAnswer::begin(call, QStringLiteral("changes"));
    if (!list)
        return call.fail(list.error());
    const Outcome visited = ChangeList(session, call.language()).visit({}, [&](const ListedChange &listed) {
        if (isWanted(listed.queued))
            list->add([&] { return changeObject(listed); }, [&] { return changeLine(listed); });
        return true;
    });
    if (!visited)
        return call.fail(visited.error());
    list->finish();
    return Done;
}

/// Answers what a step on the queue changed: how many, and which those now are.
int answerStep(Call &call, Session &session, const Result<int> &count,
               const std::function<bool(const QueuedChange &)> &isMeant)
{
    if (!count)
        return call.fail(count.error());
    if (!call.isJson())
        call.printLine(CommandLineText::tr("%n changes", nullptr, *count));
    return answerList(call, session, isMeant);
}

} // namespace

int runChanges(Call &call, const QStringList &arguments)
{
    QList<QCommandLineOption> options = ListAnswer::options();
    options.append({QStringLiteral("state"), {}, QStringLiteral("S")});
    options.append({QStringList{QStringLiteral("o"), QStringLiteral("output")}, {}, QStringLiteral("OUT")});
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options); !parsed)
        return call.fail(parsed.error());
    const QString stateName = call.value(QStringLiteral("state"));
    const auto state = changeStateFromName(stateName);
    if (!stateName.isEmpty() && !state)
        return call.fail(
            {ErrorKind::Usage,
             CommandLineText::tr("--state takes waiting, sent, applied, already, conflict, refused "
                                 "or taken_back."),
             {}});
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    const QString out = call.value(QStringLiteral("o"));
    if (out.isEmpty())
        return answerList(call, **session,
                          [&](const QueuedChange &queued) { return !state || queued.state == *state; });
    const auto written = writeDocument(Reporting(**session).changes(call.language()), out);
    if (!written)
        return call.fail(written.error());
    if (call.isJson())
        call.printObject({{QStringLiteral("rows"), written->rows}});
    else
        call.printLine(CommandLineText::tr("%1 rows written to %2").arg(written->rows).arg(out));
    return Done;
}

int runTakeBack(Call &call, const QStringList &arguments)
{
    QList<QCommandLineOption> options = authorOptions();
    options.append({QStringLiteral("id"), {}, QStringLiteral("ID")});
    options.append(ListAnswer::options());
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options); !parsed)
        return call.fail(parsed.error());
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    ChangeQueue queue(**session);
    const auto all = queue.all();
    if (!all)
        return call.fail(all.error());
    QStringList ids = call.values(QStringLiteral("id"));
    if (ids.isEmpty())
        for (const QueuedChange &queued : **all)
            ids.append(queued.change.id);
    const auto count = queue.takeBack(ids, call.author(**session));
    return answerStep(call, **session, count, [&](const QueuedChange &queued) {
        return queued.isPending() && ids.contains(queued.takesBack);
    });
}

int runMarkDone(Call &call, const QStringList &arguments)
{
    QList<QCommandLineOption> options = authorOptions();
    options.append({QStringLiteral("id"), {}, QStringLiteral("ID")});
    options.append(ListAnswer::options());
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options); !parsed)
        return call.fail(parsed.error());
    const QStringList ids = call.values(QStringLiteral("id"));
    if (ids.isEmpty())
        return call.fail({ErrorKind::Usage, CommandLineText::tr("Say which changes are done: --id ID."), {}});
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    const auto count = ChangeQueue(**session).markDone(ids, call.author(**session));
    return answerStep(call, **session, count,
                      [&](const QueuedChange &queued) { return ids.contains(queued.change.id); });
}

int runConflicts(Call &call, const QStringList &arguments)
{
    QList<QCommandLineOption> options = authorOptions();
    options.append({QStringLiteral("id"), {}, QStringLiteral("ID")});
    options.append({QStringLiteral("keep"), {}, QStringLiteral("ours|theirs")});
    options.append(ListAnswer::options());
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options); !parsed)
        return call.fail(parsed.error());
    const QString keep = call.value(QStringLiteral("keep"));
    const QString id = call.value(QStringLiteral("id"));
    if (call.has(QStringLiteral("keep")) != call.has(QStringLiteral("id"))
        || (call.has(QStringLiteral("keep")) && keep != u"ours" && keep != u"theirs"))
        return call.fail({ErrorKind::Usage,
                          CommandLineText::tr("Decide one conflict: --id ID --keep ours, or --keep theirs."),
                          {}});
    auto session = call.open(id.isEmpty() ? Session::Access::Read : Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    if (!id.isEmpty())
        if (const auto count = ChangeQueue(**session).resolve({id}, keep == u"ours", call.author(**session));
            !count)
            return call.fail(count.error());
    return answerList(call, **session, [](const QueuedChange &queued) {
        return queued.state == ChangeState::Conflict || queued.state == ChangeState::Refused;
    });
}

} // namespace opname
