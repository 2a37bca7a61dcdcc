// What the lost copies are worth. Recorded and estimated value stand apart and share no sum.

#include "report_chapters.h"

namespace opname {

namespace {

using Alignment = TableColumn::Alignment;

/// In the order of the shelves.
std::vector<LostOfClass> inOrder(const LostWorth &worth)
{
    std::vector<LostOfClass> ordered;
    for (const std::uint8_t group : classOrder)
        for (const LostOfClass &ofClass : worth.byClass)
            if (ofClass.classGroup == group)
                ordered.push_back(ofClass);
    return ordered;
}

/// The currency in which most is lost; empty when nothing has a price.
QString mainCurrency(const LostWorth &worth)
{
    QString currency;
    qint64 most = 0;
    for (const LostValue &value : worth.byCurrency)
        if (value.recorded > most) {
            most = value.recorded;
            currency = value.currency;
        }
    return currency;
}

Chart chartOf(const LostWorth &worth, const QString &currency, const ReportText &text)
{
    const bool isValue = !currency.isEmpty();
    Chart chart;
    chart.name = isValue ? QStringLiteral("lost_value_by_class") : QStringLiteral("lost_by_class");
    chart.caption = isValue ? text.translate("Report", "Recorded value of missing copies by class")
                            : text.translate("Report", "Missing copies by class");
    Chart::Series series;
    for (const LostOfClass &ofClass : inOrder(worth)) {
        const auto recorded = ofClass.recorded.find(currency);
        const qint64 value = !isValue            ? ofClass.copies
            : recorded == ofClass.recorded.end() ? 0
                                                 : recorded->second;
        chart.groups.append(className(ofClass.classGroup, text));
        series.values.push_back(double(value));
        series.texts.append(!isValue        ? text.format().number(value)
                                : value > 0 ? text.format().money(value, currency)
                                            : u"–"_qs);
    }
    chart.series.push_back(std::move(series));
    return chart;
}

} // namespace

void addLostValue(Blocks &blocks, Session &session, const LostWorth &worth, const ReportText &text)
{
    blocks.push_back(Heading{2, text.translate("Report", "Value of missing copies")});
    if (!session.loansKnown()) {
        blocks.push_back(
            Paragraph{text.translate("Report", "Not valued, because the loans were not known.")});
        return;
    }
    if (worth.copies == 0) {
        blocks.push_back(Paragraph{text.translate("Report", "No copy is lost.")});
        return;
    }
    Facts facts;
    for (const LostValue &value : worth.byCurrency)
        if (value.recorded > 0)
            facts.rows.emplace_back(text.translate("Report", "Recorded prices"),
                                    text.format().money(value.recorded, value.currency));
    facts.rows.emplace_back(text.translate("Report", "Missing copies without a recorded price"),
                            text.format().number(worth.withoutPrice));
    blocks.push_back(std::move(facts));
    if (worth.withoutPrice == 0)
        return;
    Facts estimates;
    for (const LostValue &value : worth.byCurrency)
        if (value.estimatedCopies > 0)
            estimates.rows.emplace_back(text.translate("Report", "Estimate for copies without a price"),
                                        text.translate("Report", "about %1 for %2 copies")
                                            .arg(text.format().money(value.estimated, value.currency),
                                                 text.format().number(value.estimatedCopies)));
    if (worth.withoutEstimate > 0)
        estimates.rows.emplace_back(text.translate("Report", "Copies of unknown value"),
                                    text.format().number(worth.withoutEstimate));
    blocks.push_back(std::move(estimates));
    blocks.push_back(Paragraph{
        text.translate(
            "Report",
            "An estimate is the median of the recorded prices of copies of the same class that were "
            "published within five years, or of the class as a whole. It is no record: it is not "
            "added to the recorded prices, and only these enter the minutes. No price means "
            "unknown, not nothing."),
        true});
}

void addLostByClass(Blocks &blocks, const LostWorth &worth, const ReportText &text)
{
    if (worth.byClass.empty())
        return;
    const LocaleText &format = text.format();
    std::vector<Table::Row> rows;
    for (const LostOfClass &ofClass : inOrder(worth)) {
        QStringList values;
        for (const auto &[currency, recorded] : ofClass.recorded)
            values.append(format.money(recorded, currency));
        const QString name = className(ofClass.classGroup, text);
        rows.push_back(
            {{name, format.number(ofClass.copies), format.percent(ofClass.copies, worth.copies),
              values.isEmpty() ? u"–"_qs : values.join(u"; "_qs), format.number(ofClass.withoutPrice)},
             {name, QJsonValue(ofClass.copies), QJsonValue(double(ofClass.copies) / double(worth.copies)),
              QJsonValue(QJsonValue::Undefined), QJsonValue(ofClass.withoutPrice)},
             false});
    }
    Table table;
    table.name = QStringLiteral("lost_by_class");
    table.columns = {
        {QStringLiteral("class"), text.translate("Report", "Class"), Alignment::Left, 3},
        {QStringLiteral("copies"), text.translate("Report", "Missing copies"), Alignment::Right, 1},
        {QStringLiteral("share"), text.translate("Report", "Share"), Alignment::Right, 1},
        {QStringLiteral("recorded"), text.translate("Report", "Recorded value"), Alignment::Right, 1.8},
        {QStringLiteral("without_price"), text.translate("Report", "Without a price"), Alignment::Right, 1}};
    table.rows = streamOf(std::move(rows));
    blocks.push_back(Heading{2, text.translate("Report", "Missing copies by class")});
    blocks.push_back(std::move(table));
    blocks.push_back(chartOf(worth, QString(), text));
    // A chart has one unit: the currency in which most is lost. The table has all.
    if (const QString currency = mainCurrency(worth); !currency.isEmpty())
        blocks.push_back(chartOf(worth, currency, text));
}

} // namespace opname
