#include "opname/workflow/command_cards.h"
#include "verbs.h"

namespace opname {

int runCard(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {
        {QStringLiteral("shelf"), {}, QStringLiteral("S")},
        {QStringLiteral("operator"), {}, QStringLiteral("O")},
        {QStringList{QStringLiteral("o"), QStringLiteral("output")}, {}, QStringLiteral("OUT.pdf")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options); !parsed)
        return call.fail(parsed.error());
    const QString out = call.value(QStringLiteral("o"));
    if (!out.endsWith(u".pdf", Qt::CaseInsensitive))
        return call.fail({ErrorKind::Usage, CommandLineText::tr("Say where the card goes: -o OUT.pdf."), {}});
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    const auto written = CommandCards(**session).write(
        {call.values(QStringLiteral("shelf")), call.values(QStringLiteral("operator"))}, call.language(),
        out);
    if (!written)
        return call.fail(written.error());
    if (call.isJson())
        call.printObject(
            {{QStringLiteral("commands"), written->commands}, {QStringLiteral("pages"), written->pages}});
    else
        call.printLine(CommandLineText::tr("%1 commands on %2 pages written to %3")
                           .arg(written->commands)
                           .arg(written->pages)
                           .arg(out));
    return Done;
}

} // namespace opname
