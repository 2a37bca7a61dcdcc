#include "table_pages.h"

#include <utility>

namespace opname {

TablePages::TablePages(ServerConnection &connection, QString table, QStringList columns, QString condition)
    : m_connection(connection)
    , m_table(std::move(table))
    , m_columns(std::move(columns))
    , m_condition(std::move(condition))
{
}

Result<int> TablePages::next(const std::function<void(const ServerRow &)> &visit)
{
    const QString &key = m_columns.front();
    QString sql =
        QStringLiteral("SELECT %1 FROM %2 WHERE %3 > %4").arg(m_columns.join(u','), m_table, key).arg(m_last);
    if (!m_condition.isEmpty())
        sql += u" AND " + m_condition;
    sql += QStringLiteral(" ORDER BY %1 LIMIT %2").arg(key).arg(pageSize);

    int rows = 0;
    const Outcome done = m_connection.select(sql, [&](const ServerRow &row) {
        m_last = row.integer(0);
        ++rows;
        visit(row);
    });
    if (!done)
        return tl::unexpected(done.error());
    return rows;
}

} // namespace opname
