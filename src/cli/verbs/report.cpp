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
    if (Outcome separated = separate(call, *document); !separated)
        return call.fail(separated.error());
    const auto written = writeDocument(*document, out, [&](qint64 rows) {
        call.tellProgress(rows, 0);
        return true;
    });
    if (!written)
        return call.fail(written.error());
    return answerWritten(call, *written, out);
}

} // namespace opname
