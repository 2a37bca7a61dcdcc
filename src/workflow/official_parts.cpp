#include "official_parts.h"

#include "opname/domain/number_words.h"

#include <algorithm>

namespace opname {

namespace {

using Alignment = TableColumn::Alignment;

}

OfficialParts::OfficialParts(Session &session, std::shared_ptr<const ReportText> text,
                             std::shared_ptr<const CopyStates> states,
                             std::shared_ptr<const OfficialFigures> figures, const GoodsReconciliation &goods)
    : m_session(session)
    , m_text(text)
    , m_figures(figures)
    , m_goods(goods)
    , m_lists(session, std::move(text), std::move(states), std::move(figures))
{
}

const std::vector<OfficialParts::Part> &OfficialParts::all()
{
    using P = OfficialParts;
    static const std::vector<Part> parts = {
        {"team", [](const P &p, Blocks &b) { b.push_back(p.team()); }},
        {"totals", [](const P &p, Blocks &b) { b.push_back(p.totals()); }},
        {"conditions", [](const P &p, Blocks &b) { b.push_back(p.conditions()); }},
        {"lost_values", [](const P &p, Blocks &b) { b.push_back(p.lostValues()); }},
        {"reconciliation", [](const P &p, Blocks &b) { b.push_back(p.reconciliation()); }},
        {"page", [](const P &, Blocks &b) { b.push_back(PageBreak{}); }},
        {"landscape", [](const P &, Blocks &b) { b.push_back(PageBreak{true}); }},
        {"list worksheet", [](const P &p, Blocks &b) { b.push_back(p.m_lists.worksheet()); }},
        {"list good", [](const P &p, Blocks &b) { b.push_back(p.m_lists.present(Condition::Good)); }},
        {"list lightly_damaged",
         [](const P &p, Blocks &b) { b.push_back(p.m_lists.present(Condition::LightlyDamaged)); }},
        {"list heavily_damaged",
         [](const P &p, Blocks &b) { b.push_back(p.m_lists.present(Condition::HeavilyDamaged)); }},
        {"list unnoted", [](const P &p, Blocks &b) { b.push_back(p.m_lists.present(std::nullopt)); }},
        {"list excess", [](const P &p, Blocks &b) { b.push_back(p.m_lists.excess()); }},
        {"list lost", [](const P &p, Blocks &b) { b.push_back(p.m_lists.lost()); }},
        {"list lost_priced", [](const P &p, Blocks &b) { p.addLostWithPrice(b); }},
        {"list lost_unpriced", [](const P &p, Blocks &b) { b.push_back(p.m_lists.lostWithoutPrice()); }},
        {"list unmapped", [](const P &p, Blocks &b) {
             b.push_back(p.m_lists.slotList(QStringLiteral("unmapped"), p.m_goods.unmapped()));
         }}};
    return parts;
}

QStringList OfficialParts::names()
{
    QStringList known{QStringLiteral("signature prepared"), QStringLiteral("signature known"),
                      QStringLiteral("signature responsible")};
    for (const Part &part : all())
        known.append(QLatin1String(part.name));
    return known;
}

void OfficialParts::add(Blocks &blocks, const QString &name) const
{
    const auto part = std::find_if(all().begin(), all().end(),
                                   [&](const Part &p) { return name == QLatin1String(p.name); });
    if (part != all().end())
        part->add(*this, blocks);
}

void OfficialParts::addLostWithPrice(Blocks &blocks) const
{
    const auto &byCurrency = m_figures->lost.byCurrency;
    for (const auto &[currency, amount] : byCurrency) {
        Table table = m_lists.lostWithPrice(currency);
        if (byCurrency.size() > 1)
            table.caption = currency;
        blocks.push_back(std::move(table));
    }
    if (byCurrency.empty())
        blocks.push_back(Paragraph{m_text->translate("Report", "None."), true});
}

Table::Row OfficialParts::figureRow(const QString &name, const PriceSum &sum, bool isTotal) const
{
    const LocaleText &format = m_text->format();
    const QString value = sum.text(format);
    return {
        {name, format.number(sum.copies), value.isEmpty() ? u"–"_qs : value, format.number(sum.withoutPrice)},
        {name, sum.copies, QJsonValue(QJsonValue::Undefined), sum.withoutPrice},
        isTotal};
}

Table OfficialParts::figureTable(const QString &name, const QString &first,
                                 std::vector<Table::Row> rows) const
{
    const ReportText &text = *m_text;
    Table table;
    table.name = name;
    table.columns = {
        {QStringLiteral("name"), first, Alignment::Left, 3.2},
        {QStringLiteral("count"), text.translate("Report", "Copies"), Alignment::Right, 1},
        {QStringLiteral("value"), text.translate("Report", "Recorded value"), Alignment::Right, 2},
        {QStringLiteral("without_price"), text.translate("Report", "Value unknown (copies)"),
         Alignment::Right, 1.4}};
    table.rows = streamOf(std::move(rows));
    return table;
}

Table OfficialParts::totals() const
{
    const ReportText &text = *m_text;
    const OfficialFigures &f = *m_figures;
    std::vector<Table::Row> rows = {
        figureRow(text.translate("Report", "Found"), f.found),
        figureRow(text.translate("Report", "On loan"), f.onLoan),
        figureRow(text.translate("Report", "Elsewhere"), f.elsewhere),
        figureRow(text.translate("Report", "Not found"), f.lost),
    };
    if (f.undecided.copies > 0)
        rows.push_back(figureRow(text.translate("Report", "Not found, loans unknown"), f.undecided));
    rows.push_back(figureRow(text.translate("Report", "Not covered yet"), f.notCovered));
    rows.push_back(figureRow(text.translate("Report", "Total"), f.expected, true));
    return figureTable(QStringLiteral("totals"), text.translate("Report", "Copies that should be there"),
                       std::move(rows));
}

Table OfficialParts::conditions() const
{
    const ReportText &text = *m_text;
    const OfficialFigures &f = *m_figures;
    const LocaleText &format = text.format();
    const auto excess = static_cast<qint64>(f.excess.size());
    std::vector<Table::Row> rows = {
        figureRow(conditionText(Condition::Good, text), f.good),
        figureRow(conditionText(Condition::LightlyDamaged, text), f.lightlyDamaged),
        figureRow(conditionText(Condition::HeavilyDamaged, text), f.heavilyDamaged),
        figureRow(text.translate("Report", "Present, condition not noted"), f.unnoted),
        {{text.translate("Report", "In excess"), format.number(excess), u"–"_qs, format.number(excess)},
         {},
         false},
        figureRow(text.translate("Report", "Not found"), f.lost)};
    return figureTable(QStringLiteral("conditions"), text.translate("Report", "Condition"), std::move(rows));
}

Table OfficialParts::lostValues() const
{
    const ReportText &text = *m_text;
    const LocaleText &format = text.format();
    const PriceSum &lost = m_figures->lost;
    std::vector<Table::Row> rows;
    for (const auto &[currency, amount] : lost.byCurrency)
        rows.push_back({{currency, format.number(amount.copies), format.money(amount.sum, currency),
                         amountInWords(amount.sum, currency, text.language()).value_or(QString())},
                        {currency, amount.copies, amount.sum, QJsonValue(QJsonValue::Undefined)},
                        false});
    if (lost.withoutPrice > 0)
        rows.push_back({{text.translate("Report", "without a recorded price"),
                         format.number(lost.withoutPrice), text.translate("Report", "unknown"), u"–"_qs},
                        {},
                        false});
    Table table;
    table.name = QStringLiteral("lost_values");
    table.columns = {
        {QStringLiteral("currency"), text.translate("Report", "Currency"), Alignment::Left, 1.5},
        {QStringLiteral("count"), text.translate("Report", "Copies"), Alignment::Right, 0.9},
        {QStringLiteral("value"), text.translate("Report", "Recorded value"), Alignment::Right, 1.5},
        {QStringLiteral("words"), text.translate("Report", "In words"), Alignment::Left, 3.2}};
    table.rows = streamOf(std::move(rows));
    table.whenEmpty = text.translate("Report", "No copy is lost.");
    return table;
}

Table OfficialParts::reconciliation() const
{
    const ReportText &text = *m_text;
    const LocaleText &format = text.format();
    Table table;
    table.name = QStringLiteral("reconciliation");
    const auto column = [&](const char *name, const QString &title, double width) {
        table.columns.push_back({QLatin1String(name), title, Alignment::Right, width});
    };
    table.columns.push_back(
        {QStringLiteral("goods_code"), text.translate("Report", "Goods code"), Alignment::Left, 58});
    column("book", text.translate("Report", "In the books"), 54);
    column("found", text.translate("Report", "Found"), 51);
    column("difference", text.translate("Report", "Difference"), 40);
    column("on_loan", text.translate("Report", "On loan"), 52);
    column("elsewhere", text.translate("Report", "Elsewhere"), 38);
    column("lost", text.translate("Report", "Not found"), 52);
    column("not_covered", text.translate("Report", "Not covered"), 44);
    column("outside", text.translate("Report", "Out of scope"), 46);
    column("not_in_slims", text.translate("Report", "Not in SLiMS"), 38);
    const auto rowOf = [&](const QString &name, const GoodsCount &line, bool isTotal) {
        Table::Row row{{name}, {name}, isTotal};
        for (const qint64 value :
             {line.book, line.found, line.difference(), line.onLoan, line.elsewhere,
              line.lost + line.undecided, line.notCovered, line.outside, line.notInSlims}) {
            row.cells.append(format.number(value));
            row.raw.emplace_back(value);
        }
        return row;
    };
    std::vector<Table::Row> rows;
    for (const GoodsCount &line : m_goods.lines())
        rows.push_back(rowOf(line.goodsCode, line, false));
    if (!rows.empty())
        rows.push_back(rowOf(text.translate("Report", "Total"), m_goods.total(), true));
    table.rows = streamOf(std::move(rows));
    table.whenEmpty = text.translate("Report", "None.");
    return table;
}

Table OfficialParts::team() const
{
    const ReportText &text = *m_text;
    std::vector<Table::Row> rows;
    for (const QString &member : m_session.setting(QStringLiteral("team")).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype split = member.indexOf(u';');
        const QString number = QString::number(rows.size() + 1);
        rows.push_back({{number, member.left(split).trimmed(),
                         split < 0 ? QString() : member.sliced(split + 1).trimmed(),
                         number + u" "_qs + QString(22, u'.')},
                        {},
                        false});
    }
    Table table;
    table.name = QStringLiteral("team");
    table.columns = {
        {QStringLiteral("number"), text.translate("Report", "No."), Alignment::Right, 0.35},
        {QStringLiteral("name"), text.translate("Report", "Name"), Alignment::Left, 2.6},
        {QStringLiteral("role"), text.translate("Report", "Role"), Alignment::Left, 2.4},
        {QStringLiteral("signature"), text.translate("Report", "Signature"), Alignment::Left, 1.6}};
    table.rows = streamOf(std::move(rows));
    table.whenEmpty = text.translate("Report", "No team was entered.");
    return table;
}

} // namespace opname
