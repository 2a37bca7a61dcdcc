// How many copies who scanned on which day, and how fast.

#include "opname/session/scan_days.h"
#include "opname/workflow/working_day.h"
#include "report_chapters.h"

#include <algorithm>
#include <map>

namespace opname {

namespace {

using Alignment = TableColumn::Alignment;

constexpr std::size_t mostLines = 4; ///< operators that a chart shows; the others are one line

QString perMinute(const ScanDay &work, const ReportText &text)
{
    if (work.scans < 2 || work.working < leastPacedWork)
        return u"–"_qs;
    const double pace = double(work.scans) * 60'000.0 / double(work.working);
    return text.format().number(qint64(pace + 0.5));
}

Chart chartOf(const std::vector<ScanDay> &days, const ReportText &text)
{
    std::map<QString, qint64> sums;
    for (const ScanDay &day : days)
        sums[day.operatorName] += day.scans;
    std::vector<std::pair<qint64, QString>> byWork;
    for (const auto &[name, scans] : sums)
        byWork.emplace_back(-scans, name);
    std::sort(byWork.begin(), byWork.end());

    Chart chart;
    chart.name = QStringLiteral("pace");
    chart.caption = text.translate("Report", "Copies scanned by day and operator");
    chart.kind = Chart::Kind::Lines;
    std::map<QString, std::size_t> lineOf;
    for (std::size_t i = 0; i < byWork.size(); ++i) {
        lineOf[byWork[i].second] = std::min(i, mostLines);
        if (i <= mostLines)
            chart.series.push_back(
                {i < mostLines ? byWork[i].second : text.translate("Report", "Others"), {}, {}});
    }
    std::map<QDate, std::vector<qint64>> scansOf;
    for (const ScanDay &day : days) {
        std::vector<qint64> &scans = scansOf[day.day];
        scans.resize(chart.series.size());
        scans[lineOf[day.operatorName]] += day.scans;
    }
    for (const auto &[day, scans] : scansOf) {
        chart.groups.append(day.toString(u"dd/MM"));
        for (std::size_t i = 0; i < scans.size(); ++i) {
            chart.series[i].values.push_back(double(scans[i]));
            chart.series[i].texts.append(text.format().number(scans[i]));
        }
    }
    return chart;
}

} // namespace

Outcome addPace(Blocks &blocks, Session &session, const ReportText &text)
{
    const auto days = scanDays(session, text.format().zone());
    if (!days)
        return tl::unexpected(days.error());
    const LocaleText &format = text.format();
    const qint64 dayMinutes = workingDayMinutes(session);
    std::vector<Table::Row> rows;
    for (const ScanDay &work : *days)
        rows.push_back(
            {{format.date(work.day), work.operatorName, format.number(work.scans),
              format.duration(work.working / 60'000, dayMinutes), perMinute(work, text)},
             {QJsonValue(work.day.toString(Qt::ISODate)), QJsonValue(work.operatorName),
              QJsonValue(work.scans), QJsonValue(work.working / 60'000), QJsonValue(QJsonValue::Undefined)},
             false});
    Table table;
    table.name = QStringLiteral("pace");
    table.columns = {
        {QStringLiteral("day"), text.translate("Report", "Day"), Alignment::Left, 1.6,
         TableColumn::Content::Day},
        {QStringLiteral("operator"), text.translate("Report", "Operator"), Alignment::Left, 2},
        {QStringLiteral("scans"), text.translate("Report", "Scans"), Alignment::Right, 1},
        {QStringLiteral("minutes"), text.translate("Report", "Time spent scanning"), Alignment::Right, 1.6},
        {QStringLiteral("per_minute"), text.translate("Report", "Scans a minute"), Alignment::Right, 1}};
    table.rows = streamOf(std::move(rows));
    table.whenEmpty = text.translate("Report", "Nothing was scanned yet.");
    blocks.push_back(Heading{2, text.translate("Report", "Pace of scanning")});
    blocks.push_back(std::move(table));
    if (!days->empty())
        blocks.push_back(chartOf(*days, text));
    blocks.push_back(Paragraph{
        text.translate("Report",
                       "Scans that count and were not taken back. Pauses of more than five minutes are not "
                       "time spent scanning."),
        true});
    return {};
}

} // namespace opname
