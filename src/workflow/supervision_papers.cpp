#include "opname/workflow/supervision_papers.h"

#include "opname/workflow/hunt.h"
#include "opname/workflow/recheck_sample.h"
#include "report_chapters.h"

#include <QCoreApplication>

#include <algorithm>

namespace opname {

namespace {

using Alignment = TableColumn::Alignment;

TableColumn column(const char *name, const QString &title, double width,
                   Alignment alignment = Alignment::Left)
{
    return {QLatin1String(name), title, alignment, width};
}

TableColumn tickBox()
{
    return {QStringLiteral("done"), QString(), Alignment::Left, 14, TableColumn::Content::TickBox};
}

QString siteOf(const Place &place, const ReportText &text)
{
    return place.site.isEmpty() ? (place.location.isEmpty() ? QString() : text.siteName({})) : place.site;
}

QString reasonOf(HuntReason reason, const ReportText &text)
{
    switch (reason) {
    case HuntReason::SeenEarlier:
        return text.translate("Report", "seen there in the previous stock-take");
    case HuntReason::BesideStray:
        return text.translate("Report", "a neighbour of it was found astray there");
    case HuntReason::SameTitle:
        return text.translate("Report", "another copy of the title was found there");
    case HuntReason::SwappedClass:
        return text.translate("Report", "digits of the class exchanged");
    case HuntReason::OwnPlace:
        return text.translate("Report", "its own place, once more");
    }
    return {};
}

const char *fateHeading(CopyFate fate)
{
    switch (fate) {
    case CopyFate::FoundAgain:
        return QT_TRANSLATE_NOOP("Report", "Lost then, found now");
    case CopyFate::LostTwice:
        return QT_TRANSLATE_NOOP("Report", "Lost both times");
    case CopyFate::NewlyLost:
        return QT_TRANSLATE_NOOP("Report", "New losses");
    case CopyFate::StillMarked:
        return QT_TRANSLATE_NOOP("Report", "Lost then, marked missing since and not seen");
    case CopyFate::NotSeen:
        return QT_TRANSLATE_NOOP("Report", "Lost then, now on loan, elsewhere or not counted");
    case CopyFate::Vanished:
        return QT_TRANSLATE_NOOP("Report", "No longer in the catalogue");
    }
    return "";
}

Table copyTable(const QString &name, const ReportText &text)
{
    Table table;
    table.name = name;
    table.isItemList = true;
    table.columns = {column("item_code", text.translate("Report", "Item code"), 58),
                     column("call_number", text.translate("Report", "Call number"), 84),
                     column("title", text.translate("Report", "Title"), 150),
                     column("location", text.translate("Report", "Location"), 70),
                     column("site", text.translate("Report", "Shelf location"), 60)};
    table.whenEmpty = text.translate("Report", "None.");
    return table;
}

QStringList copyCells(const ListedItem &item, const ReportText &text)
{
    return {item.item.code, item.callNumber, item.title,
            item.item.location.isEmpty() ? QString() : text.locationName(item.item.location), item.item.site};
}

void sortByTime(std::vector<SessionPoint> &points)
{
    std::sort(points.begin(), points.end(),
              [](const SessionPoint &a, const SessionPoint &b) { return a.made < b.made; });
}

Chart trendChart(const std::vector<SessionPoint> &points, const ReportText &text)
{
    Chart chart;
    chart.name = QStringLiteral("trend");
    chart.caption = text.translate("Report", "Found and missing, of each hundred that should be there");
    chart.kind = Chart::Kind::Lines;
    if (points.size() < 2)
        return chart;
    chart.series = {{text.translate("Report", "Found"), {}, {}},
                    {text.translate("Report", "Missing"), {}, {}}};
    for (const SessionPoint &point : points) {
        const Totals &t = point.totals;
        chart.groups.append(text.format().day(point.made).toString(u"MM/yyyy"));
        std::size_t at = 0;
        for (const qint64 value : {t.found, t.missing}) {
            chart.series[at].values.push_back(t.expected > 0 ? 100.0 * double(value) / double(t.expected)
                                                             : 0);
            chart.series[at++].texts.append(text.format().percent(value, t.expected));
        }
    }
    return chart;
}

Table trendTable(const std::vector<SessionPoint> &points, const ReportText &text)
{
    Table table;
    table.name = QStringLiteral("trend");
    table.columns = {column("name", text.translate("Report", "Stock-take"), 3),
                     column("begun", text.translate("Report", "Begun"), 2),
                     column("expected", text.translate("Report", "Should be there"), 1.3, Alignment::Right),
                     column("found", text.translate("Report", "Found"), 1.2, Alignment::Right),
                     column("share", text.translate("Report", "Share"), 1.1, Alignment::Right),
                     column("missing", text.translate("Report", "Missing"), 1.1, Alignment::Right),
                     column("not_covered", text.translate("Report", "Not covered"), 1.2, Alignment::Right)};
    std::vector<Table::Row> rows;
    const LocaleText &format = text.format();
    const QStringList names = distinctNames(points, format);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const SessionPoint &point = points[i];
        const QString &name = names[static_cast<qsizetype>(i)];
        const Totals &t = point.totals;
        rows.push_back({{name, format.date(text.format().day(point.made)), format.number(t.expected),
                         format.number(t.found), format.percent(t.found, t.expected),
                         format.number(t.missing), format.number(t.notCovered)},
                        {name, text.format().day(point.made).toString(Qt::ISODate), t.expected, t.found,
                         t.expected > 0 ? QJsonValue(double(t.found) / double(t.expected)) : QJsonValue(),
                         t.missing, t.notCovered}});
    }
    table.columns[1].content = TableColumn::Content::Day;
    table.rows = streamOf(std::move(rows));
    return table;
}

} // namespace

