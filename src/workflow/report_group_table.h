#pragma once

#include "opname/domain/totals.h"
#include "report_chapters.h"

namespace opname {

/// Adds the figures that stand against what is expected.
void addTo(GroupTotals &sum, const GroupTotals &group);
/// Of the copies of a group on loan: nothing while the session's loans are unknown.
std::optional<qint64> knownOnLoan(const GroupTotals &group, const Session &session);

/// One table of groups: who or what, then the same seven figures, and their sum.
class GroupTable {
public:
    /// `head` are the columns that name a group. Session and text outlive this.
    GroupTable(const QString &name, std::vector<TableColumn> head, const Session &session,
               const ReportText &text);
    void add(const QStringList &names, const GroupTotals &group);
    Table take(); ///< once, behind the last group

private:
    Table::Row rowOf(const QStringList &names, const GroupTotals &group, bool isTotal) const;

    const Session &m_session;
    const ReportText &m_text;
    Table m_table;
    std::size_t m_head = 1;
    std::vector<Table::Row> m_rows;
    GroupTotals m_sum;
};

} // namespace opname
