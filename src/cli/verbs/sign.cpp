#include "opname/workflow/sign_off_desk.h"
#include "verbs.h"

namespace opname {

int runSign(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {{QStringLiteral("by"), {}, QStringLiteral("NAME")},
                                               {QStringLiteral("role"), {}, QStringLiteral("R")},
                                               {QStringLiteral("note"), {}, QStringLiteral("T")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options + authorOptions()); !parsed)
        return call.fail(parsed.error());
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    const auto signOff = SignOffDesk(**session, call.author(**session))
                             .sign(call.value(QStringLiteral("by")), call.value(QStringLiteral("role")),
                                   call.value(QStringLiteral("note")));
    if (!signOff)
        return call.fail(signOff.error());
    const QString head = QString::fromLatin1(signOff->head.toHex());
    if (call.isJson())
        call.printObject(
            {{QStringLiteral("head"), head},
             {QStringLiteral("name"), signOff->name},
             {QStringLiteral("role"), signOff->role},
             {QStringLiteral("time"), timeText(signOff->time.toMSecsSinceEpoch())},
             {QStringLiteral("journal_head"), QString::fromLatin1((*session)->headHash().toHex())}});
    else
        call.printLine(CommandLineText::tr("Signed off by %1 (%2); the head hash that was signed is %3")
                           .arg(signOff->name, signOff->role, head));
    return Done;
}

} // namespace opname
