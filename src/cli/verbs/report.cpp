#include "../separator.h"
#include "../written_answer.h"
#include "opname/session/reading_moment.h"
#include "opname/workflow/reporting.h"
#include "verbs.h"

namespace opname {

int runReport(Call &call, const QStringList &arguments)
{
    if (Outcome parsed =
            call.parse(arguments, {QStringLiteral("FILE")},
                       {QCommandLineOption(QStringList{QStringLiteral("o"), QStringLiteral("output")}, {},
                                           QStringLiteral("OUT")),
                        separatorOption()});
        !parsed)
        return call.fail(parsed.error());
    const QString out = call.value(QStringLiteral("o"));
    if (out.isEmpty())
        return call.fail({ErrorKind::Usage, CommandLineText::tr("Say where it goes: -o OUT."), {}});
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    const ReadingMoment moment(**session);
    auto document = Reporting(**session).report(call.language());
    if (!document)
        return call.fail(document.error());
    const auto written = writeAsAsked(call, *document, out);
    if (!written)
        return call.fail(written.error());
    return answerWritten(call, *written, out);
}

} // namespace opname
