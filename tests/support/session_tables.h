#pragma once

#include <QByteArrayList>
#include <QStringList>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <functional>

namespace opname::testing {

/// Every row of every table but the journal, as texts, sorted within a table: what two files of one session
/// have in common. Without what is this file's alone: which copy it is.
inline QStringList sessionTables(const QString &path)
{
    QStringList lines;
    sqlite3 *file = nullptr;
    EXPECT_EQ(sqlite3_open_v2(path.toUtf8().constData(), &file, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
    const auto each = [&](const QByteArray &sql, const std::function<void(sqlite3_stmt *)> &visitor) {
        sqlite3_stmt *rows = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(file, sql.constData(), -1, &rows, nullptr), SQLITE_OK)
            << sqlite3_errmsg(file);
        while (sqlite3_step(rows) == SQLITE_ROW)
            visitor(rows);
        sqlite3_finalize(rows);
    };
    QByteArrayList tables;
    each("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE "
         "'sqlite%' AND name <> 'journal' ORDER BY name",
         [&](sqlite3_stmt *row) {
             tables.append(reinterpret_cast<const char *>(sqlite3_column_text(row, 0)));
         });
    for (const QByteArray &table : tables) {
        QStringList rows;
        each("SELECT * FROM " + table, [&](sqlite3_stmt *row) {
            QStringList cells{QString::fromLatin1(table)};
            for (int column = 0; column < sqlite3_column_count(row); ++column)
                cells.append(sqlite3_column_type(row, column) == SQLITE_BLOB
                                 ? QString::fromLatin1(
                                     QByteArray(static_cast<const char *>(sqlite3_column_blob(row, column)),
                                                sqlite3_column_bytes(row, column))
                                         .toHex())
                                 : QString::fromUtf8(
                                     reinterpret_cast<const char *>(sqlite3_column_text(row, column))));
            if (cells.first(qMin<qsizetype>(2, cells.size()))
                != QStringList{QStringLiteral("identity"), QStringLiteral("copy")})
                rows.append(cells.join(u'|'));
        });
        rows.sort();
        lines += rows;
    }
    sqlite3_close(file);
    return lines;
}

/// The first line that only one of them has, for people; empty when they agree.
inline QString firstDifference(const QStringList &a, const QStringList &b)
{
    for (qsizetype i = 0; i < qMax(a.size(), b.size()); ++i)
        if (a.value(i) != b.value(i))
            return a.value(i) + QStringLiteral("  <>  ") + b.value(i);
    return {};
}

} // namespace opname::testing
