// How the figures spread over collection types, GMDs and conditions.

#include "report_chapters.h"
#include "report_group_table.h"

#include <array>

namespace opname {

namespace {

using Alignment = TableColumn::Alignment;

void addConditions(Blocks &blocks, const std::vector<NotedCondition> &conditions, const ReportText &text)
{
    std::array<qint64, conditionCount> counts = {};
    qint64 noted = 0;
    for (const NotedCondition &condition : conditions) {
        ++counts[static_cast<std::size_t>(condition.condition)];
        ++noted;
    }
    std::vector<Table::Row> rows;
    const auto add = [&](const QString &name, qint64 count, bool isTotal) {
        rows.push_back(
            {{name, text.format().number(count), text.format().percent(count, noted)},
             {name, QJsonValue(count), noted > 0 ? QJsonValue(double(count) / double(noted)) : QJsonValue()},
             isTotal});
    };
    if (noted > 0) {
        for (const Condition condition :
             {Condition::Good, Condition::LightlyDamaged, Condition::HeavilyDamaged})
            add(conditionText(condition, text), counts[static_cast<std::size_t>(condition)], false);
        add(text.translate("Report", "Total"), noted, true);
    }
    Table table;
    table.name = QStringLiteral("by_condition");
    table.columns = {{QStringLiteral("condition"), text.translate("Report", "Condition"), Alignment::Left, 4},
                     {QStringLiteral("count"), text.translate("Report", "Count"), Alignment::Right, 1},
                     {QStringLiteral("share"), text.translate("Report", "Share"), Alignment::Right, 1}};
    table.rows = streamOf(std::move(rows));
    table.whenEmpty = text.translate("Report", "No condition was noted.");
    blocks.push_back(Heading{2, text.translate("Report", "By condition")});
    blocks.push_back(std::move(table));
    if (noted > 0)
        blocks.push_back(Paragraph{
            text.translate(
                "Report",
                "Of the copies that are there and whose condition was noted; the newest note stands."),
            true});
}

} // namespace

QString conditionText(Condition condition, const ReportText &text)
{
    switch (condition) {
    case Condition::Good:
        return text.translate("Report", "Good");
    case Condition::LightlyDamaged:
        return text.translate("Report", "Lightly damaged");
    case Condition::HeavilyDamaged:
        return text.translate("Report", "Heavily damaged");
    }
    return {};
}

void addKinds(Blocks &blocks, Session &session, const ReportDrafts &drafts, const ReportText &text)
{
    const auto add = [&](const char *name, const QString &title, const QString &heading, const QString &list,
                         const ReportDrafts::ByKind &groups) {
        GroupTable table(QLatin1String(name), {{list, title, Alignment::Left, 3}}, session, text);
        for (const auto &[id, totals] : groups)
            table.add({id.isEmpty() || id == u"0" ? text.translate("Report", "(not stated)")
                                                  : text.namesOf({id}, list)},
                      totals);
        blocks.push_back(Heading{2, heading});
        blocks.push_back(table.take());
    };
    add("by_collection_type", text.translate("Report", "Collection type"),
        text.translate("Report", "By collection type"), QStringLiteral("collection_type"),
        drafts.byCollectionType());
    add("by_gmd", text.translate("Report", "General material designation"),
        text.translate("Report", "By GMD"), QStringLiteral("gmd"), drafts.byGmd());
    addConditions(blocks, drafts.conditions(), text);
}

} // namespace opname
