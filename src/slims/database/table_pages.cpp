#include "table_pages.h"

#include <QVariant>

#include <utility>

namespace opname {

namespace {

// QSqlQuery::value() costs more than the server's whole work on a field, so a row travels as one text. A
// field that contains the separator itself shows by the number of fields.
constexpr QChar separator = u'\x1f';

void split(QStringView line, TableRow &row)
{
    row.clear();
    qsizetype begin = 0;
    for (qsizetype end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, begin)) {
        row.push_back(line.sliced(begin, end - begin));
        begin = end + 1;
    }
    row.push_back(line.sliced(begin));
}

} // namespace

TablePages::TablePages(ServerConnection &connection, QString table, QStringList columns, QString condition)
    : m_connection(connection)
    , m_table(std::move(table))
    , m_columns(std::move(columns))
    , m_condition(std::move(condition))
{
    QStringList present;
    for (const QString &column : std::as_const(m_columns))
        present.append(QStringLiteral("IFNULL(%1,'')").arg(column));
    m_joinedColumns = QStringLiteral("CONCAT_WS('") + separator + u"'," + present.join(u',') + u')';
}

Result<int> TablePages::next(const std::function<void(const TableRow &)> &visit)
{
    const QString &key = m_columns.front();
    QString sql =
        QStringLiteral("SELECT %1 FROM %2 WHERE %3 > %4").arg(m_joinedColumns, m_table, key).arg(m_last);
    if (!m_condition.isEmpty())
        sql += u" AND " + m_condition;
    sql += QStringLiteral(" ORDER BY %1 LIMIT %2").arg(key).arg(pageSize);

    std::vector<QString> lines;
    lines.reserve(pageSize);
    if (Outcome done =
            m_connection.select(sql, [&](const QSqlQuery &row) { lines.push_back(row.value(0).toString()); });
        !done)
        return tl::unexpected(done.error());

    TableRow row;
    for (const QString &line : lines) {
        split(line, row);
        m_last = row.front().toLongLong();
        if (row.size() == static_cast<std::size_t>(m_columns.size()))
            visit(row);
        else if (Outcome done = visitPlainly(m_last, visit); !done)
            return tl::unexpected(done.error());
    }
    return static_cast<int>(lines.size());
}

Outcome TablePages::visitPlainly(qint64 key, const std::function<void(const TableRow &)> &visit)
{
    const QString sql = QStringLiteral("SELECT %1 FROM %2 WHERE %3 = %4")
                            .arg(m_columns.join(u','), m_table, m_columns.front())
                            .arg(key);
    return m_connection.select(sql, [&](const QSqlQuery &found) {
        QStringList fields;
        for (int column = 0; column < m_columns.size(); ++column)
            fields.append(found.value(column).toString());
        visit(TableRow(fields.begin(), fields.end()));
    });
}

} // namespace opname
