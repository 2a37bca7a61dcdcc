#pragma once

#include "opname/report/document.h"

#include <QByteArray>
#include <QJsonArray>

namespace opname {

QByteArray quoted(const QString &text); ///< as JSON has it, in UTF-8
/// A table's columns and one of its rows as data: without what is to be ticked with a pen.
QJsonArray columnNames(const Table &table);
QJsonObject rowObject(const Table &table, const Table::Row &row);

} // namespace opname
