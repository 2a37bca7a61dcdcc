#include "table_comparison.h"

#include <QStringList>

namespace opname {

namespace {

QString restOf(const Statement &row, int columns)
{
    QStringList values;
    for (int column = 1; column < columns; ++column)
        values.append(row.text(column));
    return values.join(columnMark);
}

} // namespace

bool agrees(Database &database, const char *sql, int columns, const QHash<QString, QString> &expected)
{
    Statement rows(database, sql);
    qsizetype count = 0;
    bool same = true;
    while (rows.step()) {
        ++count;
        const auto known = expected.constFind(rows.text(0));
        same = same && known != expected.cend() && *known == restOf(rows, columns);
    }
    return same && count == expected.size();
}

} // namespace opname
