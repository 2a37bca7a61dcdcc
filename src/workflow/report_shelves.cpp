// How well each shelf stood when it was read first and last.

#include "opname/workflow/shelf_row.h"
#include "report_chapters.h"

namespace opname {

namespace {

using Alignment = TableColumn::Alignment;

QString perHundred(const ShelfQuality &quality, const ReportText &text)
{
    return text.format().percent(quality.outOfPlace, quality.books);
}

QJsonValue shareOf(const ShelfQuality &quality)
{
    return quality.books > 0 ? QJsonValue(double(quality.outOfPlace) / double(quality.books)) : QJsonValue();
}

Table::Row rowOf(const QString &shelf, const ShelfQuality &first, const ShelfQuality &last, int readings,
                 const ReportText &text, bool isTotal)
{
    const LocaleText &format = text.format();
    return {{shelf, format.number(qint64(readings)), format.number(first.books),
             format.number(first.outOfPlace), perHundred(first, text), format.number(last.books),
             format.number(last.outOfPlace), perHundred(last, text)},
            {shelf, QJsonValue(readings), QJsonValue(first.books), QJsonValue(first.outOfPlace),
             shareOf(first), QJsonValue(last.books), QJsonValue(last.outOfPlace), shareOf(last)},
            isTotal};
}

constexpr std::size_t mostShelvesDrawn = 12; ///< beyond it the sum alone is drawn

/// Out of place at the first and at the last reading, shelf by shelf.
void addToChart(Chart &chart, const QString &shelf, const ShelfQuality &first, const ShelfQuality &last,
                const ReportText &text)
{
    for (const auto &[when, quality] : {std::pair(text.translate("Report", "%1, first reading"), first),
                                        std::pair(text.translate("Report", "%1, last reading"), last)}) {
        chart.groups.append(when.arg(shelf));
        chart.series.front().values.push_back(
            quality.books > 0 ? 100.0 * double(quality.outOfPlace) / double(quality.books) : 0);
        chart.series.front().texts.append(perHundred(quality, text));
    }
}

} // namespace

Outcome addShelfOrder(Blocks &blocks, Session &session, const ReportText &text)
{
    std::vector<Table::Row> rows;
    ShelfQuality first;
    ShelfQuality last;
    int readings = 0;
    Chart chart;
    chart.name = QStringLiteral("shelf_order");
    chart.caption = text.translate("Report", "Books out of place, of each hundred");
    chart.series.resize(1);
    for (const ScannedShelf &scanned : scannedShelvesApart(session)) {
        const QString shelf =
            scanned.location ? text.placeName({*scanned.location, scanned.name}) : scanned.name;
        const auto read = readingsOfShelf(session, scanned.name, scanned.location);
        if (!read)
            return tl::unexpected(read.error());
        if (read->empty())
            continue;
        const ShelfQuality &then = read->front().quality;
        const ShelfQuality &now = read->back().quality;
        rows.push_back(rowOf(shelf, then, now, static_cast<int>(read->size()), text, false));
        if (rows.size() <= mostShelvesDrawn)
            addToChart(chart, shelf, then, now, text);
        first.books += then.books;
        first.outOfPlace += then.outOfPlace;
        last.books += now.books;
        last.outOfPlace += now.outOfPlace;
        readings += static_cast<int>(read->size());
    }
    if (rows.size() > mostShelvesDrawn) {
        chart.groups.clear();
        chart.series.front() = {};
        addToChart(chart, text.translate("Report", "All shelves"), first, last, text);
    }
    if (rows.size() > 1)
        rows.push_back(rowOf(text.translate("Report", "Total"), first, last, readings, text, true));
    Table table;
    table.name = QStringLiteral("shelf_order");
    table.columns = {
        {QStringLiteral("shelf"), text.translate("Report", "Shelf"), Alignment::Left, 3},
        {QStringLiteral("readings"), text.translate("Report", "Readings"), Alignment::Right, 1},
        {QStringLiteral("first_books"), text.translate("Report", "Books, first"), Alignment::Right, 1},
        {QStringLiteral("first_out_of_place"), text.translate("Report", "Out of place, first"),
         Alignment::Right, 1.2},
        {QStringLiteral("first_share"), text.translate("Report", "Share, first"), Alignment::Right, 1},
        {QStringLiteral("last_books"), text.translate("Report", "Books, last"), Alignment::Right, 1},
        {QStringLiteral("last_out_of_place"), text.translate("Report", "Out of place, last"),
         Alignment::Right, 1.2},
        {QStringLiteral("last_share"), text.translate("Report", "Share, last"), Alignment::Right, 1}};
    table.rows = streamOf(std::move(rows));
    table.whenEmpty = text.translate("Report", "No shelf was read.");
    blocks.push_back(Heading{2, text.translate("Report", "Order on the shelves")});
    blocks.push_back(std::move(table));
    blocks.push_back(std::move(chart));
    blocks.push_back(Paragraph{
        text.translate("Report",
                       "Out of place are the fewest books that have to be moved, and books of other shelves; "
                       "first and last are the first and the last reading of the shelf."),
        true});
    return {};
}

} // namespace opname
