#include "json_rows.h"

#include <QJsonDocument>

#include <algorithm>

namespace opname {

namespace {

QByteArray textOfValue(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

/// Whether the text stands in JSON as it is.
bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() >= 0x20 && c != u'"' && c != u'\\' && !c.isSurrogate();
    });
}

} // namespace

QByteArray quoted(const QString &text)
{
    return textOfValue(text);
}

QJsonArray columnNames(const Table &table)
{
    QJsonArray columns;
    for (const TableColumn &column : table.columns)
        if (!column.isForPen())
            columns.append(column.name);
    return columns;
}

JsonRows::JsonRows(const Table &table)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (!table.columns[i].isForPen())
            m_columns.push_back({table.columns[i].name, {}, i});
    std::sort(m_columns.begin(), m_columns.end(),
              [](const Column &a, const Column &b) { return a.name < b.name; });
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i].key = (i == 0 ? "{" : ",") + quoted(m_columns[i].name) + ':';
}

const QByteArray &JsonRows::textOf(const Table::Row &row)
{
    m_text.resize(0);
    for (const Column &column : m_columns) {
        m_text += column.key;
        if (row.raw.empty() || row.raw[column.at].isUndefined())
            add(row.cells.value(static_cast<qsizetype>(column.at)));
        else
            add(row.raw[column.at]);
    }
    m_text += m_columns.empty() ? "{}" : "}";
    return m_text;
}

void JsonRows::add(const QString &text)
{
    if (isPlain(text))
        m_text.append('"').append(text.toUtf8()).append('"');
    else
        m_text += quoted(text);
}

void JsonRows::add(const QJsonValue &value)
{
    if (value.isString())
        add(value.toString());
    else if (value.isNull())
        m_text += "null";
    else
        m_text += textOfValue(value);
}

} // namespace opname
