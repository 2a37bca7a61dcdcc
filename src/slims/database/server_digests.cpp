#include "server_digests.h"

#include "block_comparison.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace opname {

namespace {

/// MyISAM's table lock keeps who writes waiting, a tenth of a second for so many rows; but rows looked up by
/// their ids cost several times what they cost in a scan, which the server chooses where most of a table is
/// asked for.
constexpr qint64 rowsAtOnce = 131'072;
constexpr qint64 highestId = 1LL << 53;
constexpr qsizetype rangesOfCondition = 100;

QString stored(const char *column)
{
    return QStringLiteral("IFNULL(%1, '')").arg(QLatin1String(column));
}

/// `%1` and `%2` are left for the first id and the one behind the last.
QString digestSql(const QString &table, const QString &key, const QStringList &columns)
{
    // The separator makes it bytes: what is stored is not converted, it is UTF-8 already.
    const QString row = QStringLiteral("CONCAT_WS(X'1F', ") + columns.join(u", "_qs) + u')';
    // Sums of a block are whole below 2^53: the server adds doubles in two thirds of the time of its
    // decimals.
    return u"SELECT " + key + u" >> " + QString::number(std::countr_zero(quint64(digestBlockSize)))
        + u" AS block, COUNT(*), CAST(SUM(CRC32(" + row + u") * (1e0 + (" + key + u" & "
        + QString::number(digestBlockSize - 1) + u"))) AS UNSIGNED) FROM " + table + u" WHERE " + key
        + u" >= %1 AND " + key + u" < %2 GROUP BY block ORDER BY block";
}

Result<std::vector<BlockDigest>> readDigests(ServerConnection &connection, const QString &table,
                                             const QString &key, const QStringList &columns)
{
    const QString sql = digestSql(table, key, columns);
    std::vector<BlockDigest> digests;
    qint64 first = 0;
    qint64 last = -1;
    qint64 count = 0;
    Outcome done =
        connection.select(QStringLiteral("SELECT MIN(%1), MAX(%1), COUNT(*) FROM %2").arg(key, table),
                          [&](const ServerRow &row) {
                              first = std::max<qint64>(row.integer(0), 0);
                              last = row.isEmpty(1) ? -1 : std::min(row.integer(1), highestId);
                              count = std::max<qint64>(row.integer(2), 1);
                          });
    const double ids = double(rowsAtOnce) * double(last - first + 1) / double(count);
    const qint64 width =
        std::max<qint64>(1, qint64(std::min(ids, double(highestId))) / digestBlockSize) * digestBlockSize;
    for (qint64 from = first / digestBlockSize * digestBlockSize; done && from <= last; from += width)
        done = connection.select(sql.arg(from).arg(from + width), [&](const ServerRow &row) {
            digests.push_back({row.integer(0), row.integer(1), row.utf8(2).toULongLong()});
        });
    if (!done)
        return tl::unexpected(done.error());
    return digests;
}

} // namespace

Result<std::vector<BlockDigest>> readTitleDigests(ServerConnection &connection)
{
    return readDigests(connection, QStringLiteral("biblio"), QStringLiteral("biblio_id"),
                       {QStringLiteral("biblio_id"), stored("title"), stored("call_number"),
                        stored("classification"), stored("gmd_id"), stored("isbn_issn"),
                        stored("publish_year"), stored("`collation`")});
}

Result<std::vector<BlockDigest>> readItemDigests(ServerConnection &connection)
{
    return readDigests(connection, QStringLiteral("item"), QStringLiteral("item_id"),
                       {QStringLiteral("item_id"), QStringLiteral("IFNULL(biblio_id, 0)"),
                        stored("item_code"), stored("call_number"), stored("coll_type_id"),
                        stored("location_id"), stored("site"), stored("item_status_id"),
                        stored("inventory_code"), stored("received_date"), QStringLiteral("source"),
                        stored("price"), stored("price_currency"), stored("last_update")});
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
