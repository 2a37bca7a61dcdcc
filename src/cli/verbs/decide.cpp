#include "../early_beginnings.h"
#include "opname/workflow/differences.h"
#include "verbs.h"

namespace opname {

int runDecide(Call &call, const QStringList &arguments)
{
    QList<QCommandLineOption> options = authorOptions();
    for (const char *name :
         {"kind", "item", "id", "as", "code", "title-id", "field", "value", "note", "problem"})
        options.append({QString::fromLatin1(name), {}, QString::fromLatin1(name).toUpper()});
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options); !parsed)
        return call.fail(parsed.error());
    const auto kind = kindFromName(call.value(QStringLiteral("kind")));
    const auto action = actionFromName(call.value(QStringLiteral("as")));
    if (!kind)
        return call.fail({ErrorKind::Usage,
                          CommandLineText::tr("--kind takes the kind of a difference, for example missing."),
                          {}});
    if (!action)
        return call.fail(
            {ErrorKind::Usage, CommandLineText::tr("--as takes what is decided, for example keep."), {}});
    const auto titleId = call.number(QStringLiteral("title-id"), 0, 1);
    if (!titleId)
        return call.fail(titleId.error());
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    const EarlyBeginnings early(call, **session);
    const DecisionRequest request{*kind,
                                  call.values(QStringLiteral("item")),
                                  call.values(QStringLiteral("id")),
                                  *action,
                                  call.value(QStringLiteral("code")),
                                  *titleId,
                                  call.value(QStringLiteral("field")),
                                  call.value(QStringLiteral("value")),
                                  call.value(QStringLiteral("note")),
                                  call.value(QStringLiteral("problem"))};
    const auto decided = Differences(**session).decide(request, call.author(**session));
    if (!decided)
        return call.fail(decided.error(), {{QStringLiteral("decided"), 0}});
    if (call.isJson())
        call.printObject({{QStringLiteral("decided"), *decided}});
    else
        call.printLine(CommandLineText::tr("%1 decisions changed").arg(*decided));
    return Done;
}

} // namespace opname
