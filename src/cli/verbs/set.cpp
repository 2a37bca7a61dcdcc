#include "opname/workflow/preparation.h"
#include "verbs.h"

namespace opname {

int runSet(Call &call, const QStringList &arguments)
{
    if (Outcome parsed =
            call.parse(arguments, {QStringLiteral("FILE"), QStringLiteral("KEY"), QStringLiteral("VALUE")},
                       authorOptions());
        !parsed)
        return call.fail(parsed.error());
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    const QString key = Preparation::keptName(call.argument(1));
    if (Outcome changed =
            Preparation(**session, call.author(**session)).change(call.argument(1), call.argument(2));
        !changed)
        return call.fail(changed.error(),
                         {{QStringLiteral("key"), key}, {QStringLiteral("value"), (*session)->setting(key)}});
    if (call.isJson())
        call.printObject({{QStringLiteral("key"), key}, {QStringLiteral("value"), (*session)->setting(key)}});
    else if (key == u"logo")
        call.printLine((*session)->setting(key).isEmpty()
                           ? CommandLineText::tr("The letterhead has no logo.")
                           : CommandLineText::tr("The logo is kept in the session."));
    else
        call.printLine(QStringLiteral("%1 = %2").arg(key, (*session)->setting(key)));
    return Done;
}

} // namespace opname
