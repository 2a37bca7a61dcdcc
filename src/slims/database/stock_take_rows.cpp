#include "stock_take_rows.h"

#include "slims_time.h"
#include "storable_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

// The lengths of SLiMS's columns.
constexpr int longestTitle = 255;
constexpr int longestClass = 30;
constexpr int longestName = 30; // of a GMD, of a collection type
constexpr int longestCallNumber = 50;
constexpr int longestLocation = 100;
constexpr int longestChecker = 50;

QString insertSql(std::size_t rows)
{
    QString sql = QStringLiteral(
        "INSERT INTO stock_take_item (stock_take_id, item_id, item_code, title, gmd_name, classification, "
        "coll_type_name, call_number, location, status, checked_by, last_update) VALUES ");
    for (std::size_t i = 0; i < rows; ++i)
        sql += i == 0 ? u"(?,?,?,?,?,?,?,?,?,?,?,?)" : u",(?,?,?,?,?,?,?,?,?,?,?,?)";
    return sql;
}

ServerValue orNull(const QString &text, int maximum)
{
    return text.isEmpty() ? ServerValue() : ServerValue(storedText(text, maximum));
}

} // namespace

StockTakeRows::StockTakeRows(ServerConnection &connection, const SlimsSchema &schema, qint64 stockTakeId)
    : m_connection(connection)
    , m_stockTakeId(stockTakeId)
    , m_isCheckerNullable(schema.isNullable(u"stock_take_item.checked_by"))
    , m_insertMany(connection, insertSql(rowsAStatement))
    , m_mark(connection,
             QStringLiteral(
                 "UPDATE stock_take_item SET status = 'e', checked_by = ?, last_update = ? "
                 "WHERE stock_take_id = ? AND item_id = ? AND item_code = ? AND status IN ('m', 'u')"))
    , m_isMarked(connection,
                 QStringLiteral("SELECT 1 FROM stock_take_item "
                                "WHERE stock_take_id = ? AND item_id = ? AND item_code = ? AND status = 'e'"))
{
}

ServerResult<qint64> StockTakeRows::insert(const std::vector<StockTakeRow> &rows)
{
    std::vector<StockTakeRow> kept;
    kept.reserve(rows.size());
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(kept),
                 [](const StockTakeRow &row) { return !row.itemCode.trimmed().isEmpty(); });
    for (std::size_t begin = 0; begin < kept.size(); begin += rowsAStatement) {
        const std::size_t end = std::min(begin + rowsAStatement, kept.size());
        ServerResult<void> done;
        if (end - begin == rowsAStatement) {
            done = insertSome(m_insertMany, kept, begin, end);
        } else {
            ServerStatement rest(m_connection, insertSql(end - begin));
            done = insertSome(rest, kept, begin, end);
        }
        if (!done)
            return tl::unexpected(done.error());
    }
    return static_cast<qint64>(kept.size());
}

ServerResult<void> StockTakeRows::insertSome(ServerStatement &statement,
                                             const std::vector<StockTakeRow> &rows, std::size_t begin,
                                             std::size_t end)
{
    std::vector<ServerValue> values;
    values.reserve((end - begin) * 12);
    for (std::size_t i = begin; i < end; ++i)
        append(values, rows[i]);
    if (const auto inserted = statement.run(values); !inserted)
        return tl::unexpected(inserted.error());
    if (const QString warnings = statement.warnings(); !warnings.isEmpty())
        return tl::unexpected(ServerFailure{
            0,
            {ErrorKind::SlimsRefused,
             Text::tr("SLiMS would not keep every row as it is, so publishing was stopped. Show the details "
                      "to whoever runs the database, then publish again."),
             warnings}});
    return {};
}

void StockTakeRows::append(std::vector<ServerValue> &values, const StockTakeRow &row) const
{
    const QString checker = plainText(row.checkedBy, longestChecker);
    values.emplace_back(m_stockTakeId);
    values.emplace_back(row.itemId);
    values.emplace_back(row.itemCode);
    values.emplace_back(storedText(row.title, longestTitle));
    values.push_back(orNull(row.gmdName, longestName));
    values.push_back(orNull(row.classification, longestClass));
    values.push_back(orNull(row.collectionTypeName, longestName));
    values.push_back(orNull(row.callNumber, longestCallNumber));
    values.push_back(orNull(row.locationName, longestLocation));
    values.emplace_back(QString(QLatin1Char(static_cast<char>(row.presence))));
    values.push_back(checker.isEmpty() && !m_isCheckerNullable ? ServerValue(QString())
                                                               : orNull(checker, longestChecker));
    values.push_back(row.lastUpdate.isValid()
                         ? ServerValue(slimsTime(row.lastUpdate, m_connection.address().timeZone))
                         : ServerValue());
}

ServerResult<qint64> StockTakeRows::mark(const std::vector<StockTakeRow> &rows)
{
    qint64 marked = 0;
    for (const StockTakeRow &row : rows) {
        if (row.presence != SlimsPresence::Exists)
            continue;
        const QString time = row.lastUpdate.isValid()
            ? slimsTime(row.lastUpdate, m_connection.address().timeZone)
            : slimsNow(m_connection.address().timeZone);
        const auto written = m_mark.run(
            {plainText(row.checkedBy, longestChecker), time, m_stockTakeId, row.itemId, row.itemCode});
        if (!written)
            return tl::unexpected(written.error());
        if (*written > 0) {
            ++marked;
            continue;
        }
        const auto found =
            m_isMarked.find({m_stockTakeId, row.itemId, row.itemCode}, [](const ServerRow &) {});
        if (!found)
            return tl::unexpected(found.error());
        marked += *found;
    }
    return marked;
}

} // namespace opname
