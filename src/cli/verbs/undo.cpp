#include "opname/workflow/scan_desk.h"
#include "verbs.h"

namespace opname {

int runUndo(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {{QStringLiteral("count"), {}, QStringLiteral("N")},
                                               {QStringLiteral("scan"), {}, QStringLiteral("STATION:NUMBER")},
                                               {QStringLiteral("shelf"), {}, QStringLiteral("S")},
                                               {QStringLiteral("location"), {}, QStringLiteral("C")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options + authorOptions()); !parsed)
        return call.fail(parsed.error());
    const auto count = call.number(QStringLiteral("count"), 1, 1);
    if (!count || *count > 1'000'000)
        return call.fail(count ? Error{ErrorKind::Usage,
                                       CommandLineText::tr("--count is too large. Name a smaller number."),
                                       {}}
                               : count.error());
    int ways = 0;
    for (const char *option : {"count", "scan", "shelf"})
        ways += call.has(QString::fromLatin1(option)) ? 1 : 0;
    if (ways > 1)
        return call.fail({ErrorKind::Usage,
                          CommandLineText::tr("Say one of --count, --scan and --shelf, not several."),
                          {}});
    if (call.has(QStringLiteral("location")) && !call.has(QStringLiteral("shelf")))
        return call.fail(
            {ErrorKind::Usage,
             CommandLineText::tr("--location says which shelf of a name is meant: it goes with --shelf."),
             {}});
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    ScanDesk desk(**session);
    Result<int> undone = 0;
    if (call.has(QStringLiteral("scan"))) {
        const auto scan = call.scan();
        if (!scan)
            return call.fail(scan.error());
        undone = desk.undo(scan->first, scan->second, call.author(**session));
    } else if (call.has(QStringLiteral("shelf"))) {
        const auto location = call.location(**session);
        if (!location)
            return call.fail(location.error());
        undone =
            desk.undoShelf(call.value(QStringLiteral("shelf")), call.author(**session), Place{*location, {}});
    } else {
        undone = desk.undo(static_cast<int>(*count), call.author(**session));
    }
    if (!undone)
        return call.fail(undone.error(), {{QStringLiteral("undone"), 0}});
    if (call.isJson())
        call.printObject({{QStringLiteral("undone"), *undone}});
    else
        call.printLine(CommandLineText::tr("%1 scans taken back").arg(*undone));
    return Done;
}

} // namespace opname
