#include "../list_answer.h"
#include "opname/domain/discrepancy.h"
#include "opname/workflow/data_check.h"
#include "opname/workflow/preparation.h"
#include "opname/workflow/reporting.h"
#include "verbs.h"

#include <QHash>
#include <QJsonArray>

namespace opname {

namespace {

struct Group {
    qint64 count = 0;
    qint64 proposals = 0;
};

QJsonObject objectOf(const DataProblem &problem)
{
    QJsonValue proposal;
    if (problem.proposal)
        proposal = QJsonObject{{QStringLiteral("field"), problem.proposal->field},
                               {QStringLiteral("value"), problem.proposal->value}};
    return {{QStringLiteral("kind"), problem.kind},
            {QStringLiteral("item_code"), problem.itemCode},
            {QStringLiteral("detail"), problem.detail},
            {QStringLiteral("proposal"), proposal},
            {QStringLiteral("hint"), problem.hint.isEmpty() ? QJsonValue() : QJsonValue(problem.hint)}};
}

QString lineOf(const DataProblem &problem)
{
    QString line = QStringLiteral("%1  %2").arg(
        problem.itemCode.isEmpty() ? QString(u'#' + QString::number(problem.itemId)) : problem.itemCode,
        problem.detail);
    if (problem.proposal)
        line += u' ' + CommandLineText::tr("Proposal: “%1”.").arg(problem.proposal->value);
    if (!problem.hint.isEmpty())
        line += u' ' + CommandLineText::tr("Perhaps “%1”.").arg(problem.hint);
    return line;
}

/// In the order of lists: the data check's own kinds, then weeding.
std::vector<DataProblemKind> allKinds()
{
    std::vector<DataProblemKind> kinds = DataCheck::kinds();
    kinds.push_back({kindName(DiscrepancyKind::WeededMismatch),
                     CommandLineText::tr("Weeded copies that SLiMS does not say are weeded, or otherwise"),
                     CommandLineText::tr("List and SLiMS have to agree before the count begins.")});
    return kinds;
}

QJsonArray arrayOf(const QHash<QString, Group> &groups)
{
    QJsonArray array;
    for (const DataProblemKind &kind : allKinds())
        if (const auto group = groups.constFind(kind.kind); group != groups.cend())
            array.append(QJsonObject{{QStringLiteral("kind"), kind.kind},
                                     {QStringLiteral("name"), kind.name},
                                     {QStringLiteral("count"), group->count},
                                     {QStringLiteral("proposals"), group->proposals},
                                     {QStringLiteral("explanation"), kind.explanation}});
    return array;
}

void printGroups(const Call &call, const QHash<QString, Group> &groups)
{
    for (const DataProblemKind &kind : allKinds())
        if (const auto group = groups.constFind(kind.kind); group != groups.cend())
            call.printLine(CommandLineText::tr("%1: %2, of these %3 with a proposal. %4")
                               .arg(kind.name)
                               .arg(group->count)
                               .arg(group->proposals)
                               .arg(kind.explanation));
}

Result<qint64> writeOut(const Call &call, Session &session)
{
    const auto document = Reporting(session).dataCheck(call.language());
    if (!document)
        return tl::unexpected(document.error());
    return writeDocument(*document, call.value(QStringLiteral("o"))).map([](const WrittenReport &written) {
        return written.rows;
    });
}

} // namespace

int runCheck(Call &call, const QStringList &arguments)
{
    QList<QCommandLineOption> options = ListAnswer::options();
    options.append({QStringList{QStringLiteral("o"), QStringLiteral("output")}, {}, QStringLiteral("OUT")});
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options); !parsed)
        return call.fail(parsed.error());
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    auto list = ListAnswer::begin(call, QStringLiteral("problems"));
    if (!list)
        return call.fail(list.error());
    QJsonObject more;
    if (call.has(QStringLiteral("o"))) {
        const auto rows = writeOut(call, **session);
        if (!rows)
            return call.fail(rows.error());
        more.insert(QStringLiteral("rows"), *rows);
    }
    QHash<QString, Group> groups;
    const auto tell = [&](const DataProblem &problem) {
        Group &group = groups[problem.kind];
        ++group.count;
        group.proposals += problem.proposal ? 1 : 0;
        list->add([&] { return objectOf(problem); }, [&] { return lineOf(problem); });
        return true;
    };
    if (const Outcome checked = DataCheck(**session).visit(tell); !checked)
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
    more.insert(QStringLiteral("groups"), arrayOf(groups));
    list->finish(more);
    if (!call.isJson()) {
        if (list->count() == 0)
            call.printLine(CommandLineText::tr("No problems found."));
        printGroups(call, groups);
        printWeeding(call, *weeded);
    }
    return list->count() == 0 ? Done : AnswerIsNo;
}

} // namespace opname