Result<Document> SupervisionPapers::huntingList(Session &session, Session *older, const QString &language)
{
    const ReportText text(session, language);
    std::vector<Table::Row> rows;
    qint64 copies = 0;
    const Outcome visited = Hunt(session, older).visit([&](const HuntPlace &found) {
        copies += found.rank == 1;
        const Place &place = found.place;
        rows.push_back(
            {{QString(), place.location.isEmpty() ? QString() : text.locationName(place.location),
              siteOf(place, text), found.beside ? found.beside->callNumber : QString(), found.copy.callNumber,
              found.copy.item.code, found.copy.title, reasonOf(found.reason, text)},
             {}});
        return true;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    Document document =
        documentOf(session, text, text.translate("Report", "Hunting list: where missing copies may be"));
    document.blocks.push_back(Paragraph{
        text.translate(
                "Report",
                "%1 missing copies, %2 places to look, in walking order. Scan what you find for counting: "
                "it is missing no more then. Tick what you looked for in vain.")
            .arg(text.format().number(copies), text.format().number(static_cast<qint64>(rows.size()))),
        false});
    Table table;
    table.name = QStringLiteral("hunt");
    table.isItemList = true;
    table.columns = {tickBox(),
                     column("location", text.translate("Report", "Location"), 56),
                     column("site", text.translate("Report", "Shelf location"), 50),
                     column("beside", text.translate("Report", "Beside"), 62),
                     column("call_number", text.translate("Report", "Call number"), 64),
                     column("item_code", text.translate("Report", "Item code"), 54),
                     column("title", text.translate("Report", "Title"), 110),
                     column("reason", text.translate("Report", "Because"), 90)};
    table.whenEmpty = text.translate("Report", "No copy is lost.");
    table.rows = streamOf(std::move(rows));
    document.blocks.push_back(std::move(table));
    return document;
}

Result<Document> SupervisionPapers::sampleSheet(Session &session, const QString &language)
{
    const auto result = RecheckSample(session).result();
    if (!result)
        return tl::unexpected(result.error());
    if (!*result)
        return failure(
            ErrorKind::Refused,
            QCoreApplication::translate("SupervisionPapers", "No sample was drawn yet. Draw one first."));
    const ReportText text(session, language);
    const DrawnSample &sample = (*result)->sample;
    Document document =
        documentOf(session, text, text.translate("Report", "Sample to be checked by a second person"));
    document.blocks.push_back(Paragraph{
        text.translate(
            "Report",
            "Look for each copy and scan those that are there for “sample”. Whether the count found "
            "them is not said here."),
        false});
    Facts facts;
    facts.rows = {{text.translate("Report", "Drawn"),
                   text.format().dateTime(QDateTime::fromMSecsSinceEpoch(sample.time, Qt::UTC))},
                  {text.translate("Report", "By"), sample.by},
                  {text.translate("Report", "Copies"), text.format().number(sample.drawn())},
                  {text.translate("Report", "Seed of the drawing"),
                   QString::fromLatin1(sample.seed.toHex().first(16))}};
    document.blocks.push_back(std::move(facts));
    Table table = copyTable(QStringLiteral("sample"), text);
    table.columns.insert(table.columns.begin(), tickBox());
    std::vector<Table::Row> rows;
    for (const RecheckedCopy &copy : (*result)->copies)
        rows.push_back({QStringList{QString()} + copyCells(copy.item, text), {}});
    table.rows = streamOf(std::move(rows));
    document.blocks.push_back(std::move(table));
    return document;
}

Result<Document> SupervisionPapers::comparison(Session &newer, Session &older,
                                               const SessionComparison &comparison,
                                               const std::vector<SessionPoint> &points,
                                               const QString &language)
{
    const ReportText text(newer, language);
    Document document = documentOf(newer, text, text.translate("Report", "Comparison of stock-takes"));
    document.subtitle = distinctNames(comparison.points(), text.format()).join(u" – "_qs);
    for (const QString &remark : comparison.remarks(text.format()))
        document.blocks.push_back(Paragraph{remark, true});
    std::vector<SessionPoint> all = comparison.points();
    all.insert(all.end(), points.begin(), points.end());
    sortByTime(all);
    document.blocks.push_back(Heading{1, text.translate("Report", "Trend")});
    document.blocks.push_back(trendTable(all, text));
    document.blocks.push_back(trendChart(all, text));
    for (std::size_t i = 0; i < copyFateCount; ++i) {
        const auto fate = static_cast<CopyFate>(i);
        std::vector<Table::Row> rows;
        const Outcome visited = comparison.visit(newer, older, fate, [&](const ComparedCopy &copy) {
            rows.push_back({copyCells(copy.item, text), {}});
            return true;
        });
        if (!visited)
            return tl::unexpected(visited.error());
        document.blocks.push_back(Heading{2,
                                          text.translate("Report", fateHeading(fate)) + u" ("_qs
                                              + text.format().number(comparison.count(fate)) + u')'});
        Table table = copyTable(fateName(fate), text);
        table.rows = streamOf(std::move(rows));
        document.blocks.push_back(std::move(table));
    }
    return document;
}

Chart SupervisionPapers::trend(const Session &session, std::vector<SessionPoint> points,
                               const QString &language)
{
    sortByTime(points);
    return trendChart(points, ReportText(session, language));
}

Outcome addRecheck(Blocks &blocks, Session &session, const ReportText &text)
{
    const auto result = RecheckSample(session).result();
    if (!result)
        return tl::unexpected(result.error());
    if (!*result)
        return {};
    const RecheckResult &checked = **result;
    const DrawnSample &sample = checked.sample;
    const LocaleText &format = text.format();
    const auto percent = [&](double share) { return format.percent(qRound64(share * 100'000), 100'000); };
    blocks.push_back(Heading{1, text.translate("Report", "Check of the count by a sample")});
    blocks.push_back(Paragraph{
        text.translate("Report",
                       "On %1, %2 drew %3 copies at random: %4 among the %5 found, %6 among the %7 lost. The "
                       "drawing follows from the journal as of row %8 and can be repeated (seed %9).")
            .arg(format.dateTime(QDateTime::fromMSecsSinceEpoch(sample.time, Qt::UTC)), sample.by,
                 format.number(sample.drawn()), format.number(sample.found.size()),
                 format.number(sample.foundOf), format.number(sample.missing.size()),
                 format.number(sample.missingOf), format.number(sample.rows),
                 QString::fromLatin1(sample.seed.toHex().first(16))),
        false});
    if (checked.byCounters > 0)
        blocks.push_back(Paragraph{
            text.translate(
                    "Report",
                    "%1 of them were checked by who had counted them. They are in none of the figures.")
                .arg(format.number(checked.byCounters)),
            false});
    if (!checked.error) {
        blocks.push_back(
            Paragraph{text.translate("Report", "None of them was checked by a second person yet."), false});
        return {};
    }
    blocks.push_back(Paragraph{
        text.translate(
                "Report",
                "%1 checked them. The count was wrong about %2 of %3 copies: a counting error of %4, with "
                "95 % confidence between %5 and %6 (Wilson). What was not scanned counts as not there.")
            .arg(checked.by.join(u", "_qs), format.number(checked.errors()), format.number(checked.judged()),
                 percent(checked.error->share), percent(checked.error->low), percent(checked.error->high)),
        false});
    Table table;
    table.name = QStringLiteral("recheck");
    table.columns = {column("drawn_among", text.translate("Report", "Drawn among"), 3),
                     column("copies", text.translate("Report", "Copies"), 1, Alignment::Right),
                     column("errors", text.translate("Report", "Errors"), 1, Alignment::Right),
                     column("share", text.translate("Report", "Share"), 1.1, Alignment::Right),
                     column("interval", text.translate("Report", "95 % interval"), 2, Alignment::Right)};
    std::vector<Table::Row> rows;
    const auto add = [&](const QString &name, qint64 copies, qint64 errors,
                         const std::optional<ShareEstimate> &estimate, bool isTotal) {
        rows.push_back({{name, format.number(copies), format.number(errors),
                         estimate ? percent(estimate->share) : QStringLiteral("–"),
                         estimate ? QString(percent(estimate->low) + u" – "_qs + percent(estimate->high))
                                  : QStringLiteral("–")},
                        {name, copies, errors, estimate ? QJsonValue(estimate->share) : QJsonValue(),
                         QJsonValue(QJsonValue::Undefined)},
                        isTotal});
    };
    add(text.translate("Report", "the found copies"), sample.found.size() - checked.byCounters,
        checked.foundErrors, checked.foundError, false);
    add(text.translate("Report", "the lost copies"), sample.missing.size(), checked.missingErrors,
        checked.missingError, false);
    add(text.translate("Report", "Total"), checked.judged(), checked.errors(), checked.error, true);
    table.rows = streamOf(std::move(rows));
    blocks.push_back(std::move(table));
    return {};
}

} // namespace opname
