#include "rows_statement.h"

#include <utility>

namespace opname {

QString placesFor(std::size_t values)
{
    return QStringList(static_cast<qsizetype>(values), QStringLiteral("?")).join(u',');
}

RowsStatement::RowsStatement(ServerConnection &connection, std::function<QString(std::size_t rows)> sqlOf)
    : m_connection(connection)
    , m_sqlOf(std::move(sqlOf))
{
}

ServerResult<qint64> RowsStatement::run(std::size_t rows, const std::vector<ServerValue> &values)
{
    if (!m_statement || m_rows != rows) {
        m_statement.emplace(m_connection, m_sqlOf(rows));
        m_rows = rows;
    }
    return m_statement->run(values);
}

} // namespace opname
