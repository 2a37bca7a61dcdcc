// How many copies who scanned on which day, and how fast.

#include "report_chapters.h"

#include <algorithm>
#include <map>

namespace opname {

namespace {

using Alignment = TableColumn::Alignment;

constexpr qint64 longestPause = 5 * 60'000; ///< milliseconds: a longer one is no scanning
constexpr std::size_t mostLines = 4; ///< operators that a chart shows; the others are one line

struct Work {
    qint64 scans = 0;
    qint64 milliseconds = 0; ///< spent scanning
    qint64 last = 0; ///< time of the last scan
};
using Days = std::map<QDate, std::map<QString, Work>>;

Result<Days> daysOf(Session &session, const ReportText &text)
{
    const auto stock = session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    Days days;
    const Outcome visited = session.visitJournal(0, [&](const JournalRow &row) {
        if (row.kind != u"scan")
            return true;
        const auto index = (*stock)->indexOf(row.id);
        if (!index)
            return true;
        if (const ScanState scan = (*stock)->scanState(*index); !scan.isLive || !scan.isCounting)
            return true;
        const QDate day = text.format().day(QDateTime::fromMSecsSinceEpoch(row.time, Qt::UTC));
        Work &work = days[day][row.operatorName];
        ++work.scans;
        if (const qint64 pause = row.time - work.last; work.last > 0 && pause > 0 && pause <= longestPause)
            work.milliseconds += pause;
        work.last = row.time;
        return true;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    return days;
}

QString perMinute(const Work &work, const ReportText &text)
{
    if (work.scans < 2 || work.milliseconds < 1000)
        return u"–"_qs;
    const double pace = double(work.scans) * 60'000.0 / double(work.milliseconds);
    return text.format().number(qint64(pace + 0.5));
}

Chart chartOf(const Days &days, const ReportText &text)
{
    std::map<QString, qint64> sums;
    for (const auto &[day, workers] : days)
        for (const auto &[name, work] : workers)
            sums[name] += work.scans;
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
    for (const auto &[day, workers] : days) {
        chart.groups.append(day.toString(u"dd/MM"));
        std::vector<qint64> scans(chart.series.size());
        for (const auto &[name, work] : workers)
            scans[lineOf[name]] += work.scans;
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
    const auto days = daysOf(session, text);
    if (!days)
        return tl::unexpected(days.error());
    const LocaleText &format = text.format();
    std::vector<Table::Row> rows;
    for (const auto &[day, workers] : *days)
        for (const auto &[name, work] : workers)
            rows.push_back({{format.date(day), name, format.number(work.scans),
                             format.duration(work.milliseconds / 60'000), perMinute(work, text)},
                            {QJsonValue(day.toString(Qt::ISODate)), QJsonValue(name), QJsonValue(work.scans),
                             QJsonValue(work.milliseconds / 60'000), QJsonValue(QJsonValue::Undefined)},
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
