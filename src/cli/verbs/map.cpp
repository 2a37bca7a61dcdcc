#include "opname/workflow/goods_mapping.h"
#include "verbs.h"

#include <QJsonArray>

namespace opname {

int runMap(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {{QStringLiteral("from"), {}, QStringLiteral("PATH")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options + authorOptions()); !parsed)
        return call.fail(parsed.error());
    const QString path = call.value(QStringLiteral("from"));
    if (path.isEmpty())
        return call.fail(
            {ErrorKind::Usage,
             CommandLineText::tr("Say where the list with item_code, kode_barang and nup is: --from PATH."),
             {}});
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    auto file = GoodsMapping::read(path);
    if (!file)
        return call.fail(file.error());
    const auto taken = GoodsMapping(**session).take(std::move(*file), call.author(**session));
    if (!taken)
        return call.fail(taken.error());
    if (call.isJson()) {
        QJsonArray skipped;
        for (const SkippedRow &row : taken->skipped)
            skipped.append(
                QJsonObject{{QStringLiteral("line"), row.line}, {QStringLiteral("reason"), row.reason}});
        call.printObject({{QStringLiteral("mapped"), taken->mapped},
                          {QStringLiteral("rows"), taken->rows},
                          {QStringLiteral("changed"), taken->changed},
                          {QStringLiteral("not_in_slims"), taken->notInSlims},
                          {QStringLiteral("skipped_rows"), taken->skippedRows},
                          {QStringLiteral("skipped"), skipped}});
        return Done;
    }
    call.printLine(
        CommandLineText::tr("%1 rows taken, %2 of them new or changed; %3 copies have a number now")
            .arg(taken->rows)
            .arg(taken->changed)
            .arg(taken->mapped));
    if (taken->notInSlims > 0)
        call.printLine(CommandLineText::tr("%1 item codes are of no copy in SLiMS").arg(taken->notInSlims));
    for (const SkippedRow &row : taken->skipped)
        call.printLine(CommandLineText::tr("Line %1 not taken: %2").arg(row.line).arg(row.reason));
    if (taken->skippedRows > static_cast<qint64>(taken->skipped.size()))
        call.printLine(CommandLineText::tr("%1 rows were not taken in all").arg(taken->skippedRows));
    return Done;
}

} // namespace opname
