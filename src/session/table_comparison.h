#pragma once

#include "database.h"

#include <QHash>
#include <QString>

namespace opname {

/// Between columns that are compared as one text: in no text that people type.
inline constexpr QChar columnMark(u'\x1f');

/// Whether a query answers the rows that are expected and no others: by its first column, which no two rows
/// share, the `columns - 1` behind it, joined by columnMark.
bool agrees(Database &database, const char *sql, int columns, const QHash<QString, QString> &expected);

/// Whether two queries answer the same rows in the same order: their first column, a number, and the
/// `columns - 1` behind it.
bool answerAlike(Database &database, const char *sql, const char *other, int columns);

} // namespace opname
