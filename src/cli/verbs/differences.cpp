#include "opname/workflow/differences.h"

#include "../list_answer.h"
#include "verbs.h"

namespace opname {

int runDifferences(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {{QStringLiteral("kind"), {}, QStringLiteral("K")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options + ListAnswer::options());
        !parsed)
        return call.fail(parsed.error());
    const auto kind = kindFromName(call.value(QStringLiteral("kind")));
    if (call.has(QStringLiteral("kind")) && !kind)
        return call.fail({ErrorKind::Usage,
                          CommandLineText::tr("--kind takes the kind of a difference, for example missing."),
                          {}});
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    auto list = ListAnswer::begin(call, QStringLiteral("differences"));
    if (!list)
        return call.fail(list.error());
    const auto show = [&](const Discrepancy &d) {
        list->add(
            [&] {
                QJsonValue correction;
                if (d.correction)
                    correction = QJsonObject{{QStringLiteral("field"), d.correction->field},
                                             {QStringLiteral("value"), d.correction->value}};
                return QJsonObject{
                    {QStringLiteral("id"), d.id},
                    {QStringLiteral("kind"), kindName(d.kind)},
                    {QStringLiteral("item_code"), d.itemCode},
                    {QStringLiteral("detail"), d.detail},
                    {QStringLiteral("proposal"), actionName(d.proposal)},
                    {QStringLiteral("correction"), correction},
                    {QStringLiteral("decision"), d.decision ? QJsonValue(d.decision->action) : QJsonValue()}};
            },
            [&] {
                return QStringLiteral("%1  %2  %3  %4")
                    .arg(kindName(d.kind).leftJustified(16), d.itemCode.leftJustified(12),
                         (d.decision ? d.decision->action : QStringLiteral("–")).leftJustified(14), d.detail);
            });
        return true;
    };
    const Differences differences(**session);
    const Outcome visited = kind ? differences.visit(*kind, show) : differences.visit(show);
    if (!visited)
        return call.fail(visited.error());
    list->finish();
    return Done;
}

} // namespace opname
