#pragma once

#include "support/mariadb_server.h"

#include <QSqlError>
#include <QSqlQuery>
#include <gtest/gtest.h>

#include <string>

namespace opname::testing {

/// The first field of each row.
inline QStringList rowsOf(const MariaDbServer &server, const QString &sql)
{
    QSqlQuery query(server.connection());
    EXPECT_TRUE(query.exec(sql)) << sql.toStdString() << query.lastError().text().toStdString();
    QStringList all;
    while (query.next())
        all.append(query.value(0).toString());
    return all;
}

/// All that a push of changes leaves in SLiMS, but for times and numbers that the server counts up.
inline QStringList contentsOf(const MariaDbServer &server)
{
    QStringList all;
    for (const char *sql :
         {"SELECT CONCAT_WS('|', biblio_id, item_code, call_number, location_id, item_status_id, site) "
          "FROM item ORDER BY item_code",
          "SELECT CONCAT_WS('|', biblio_id, call_number, classification) FROM biblio ORDER BY biblio_id",
          "SELECT CONCAT_WS('|', biblio_id, call_number, classification, items, location) "
          "FROM search_biblio ORDER BY biblio_id",
          "SELECT CONCAT_WS('|', log_type, id, log_location, log_msg) FROM system_log ORDER BY 1",
          "SELECT CONCAT_WS('|', biblio_id, affectedrow, additional_information) FROM biblio_log ORDER BY 1"})
        all += rowsOf(server, QString::fromLatin1(sql));
    return all;
}

/// Rows that only one of the two has, as often as it has them more; empty when they are the same.
inline std::string differences(const QStringList &now, const QStringList &clean)
{
    QStringList told;
    for (const QString &row : now)
        if (now.count(row) > clean.count(row))
            told.append(QStringLiteral("+ ") + row);
    for (const QString &row : clean)
        if (clean.count(row) > now.count(row))
            told.append(QStringLiteral("- ") + row);
    return told.join(u'\n').toStdString();
}

} // namespace opname::testing
