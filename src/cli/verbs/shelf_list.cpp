#include "opname/workflow/reporting.h"
#include "verbs.h"

namespace opname {

int runShelfList(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {
        {QStringLiteral("location"), {}, QStringLiteral("C")},
        {QStringLiteral("site"), {}, QStringLiteral("T")},
        {QStringList{QStringLiteral("o"), QStringLiteral("output")}, {}, QStringLiteral("OUT")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options); !parsed)
        return call.fail(parsed.error());
    const QString out = call.value(QStringLiteral("o"));
    if (out.isEmpty())
        return call.fail({ErrorKind::Usage, CommandLineText::tr("Say where it goes: -o OUT."), {}});
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    const auto document = Reporting(**session).shelfList(
        {call.value(QStringLiteral("location")), call.value(QStringLiteral("site"))}, call.language());
    if (!document)
        return call.fail(document.error(), {{QStringLiteral("rows"), 0}});
    const auto written = writeDocument(*document, out);
    if (!written)
        return call.fail(written.error());
    if (call.isJson())
        call.printObject({{QStringLiteral("rows"), written->rows}});
    else
        call.printLine(CommandLineText::tr("%1 rows written to %2").arg(written->rows).arg(out));
    return Done;
}

} // namespace opname
