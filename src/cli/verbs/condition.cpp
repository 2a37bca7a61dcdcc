#include "opname/workflow/scan_desk.h"
#include "verbs.h"

namespace opname {

int runCondition(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {
        {QStringLiteral("item"), {}, QStringLiteral("CODE")},
        {QStringLiteral("as"), {}, QStringLiteral("baik|rusak_ringan|rusak_berat")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options + authorOptions()); !parsed)
        return call.fail(parsed.error());
    if (call.value(QStringLiteral("item")).isEmpty())
        return call.fail({ErrorKind::Usage, CommandLineText::tr("Say which copy: --item CODE."), {}});
    const auto condition = conditionFromName(call.value(QStringLiteral("as")));
    if (!condition)
        return call.fail(
            {ErrorKind::Usage, CommandLineText::tr("--as takes baik, rusak_ringan or rusak_berat."), {}});
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    const auto noted = ScanDesk(**session).noteCondition(call.value(QStringLiteral("item")), *condition,
                                                         call.author(**session));
    if (!noted)
        return call.fail(noted.error());
    if (call.isJson())
        call.printObject({{QStringLiteral("item_code"), noted->itemCode},
                          {QStringLiteral("condition"), conditionName(noted->condition)}});
    else
        call.printLine(QStringLiteral("%1  %2").arg(noted->itemCode, conditionName(noted->condition)));
    return Done;
}

} // namespace opname
