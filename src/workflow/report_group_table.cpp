#include "report_group_table.h"

namespace opname {

using Alignment = TableColumn::Alignment;

void addTo(GroupTotals &sum, const GroupTotals &group)
{
    sum.expected += group.expected;
    sum.found += group.found;
    sum.onLoan += group.onLoan;
    sum.missing += group.missing;
    sum.notCovered += group.notCovered;
}

std::optional<qint64> knownOnLoan(const GroupTotals &group, const Session &session)
{
    return session.loansKnown() ? std::optional(group.onLoan) : std::nullopt;
}

GroupTable::GroupTable(const QString &name, std::vector<TableColumn> head, const Session &session,
                       const ReportText &text)
    : m_session(session)
    , m_text(text)
{
    m_table.name = name;
    m_head = head.size();
    m_table.columns = std::move(head);
    const auto add = [&](const char *column, const QString &title, double width) {
        m_table.columns.push_back({QLatin1String(column), title, Alignment::Right, width});
    };
    add("expected", text.translate("Report", "Should be there"), 1.2);
    add("found", text.translate("Report", "Found"), 1.05);
    add("share", text.translate("Report", "Share"), 1.15);
    add("on_loan", text.translate("Report", "On loan"), 1);
    add("missing", text.translate("Report", "Missing"), 0.8);
    add("not_covered", text.translate("Report", "Not covered"), 0.85);
}

void GroupTable::add(const QStringList &names, const GroupTotals &group)
{
    m_rows.push_back(rowOf(names, group, false));
    addTo(m_sum, group);
}

Table GroupTable::take()
{
    QStringList names{m_text.translate("Report", "Total")};
    names.resize(static_cast<qsizetype>(m_head));
    m_rows.push_back(rowOf(names, m_sum, true));
    m_table.rows = streamOf(std::move(m_rows));
    return std::move(m_table);
}

Table::Row GroupTable::rowOf(const QStringList &names, const GroupTotals &g, bool isTotal) const
{
    const LocaleText &format = m_text.format();
    const std::optional<qint64> onLoan = knownOnLoan(g, m_session);
    Table::Row row{names, {}, isTotal};
    for (const QString &name : names)
        row.raw.push_back(name);
    row.cells << format.number(g.expected) << format.number(g.found) << format.percent(g.found, g.expected)
              << format.number(onLoan) << format.number(g.missing) << format.number(g.notCovered);
    for (const QJsonValue &value :
         {QJsonValue(g.expected), QJsonValue(g.found),
          g.expected > 0 ? QJsonValue(double(g.found) / double(g.expected)) : QJsonValue(),
          onLoan ? QJsonValue(*onLoan) : QJsonValue(), QJsonValue(g.missing), QJsonValue(g.notCovered)})
        row.raw.push_back(value);
    return row;
}

} // namespace opname
