#include "../list_answer.h"
#include "opname/domain/discrepancy.h"
#include "opname/workflow/preparation.h"
#include "verbs.h"

namespace opname {

int runCheck(Call &call, const QStringList &arguments)
{
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, ListAnswer::options()); !parsed)
        return call.fail(parsed.error());
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    auto list = ListAnswer::begin(call, QStringLiteral("problems"));
    if (!list)
        return call.fail(list.error());
    const auto tell = [&](const DataProblem &problem) {
        list->add(
            [&] {
                return QJsonObject{{QStringLiteral("kind"), problem.kind},
                                   {QStringLiteral("item_code"), problem.itemCode},
                                   {QStringLiteral("detail"), problem.detail}};
            },
            [&] {
                return QStringLiteral("%1  %2").arg(problem.itemCode.isEmpty()
                                                        ? QString(u'#' + QString::number(problem.itemId))
                                                        : problem.itemCode,
                                                    problem.detail);
            });
        return true;
    };
    if (const Outcome checked = Preparation(**session, {}).check(tell); !checked)
        return call.fail(checked.error());
    const Weeding weeding(**session);
    const auto findings = weeding.findings();
    if (!findings)
        return call.fail(findings.error());
    const auto weeded = weeding.check(*findings);
    if (!weeded)
        return call.fail(weeded.error());
    for (const Weeding::Finding &finding : *findings)
        if (finding.mismatch)
            tell({kindName(DiscrepancyKind::WeededMismatch), finding.copy.code, finding.copy.itemId,
                  weeding.mismatchText(finding)});
    list->finish();
    if (list->count() == 0 && !call.isJson())
        call.printLine(CommandLineText::tr("No problems found."));
    if (!call.isJson())
        printWeeding(call, *weeded);
    return list->count() == 0 ? Done : AnswerIsNo;
}

} // namespace opname
