// This stock-take beside the one before it.

#include "opname/workflow/previous_stock_take.h"
#include "report_chapters.h"

namespace opname {

namespace {

using Alignment = TableColumn::Alignment;

TableColumn number(const char *name, const QString &title)
{
    return {QLatin1String(name), title, Alignment::Right, 1.2};
}

Table bothTable(const PreviousStockTake &previous, const Totals &now, const ReportText &text)
{
    const LocaleText &format = text.format();
    const Totals &then = previous.point.totals;
    std::vector<Table::Row> rows;
    const auto add = [&](const QString &name, std::optional<qint64> before, std::optional<qint64> after) {
        const auto change = before && after ? std::optional(*after - *before) : std::nullopt;
        const auto value = [](std::optional<qint64> count) {
            return count ? QJsonValue(*count) : QJsonValue();
        };
        rows.push_back(
            {{name, format.number(before), format.number(after),
              change && *change > 0 ? QString(u'+' + format.number(*change)) : format.number(change)},
             {name, value(before), value(after), value(change)},
             false});
    };
    add(text.translate("Report", "Copies that should be there"), then.expected, now.expected);
    add(text.translate("Report", "Found"), then.found, now.found);
    add(text.translate("Report", "On loan"), then.onLoan, now.onLoan);
    add(text.translate("Report", "Not found (missing)"), then.missing, now.missing);
    add(text.translate("Report", "Not covered yet"), then.notCovered, now.notCovered);
    Table table;
    table.name = QStringLiteral("previous");
    table.columns = {{QStringLiteral("what"), text.translate("Report", "Figure"), Alignment::Left, 3},
                     number("before", text.translate("Report", "Previous")),
                     number("now", text.translate("Report", "This one")),
                     number("change", text.translate("Report", "Change"))};
    table.rows = streamOf(std::move(rows));
    return table;
}

Table fateTable(const PreviousStockTake &previous, const ReportText &text)
{
    std::vector<Table::Row> rows;
    for (const auto &[fate, name] :
         {std::pair(CopyFate::FoundAgain, text.translate("Report", "Lost then, found now")),
          std::pair(CopyFate::LostTwice, text.translate("Report", "Lost both times")),
          std::pair(CopyFate::NewlyLost, text.translate("Report", "New losses")),
          std::pair(CopyFate::StillMarked,
                    text.translate("Report", "Lost then, marked missing since and not seen")),
          std::pair(CopyFate::NotSeen,
                    text.translate("Report", "Lost then, now on loan, elsewhere or not counted")),
          std::pair(CopyFate::Vanished, text.translate("Report", "No longer in the catalogue"))})
        rows.push_back({{name, text.format().number(previous.count(fate))},
                        {QJsonValue(name), QJsonValue(previous.count(fate))},
                        false});
    Table table;
    table.name = QStringLiteral("previous_losses");
    table.columns = {
        {QStringLiteral("what"), text.translate("Report", "What became of copies"), Alignment::Left, 4},
        number("count", text.translate("Report", "Count"))};
    table.rows = streamOf(std::move(rows));
    return table;
}

} // namespace

void addPrevious(Blocks &blocks, const Session &session, const ReportText &text)
{
    blocks.push_back(Heading{2, text.translate("Report", "Comparison with the previous stock-take")});
    const auto previous = PreviousStockTake::keptIn(session);
    if (!previous) {
        blocks.push_back(Paragraph{
            text.translate("Report", "This stock-take was not compared with an earlier one."), true});
        return;
    }
    const LocaleText &format = text.format();
    blocks.push_back(
        Paragraph{text.translate("Report",
                                 "The previous stock-take is “%1”, begun on %2 (file %3). Both were compared "
                                 "copy by copy on %4; what was decided or scanned since is not in it.")
                      .arg(previous->point.name, format.date(format.day(previous->point.made)),
                           previous->file, format.dateTime(previous->compared))});
    blocks.push_back(bothTable(*previous, session.totals(), text));
    blocks.push_back(fateTable(*previous, text));
}

} // namespace opname
