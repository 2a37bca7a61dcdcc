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

bool answerAlike(Database &database, const char *sql, const char *other, int columns)
{
    Statement rows(database, sql);
    Statement others(database, other);
    while (rows.step()) {
        if (!others.step() || rows.integer(0) != others.integer(0))
            return false;
        for (int column = 1; column < columns; ++column)
            if (rows.view(column) != others.view(column))
                return false;
    }
    return !others.step();
}

} // namespace opname
