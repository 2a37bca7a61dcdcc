// What the data check found, on paper: kinds with counts, then each kind's copies.

#include "opname/session/catalogue_queries.h"
#include "opname/workflow/data_check.h"
#include "report_chapters.h"

#include <QHash>

#include <algorithm>

namespace opname {

namespace {

using Alignment = TableColumn::Alignment;
using Problems = std::vector<DataProblem>;

Table groupTable(const std::vector<DataProblemKind> &kinds, const QHash<QString, Problems> &problems,
                 const ReportText &text)
{
    std::vector<Table::Row> rows;
    for (const DataProblemKind &kind : kinds) {
        const auto group = problems.constFind(kind.kind);
        if (group == problems.cend())
            continue;
        const auto all = static_cast<qint64>(group->size());
        const auto mendable = static_cast<qint64>(std::count_if(
            group->begin(), group->end(), [](const DataProblem &p) { return p.proposal.has_value(); }));
        rows.push_back({{kind.name, text.format().number(all), text.format().number(mendable)},
                        {kind.kind, QJsonValue(all), QJsonValue(mendable)},
                        false});
    }
    Table table;
    table.name = QStringLiteral("data_check");
    table.columns = {
        {QStringLiteral("kind"), text.translate("Report", "Kind of problem"), Alignment::Left, 5},
        {QStringLiteral("count"), text.translate("Report", "Count"), Alignment::Right, 1},
        {QStringLiteral("proposals"), text.translate("Report", "With a proposal"), Alignment::Right, 1.2}};
    table.rows = streamOf(std::move(rows));
    table.whenEmpty = text.translate("Report", "The data check found nothing.");
    return table;
}

Table problemTable(const QString &kind, Problems problems, Session &session, const ReportText &text)
{
    Table table;
    table.name = kind;
    table.isItemList = true;
    table.columns = {
        {QStringLiteral("item_code"), text.translate("Report", "Item code"), Alignment::Left, 1.3},
        {QStringLiteral("call_number"), text.translate("Report", "Call number"), Alignment::Left, 1.5},
        {QStringLiteral("title"), text.translate("Report", "Title"), Alignment::Left, 2.2},
        {QStringLiteral("detail"), text.translate("Report", "What is wrong"), Alignment::Left, 3.2},
        {QStringLiteral("field"), text.translate("Report", "Field"), Alignment::Left, 0},
        {QStringLiteral("proposal"), text.translate("Report", "Proposal"), Alignment::Left, 1.5}};
    table.rows = [shared = std::make_shared<const Problems>(std::move(problems)),
                  &session](const Table::Visitor &visitor) {
        for (const DataProblem &problem : *shared) {
            const auto item = session.catalogue().findById(problem.itemId);
            Table::Row row;
            row.cells = {problem.itemCode,
                         problem.callNumber,
                         item ? item->title : QString(),
                         problem.detail,
                         problem.proposal ? problem.proposal->field : QString(),
                         problem.proposal ? problem.proposal->value : problem.hint};
            if (!visitor(row))
                return;
        }
    };
    return table;
}

} // namespace

Outcome addDataCheck(Blocks &blocks, Session &session, const ReportText &text)
{
    QHash<QString, Problems> problems;
    const Outcome checked = DataCheck(session).visit([&](const DataProblem &problem) {
        problems[problem.kind].push_back(problem);
        return true;
    });
    if (!checked)
        return checked;
    const std::vector<DataProblemKind> kinds = DataCheck::kinds();
    blocks.push_back(groupTable(kinds, problems, text));
    for (const DataProblemKind &kind : kinds) {
        if (!problems.contains(kind.kind))
            continue;
        Problems group = problems.take(kind.kind);
        blocks.push_back(Heading{
            2, kind.name + u" ("_qs + text.format().number(static_cast<qint64>(group.size())) + u')'});
        blocks.push_back(Paragraph{kind.explanation, true});
        blocks.push_back(problemTable(kind.kind, std::move(group), session, text));
    }
    return {};
}

} // namespace opname
