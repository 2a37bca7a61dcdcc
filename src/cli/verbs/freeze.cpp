#include "opname/workflow/preparation.h"
#include "opname/workflow/sop_desk.h"
#include "verbs.h"

namespace opname {

int runFreeze(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> known = {QCommandLineOption(QStringLiteral("without-loans")),
                                             {QStringLiteral("note"), {}, QStringLiteral("T")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, known + authorOptions()); !parsed)
        return call.fail(parsed.error());
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    const Author author = call.author(**session);
    if (const QDateTime pulled = (*session)->pulled();
        !(*session)->isFrozen() && pulled.isValid() && pulled.toLocalTime().date() != QDate::currentDate())
        call.tell(CommandLineText::tr("The catalogue was taken in on %1, not today: what was lent and "
                                      "returned since then is not known here.")
                      .arg(pulled.toLocalTime().date().toString(Qt::ISODate)));
    const auto expected =
        Preparation(**session, author).freeze(call.has(QStringLiteral("without-loans")), [&](double share) {
            call.tellProgress(static_cast<qint64>(share * 100), 100);
            return true;
        });
    if (!expected)
        return call.fail(expected.error(), {{QStringLiteral("expected"), QJsonValue()}});
    // The freeze is the end of activity 4, whichever way it was reached; the note says why, when early.
    if (Outcome finished = SopDesk(**session, author).finish(4, {}, call.value(QStringLiteral("note")));
        !finished)
        return call.fail(finished.error());
    if (call.isJson())
        call.printObject({{QStringLiteral("expected"), *expected}});
    else
        call.printLine(CommandLineText::tr("%1 copies are expected on the shelves.").arg(*expected));
    return Done;
}

} // namespace opname
