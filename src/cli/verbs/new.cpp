#include "opname/workflow/sop_desk.h"
#include "verbs.h"

namespace opname {

int runNew(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {{QStringLiteral("name"), {}, QStringLiteral("T")},
                                               {QStringLiteral("institution"), {}, QStringLiteral("T")},
                                               {QStringLiteral("location"), {}, QStringLiteral("C")},
                                               {QStringLiteral("coll-type"), {}, QStringLiteral("T")},
                                               {QStringLiteral("gmd"), {}, QStringLiteral("T")},
                                               {QStringLiteral("site"), {}, QStringLiteral("T")},
                                               {QStringLiteral("class"), {}, QStringLiteral("P")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options + authorOptions()); !parsed)
        return call.fail(parsed.error());
    NewSession wish;
    wish.name = call.value(QStringLiteral("name"));
    wish.institution = call.value(QStringLiteral("institution"));
    wish.scope = {call.values(QStringLiteral("location")), call.values(QStringLiteral("coll-type")),
                  call.values(QStringLiteral("gmd")), call.values(QStringLiteral("site")),
                  call.values(QStringLiteral("class"))};
    if (wish.name.trimmed().isEmpty())
        return call.fail({ErrorKind::Usage,
                          CommandLineText::tr("A session needs a name: --name “Stock Opname 2026”."),
                          {}});
    const QString station = call.value(QStringLiteral("station"));
    const QString who = call.value(QStringLiteral("operator"));
    auto session =
        Session::create(call.argument(0), wish, {station, who.isEmpty() ? Call::defaultOperator() : who});
    if (!session)
        return call.fail(session.error());
    if (Outcome begun = SopDesk(**session, call.author(**session)).begin(1); !begun)
        return call.fail(begun.error());
    if (call.isJson())
        call.printObject(
            {{QStringLiteral("session"), (*session)->id()}, {QStringLiteral("name"), (*session)->name()}});
    else
        call.printLine(
            CommandLineText::tr("Session “%1” made: %2").arg((*session)->name(), call.argument(0)));
    return Done;
}

} // namespace opname
