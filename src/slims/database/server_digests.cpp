#include "server_digests.h"

#include "block_comparison.h"

#include <utility>

namespace opname {

namespace {

/// MyISAM's table lock keeps the circulation desk waiting: a question goes over this many blocks at most.
constexpr qint64 blocksAtOnce = 256;
constexpr qsizetype rangesOfCondition = 100;

// NULL, '' and blanks are '' (the collation compares blanks as ''), as the rows are read.
QString text(const char *column)
{
    return QStringLiteral("COALESCE(NULLIF(CONCAT(%1), ''), '')").arg(QLatin1String(column));
}

/// `%1` and `%2` are left for the first id and the one behind the last.
QString digestSql(const QString &table, const QString &key, const QStringList &columns)
{
    const QString row =
        QStringLiteral("CONVERT(CONCAT_WS(_utf8mb4 X'1F', ") + columns.join(u", "_qs) + u") USING utf8mb4)";
    const QString size = QString::number(digestBlockSize);
    return u"SELECT " + key + u" DIV " + size + u" AS block, COUNT(*), SUM(CRC32(" + row + u") * (1 + " + key
        + u" MOD " + size + u")) FROM " + table + u" WHERE " + key + u" >= %1 AND " + key
        + u" < %2 GROUP BY block ORDER BY block";
}

Result<std::vector<BlockDigest>> readDigests(ServerConnection &connection, const QString &table,
                                             const QString &key, const QStringList &columns)
{
    const QString sql = digestSql(table, key, columns);
    std::vector<BlockDigest> digests;
    for (qint64 from = 0;;) {
        qint64 first = -1;
        Outcome done = connection.select(
            QStringLiteral("SELECT MIN(%1) FROM %2 WHERE %1 >= %3").arg(key, table).arg(from),
            [&](const ServerRow &row) { first = row.isEmpty(0) ? -1 : row.integer(0); });
        if (!done)
            return tl::unexpected(done.error());
        if (first < 0)
            return digests;
        from = first / digestBlockSize * digestBlockSize;
        const qint64 to = from + blocksAtOnce * digestBlockSize;
        done = connection.select(sql.arg(from).arg(to), [&](const ServerRow &row) {
            digests.push_back({row.integer(0), row.integer(1), row.utf8(2).toULongLong()});
        });
        if (!done)
            return tl::unexpected(done.error());
        from = to;
    }
}

} // namespace

Result<std::vector<BlockDigest>> readTitleDigests(ServerConnection &connection)
{
    return readDigests(connection, QStringLiteral("biblio"), QStringLiteral("biblio_id"),
                       {QStringLiteral("biblio_id"), text("title"), text("call_number"),
                        text("classification"), text("gmd_id"), text("isbn_issn"), text("publish_year"),
                        text("`collation`")});
}

Result<std::vector<BlockDigest>> readItemDigests(ServerConnection &connection)
{
    return readDigests(connection, QStringLiteral("item"), QStringLiteral("item_id"),
                       {QStringLiteral("item_id"), QStringLiteral("COALESCE(biblio_id, 0)"),
                        text("item_code"), text("call_number"), text("coll_type_id"), text("location_id"),
                        text("site"),
                        QStringLiteral("COALESCE(NULLIF(NULLIF(TRIM(item_status_id), ''), '0'), '')"),
                        text("inventory_code"),
                        QStringLiteral("IF(received_date > '1000-01-01', CONCAT(received_date), '')"),
                        QStringLiteral("source"), QStringLiteral("COALESCE(price, '')"),
                        text("price_currency"), QStringLiteral("COALESCE(CONCAT(last_update), '')")});
}

QStringList conditionsOf(const QString &key, const std::vector<qint64> &blocks)
{
    QStringList conditions;
    QStringList parts;
    const std::vector<IdRange> ranges = idsOf(blocks);
    for (const IdRange &range : ranges) {
        parts.append(QStringLiteral("%1 BETWEEN %2 AND %3").arg(key).arg(range.first).arg(range.last));
        if (parts.size() == rangesOfCondition || &range == &ranges.back())
            conditions.append(u'(' + std::exchange(parts, {}).join(u" OR "_qs) + u')');
    }
    return conditions;
}

} // namespace opname
