#include "opname/workflow/differences.h"

#include "../list_answer.h"
#include "verbs.h"

namespace opname {

int runDifferences(Call &call, const QStringList &arguments)
{
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, ListAnswer::options()); !parsed)
        return call.fail(parsed.error());
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    auto list = ListAnswer::begin(call, QStringLiteral("differences"));
    if (!list)
        return call.fail(list.error());
    const Outcome visited = Differences(**session).visit([&](const Discrepancy &d) {
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
    });
    if (!visited)
        return call.fail(visited.error());
    list->finish();
    return Done;
}

} // namespace opname
