#include "json_rows.h"

#include <QJsonDocument>

namespace opname {

QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QJsonArray columnNames(const Table &table)
{
    QJsonArray columns;
    for (const TableColumn &column : table.columns)
        if (!column.isForPen())
            columns.append(column.name);
    return columns;
}

QJsonObject rowObject(const Table &table, const Table::Row &row)
{
    QJsonObject object;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (!table.columns[i].isForPen())
            object.insert(table.columns[i].name,
                          row.raw.empty() || row.raw[i].isUndefined()
                              ? QJsonValue(row.cells.value(static_cast<qsizetype>(i)))
                              : row.raw[i]);
    return object;
}

} // namespace opname
