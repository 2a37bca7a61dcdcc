// The figures of the whole: totals with their balance, and what spreads over groups.

#include "report_chapters.h"

namespace opname {

namespace {

using Alignment = TableColumn::Alignment;

Table::Row figure(const QString &name, std::optional<qint64> value, qint64 whole, const ReportText &text,
                  bool isTotal = false)
{
    const LocaleText &format = text.format();
    return {{name, format.number(value), value ? format.percent(*value, whole) : QString()},
            {name, value ? QJsonValue(*value) : QJsonValue(),
             value && whole > 0 ? QJsonValue(double(*value) / double(whole)) : QJsonValue()},
            isTotal};
}

Table figureTable(const QString &name, std::vector<Table::Row> rows, const ReportText &text)
{
    Table table;
    table.name = name;
    table.columns = {{QStringLiteral("name"), text.translate("Report", "Description"), Alignment::Left, 4},
                     {QStringLiteral("count"), text.translate("Report", "Count"), Alignment::Right, 1},
                     {QStringLiteral("share"), text.translate("Report", "Share"), Alignment::Right, 1}};
    table.rows = streamOf(std::move(rows));
    return table;
}

void addTotals(Blocks &blocks, const Totals &t, const ReportText &text)
{
    const auto count = [&](const std::optional<qint64> &value) { return text.format().number(value); };
    const auto part = [&](const char *source) -> QString {
        return u"    "_qs + text.translate("Report", source);
    };
    blocks.push_back(Heading{2, text.translate("Report", "Copies that should be there")});
    blocks.push_back(
        figureTable(QStringLiteral("totals"),
                    {figure(text.translate("Report", "Found"), t.found, t.expected, text),
                     figure(part(QT_TRANSLATE_NOOP("Report", "of these on loan by SLiMS, yet here")),
                            t.presentOnLoan, t.expected, text),
                     figure(part(QT_TRANSLATE_NOOP("Report", "of these at another place than theirs")),
                            t.misplaced, t.expected, text),
                     figure(text.translate("Report", "On loan"), t.onLoan, t.expected, text),
                     figure(text.translate("Report", "Not found (missing)"), t.missing, t.expected, text),
                     figure(text.translate("Report", "Not covered yet"), t.notCovered, t.expected, text),
                     figure(text.translate("Report", "Total"), t.expected, t.expected, text, true)},
                    text));
    Chart chart;
    chart.name = QStringLiteral("totals");
    chart.caption = text.translate("Report", "Copies that should be there");
    Chart::Series series;
    const auto draw = [&](const QString &name, std::optional<qint64> value) {
        chart.groups.append(name);
        series.values.push_back(double(value.value_or(0)));
        QString figures = count(value);
        if (value)
            figures += u" ("_qs + text.format().percent(*value, t.expected) + u')';
        series.texts.append(figures);
    };
    draw(text.translate("Report", "Found"), t.found);
    draw(text.translate("Report", "On loan"), t.onLoan);
    draw(text.translate("Report", "Not found (missing)"), t.missing);
    draw(text.translate("Report", "Not covered yet"), t.notCovered);
    chart.series.push_back(std::move(series));
    blocks.push_back(std::move(chart));
    blocks.push_back(Paragraph{
        text.translate("Report", "Balance: %1 found + %2 on loan + %3 missing + %4 not covered = %5")
            .arg(count(t.found), count(t.onLoan), count(t.missing), count(t.notCovered), count(t.expected)),
        true});
    blocks.push_back(Heading{2, text.translate("Report", "Codes that were scanned")});
    blocks.push_back(figureTable(
        QStringLiteral("scans"),
        {figure(text.translate("Report", "Found"), t.found, t.scans, text),
         figure(text.translate("Report", "With a status that is not counted"), t.excluded, t.scans, text),
         figure(text.translate("Report", "Outside the scope"), t.outOfScope, t.scans, text),
         figure(text.translate("Report", "Entered SLiMS during the count"), t.added, t.scans, text),
         figure(text.translate("Report", "Unknown codes (%1 different)").arg(count(t.unknownCodes)),
                t.unknown, t.scans, text),
         figure(text.translate("Report", "Scanned again"), t.duplicates, t.scans, text),
         figure(text.translate("Report", "Unreadable"), t.invalid, t.scans, text),
         figure(text.translate("Report", "Total"), t.scans, t.scans, text, true)},
        text));
}

} // namespace

Outcome addFigures(Blocks &blocks, Session &session, const ReportDrafts &drafts, const ReportText &text)
{
    blocks.push_back(Heading{1, text.translate("Report", "Result")});
    addTotals(blocks, session.totals(), text);
    addGroups(blocks, session, text);
    addKinds(blocks, session, drafts, text);
    addLostValue(blocks, session, drafts.worth(), text);
    if (session.loansKnown())
        addLostByClass(blocks, drafts.worth(), text);
    addLoans(blocks, session, drafts, text);
    for (const auto add : {&addCorrections, &addPace, &addShelfOrder})
        if (Outcome added = add(blocks, session, text); !added)
            return added;
    addPrevious(blocks, session, text);
    return {};
}

} // namespace opname
