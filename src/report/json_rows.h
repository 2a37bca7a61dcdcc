#pragma once

#include "opname/report/document.h"

#include <QByteArray>
#include <QJsonArray>

#include <vector>

namespace opname {

QByteArray quoted(const QString &text); ///< as JSON has it, in UTF-8
/// A table's columns as data: without what is to be ticked with a pen.
QJsonArray columnNames(const Table &table);

/// Rows of a table as data, each an object, byte by byte as QJsonDocument writes it: compact, its names in
/// their order. A report's digest rests on that. Many times faster, for lists of many thousand rows.
class JsonRows {
public:
    /// The table outlives this; its columns have different names.
    explicit JsonRows(const Table &table);
    /// Stands until the next call.
    const QByteArray &textOf(const Table::Row &row);

private:
    void add(const QString &text);
    void add(const QJsonValue &value);

    struct Column {
        QString name;
        QByteArray key; ///< with what stands before its value
        std::size_t at = 0; ///< in the row
    };
    std::vector<Column> m_columns; ///< as their names are ordered
    QByteArray m_text;
};

} // namespace opname
