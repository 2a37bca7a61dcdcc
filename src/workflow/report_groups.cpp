// How the figures spread over classes, places and people.

#include "report_chapters.h"
#include "report_group_table.h"

#include <algorithm>
#include <array>
#include <map>

namespace opname {

namespace {

using Alignment = TableColumn::Alignment;

void addByClass(Blocks &blocks, const Session &session, const ReportText &text)
{
    const std::vector<GroupTotals> totals = session.classTotals();
    GroupTable table(QStringLiteral("by_class"),
                     {{QStringLiteral("class"), text.translate("Report", "Class"), Alignment::Left, 3}},
                     session, text);
    for (const std::uint8_t group : classOrder)
        if (group < totals.size() && totals[group].expected > 0)
            table.add({className(group, text)}, totals[group]);
    blocks.push_back(Heading{2, text.translate("Report", "By class")});
    blocks.push_back(table.take());
    Chart chart;
    chart.name = QStringLiteral("found_by_class");
    chart.caption = text.translate("Report", "Copies by class: found · on loan · missing · not covered");
    chart.kind = Chart::Kind::StackedBars;
    chart.series = {{text.translate("Report", "Found"), {}, {}},
                    {text.translate("Report", "On loan"), {}, {}},
                    {text.translate("Report", "Missing"), {}, {}},
                    {text.translate("Report", "Not covered"), {}, {}}};
    for (const std::uint8_t group : classOrder) {
        if (group >= totals.size() || totals[group].expected == 0)
            continue;
        const GroupTotals &of = totals[group];
        chart.groups.append(className(group, text));
        std::size_t at = 0;
        for (const std::optional<qint64> value : {std::optional(of.found), knownOnLoan(of, session),
                                                  std::optional(of.missing), std::optional(of.notCovered)}) {
            chart.series[at].values.push_back(double(value.value_or(0)));
            chart.series[at++].texts.append(text.format().number(value));
        }
    }
    blocks.push_back(std::move(chart));
}

void addByPlace(Blocks &blocks, const Session &session, const ReportText &text)
{
    std::map<QString, GroupTotals> locations;
    GroupTable sites(
        QStringLiteral("by_site"),
        {{QStringLiteral("location"), text.translate("Report", "Location"), Alignment::Left, 1.8},
         {QStringLiteral("site"), text.translate("Report", "Shelf location"), Alignment::Left, 1.4}},
        session, text);
    for (const auto &[home, totals] : session.homeTotals()) {
        if (totals.expected == 0)
            continue;
        sites.add({text.locationName(home.location), text.siteName(home.site)}, totals);
        addTo(locations[home.location], totals);
    }
    GroupTable table(QStringLiteral("by_location"),
                     {{QStringLiteral("location"), text.translate("Report", "Location"), Alignment::Left, 3}},
                     session, text);
    for (const auto &[location, totals] : locations)
        table.add({text.locationName(location)}, totals);
    blocks.push_back(Heading{2, text.translate("Report", "By location")});
    blocks.push_back(table.take());
    blocks.push_back(Heading{2, text.translate("Report", "By shelf location")});
    blocks.push_back(sites.take());
}

void addByOperator(Blocks &blocks, const Session &session, const ReportText &text)
{
    std::vector<Table::Row> rows;
    for (const OperatorWork &work : session.operatorTotals())
        rows.push_back(
            {{work.name, text.format().number(work.totals.scans), text.format().number(work.totals.found)},
             {work.name, QJsonValue(work.totals.scans), QJsonValue(work.totals.found)},
             false});
    Table table;
    table.name = QStringLiteral("by_operator");
    table.columns = {{QStringLiteral("operator"), text.translate("Report", "Operator"), Alignment::Left, 4},
                     {QStringLiteral("scans"), text.translate("Report", "Scans"), Alignment::Right, 1},
                     {QStringLiteral("found"), text.translate("Report", "Found"), Alignment::Right, 1}};
    table.rows = streamOf(std::move(rows));
    table.whenEmpty = text.translate("Report", "Nothing was scanned yet.");
    blocks.push_back(Heading{2, text.translate("Report", "By operator")});
    blocks.push_back(std::move(table));
}

} // namespace

QString className(std::uint8_t group, const ReportText &text)
{
    static constexpr std::array<const char *, classGroupCount> names = {
        QT_TRANSLATE_NOOP("Report", "General works"),
        QT_TRANSLATE_NOOP("Report", "Philosophy and psychology"),
        QT_TRANSLATE_NOOP("Report", "Religion"),
        QT_TRANSLATE_NOOP("Report", "Social sciences"),
        QT_TRANSLATE_NOOP("Report", "Language"),
        QT_TRANSLATE_NOOP("Report", "Science"),
        QT_TRANSLATE_NOOP("Report", "Technology"),
        QT_TRANSLATE_NOOP("Report", "Arts and recreation"),
        QT_TRANSLATE_NOOP("Report", "Literature"),
        QT_TRANSLATE_NOOP("Report", "History and geography"),
        QT_TRANSLATE_NOOP("Report", "Islam"),
        QT_TRANSLATE_NOOP("Report", "Without a class"),
    };
    const QString number = classGroupName(group);
    const QString name = text.translate("Report", names[group]);
    return number.isEmpty() ? name : QString(number + u' ' + name);
}

void addGroups(Blocks &blocks, const Session &session, const ReportText &text)
{
    addByClass(blocks, session, text);
    addByPlace(blocks, session, text);
    addByOperator(blocks, session, text);
}

void addNotCovered(Blocks &blocks, Session &session, const ReportText &text)
{
    std::vector<Table::Row> rows;
    const std::vector<Session::DeclaredHome> declared = session.declaredHomes();
    for (const auto &[place, totals] : session.homeTotals()) {
        if (totals.notCovered == 0)
            continue;
        const auto home = std::find_if(declared.begin(), declared.end(),
                                       [&, wanted = place](const auto &d) { return d.home == wanted; });
        const QString reason = home == declared.end() || home->reason.trimmed().isEmpty()
            ? text.translate("Report", "No reason was given.")
            : home->reason.trimmed();
        rows.push_back(
            {{text.locationName(place.location), text.siteName(place.site),
              text.format().number(totals.notCovered), reason},
             {text.locationName(place.location), place.site, QJsonValue(totals.notCovered), reason},
             false});
    }
    Table table;
    table.name = QStringLiteral("not_covered");
    table.columns = {
        {QStringLiteral("location"), text.translate("Report", "Location"), Alignment::Left, 2},
        {QStringLiteral("site"), text.translate("Report", "Shelf location"), Alignment::Left, 1.5},
        {QStringLiteral("not_covered"), text.translate("Report", "Not covered"), Alignment::Right, 1},
        {QStringLiteral("reason"), text.translate("Report", "Reason"), Alignment::Left, 3.5}};
    table.rows = streamOf(std::move(rows));
    table.whenEmpty = text.translate("Report", "Every shelf was read.");
    blocks.push_back(Heading{1, text.translate("Report", "Shelves that were not counted")});
    blocks.push_back(std::move(table));
}

} // namespace opname
