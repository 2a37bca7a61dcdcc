#include "../source_secrets.h"
#include "opname/workflow/preparation.h"
#include "verbs.h"

#include <QJsonArray>

namespace opname {

namespace {

QJsonArray rowsArray(const std::vector<SkippedRow> &rows)
{
    QJsonArray array;
    for (const SkippedRow &row : rows)
        array.append(QJsonObject{{QStringLiteral("line"), row.line}, {QStringLiteral("reason"), row.reason}});
    return array;
}

} // namespace

int runPull(Call &call, const QStringList &arguments)
{
    if (Outcome parsed =
            call.parse(arguments, {QStringLiteral("FILE"), QStringLiteral("SOURCE")}, authorOptions());
        !parsed)
        return call.fail(parsed.error());
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    auto source = openCatalogueSource(call.argument(1), sourceSecrets(call.argument(1)));
    if (!source)
        return call.fail(source.error());
    const auto report =
        Preparation(**session, call.author(**session)).pull(**source, [&](const PullProgress &progress) {
            call.tellProgress(progress.done, progress.total);
            return true;
        });
    if (!report)
        return call.fail(report.error());
    if (call.isJson()) {
        call.printObject(
            {{QStringLiteral("items"), report->items},
             {QStringLiteral("titles"), report->titles},
             {QStringLiteral("loans"), report->loans ? QJsonValue(*report->loans) : QJsonValue()},
             {QStringLiteral("skipped_rows"), report->skippedRows},
             {QStringLiteral("skipped"), rowsArray(report->skipped)},
             {QStringLiteral("doubtful"), rowsArray(report->doubtful)},
             {QStringLiteral("added"), report->added},
             {QStringLiteral("changed"), report->changed},
             {QStringLiteral("vanished"), report->vanished},
             {QStringLiteral("seconds"), report->seconds}});
        return Done;
    }
    call.printLine(CommandLineText::tr("%1 copies of %2 titles taken in, %3 seconds")
                       .arg(report->items)
                       .arg(report->titles)
                       .arg(report->seconds, 0, 'f', 1));
    call.printLine(
        report->loans
            ? CommandLineText::tr("%1 open loans").arg(*report->loans)
            : CommandLineText::tr(
                "The source has no loans. Take them in before the freeze: opnamectl loans FILE --from PATH"));
    if (report->added + report->changed + report->vanished > 0)
        call.printLine(CommandLineText::tr("Since the freeze: %1 added, %2 changed, %3 vanished")
                           .arg(report->added)
                           .arg(report->changed)
                           .arg(report->vanished));
    for (const auto *rows : {&report->skipped, &report->doubtful})
        for (const SkippedRow &row : *rows)
            call.printLine(CommandLineText::tr("Line %1: %2").arg(row.line).arg(row.reason));
    return Done;
}

} // namespace opname
