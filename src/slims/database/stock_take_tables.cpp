#include "stock_take_tables.h"

#include "slims_time.h"
#include "table_pages.h"

namespace opname {

namespace {

SlimsPresence presenceOf(QByteArrayView status)
{
    switch (status.isEmpty() ? 'm' : status.front()) {
    case 'e':
        return SlimsPresence::Exists;
    case 'l':
        return SlimsPresence::OnLoan;
    case 'u':
        return SlimsPresence::Uncounted;
    default:
        return SlimsPresence::Missing;
    }
}

StockTakeRow rowOf(const ServerRow &fields, const QTimeZone &zone)
{
    return {fields.integer(0),
            fields.text(1),
            fields.text(2),
            fields.text(3),
            fields.text(4),
            fields.text(5),
            fields.text(6),
            fields.text(7),
            presenceOf(fields.utf8(8)),
            fields.text(9),
            fromSlimsTime(fields.text(10), zone)};
}

} // namespace

Result<std::optional<SlimsStockTake>> StockTakeTables::active()
{
    std::optional<SlimsStockTake> active;
    Outcome read = m_connection.select(
        QStringLiteral("SELECT stock_take_id, stock_take_name, init_user, start_date FROM stock_take "
                       "WHERE is_active = 1 ORDER BY stock_take_id DESC LIMIT 1"),
        [&](const ServerRow &row) {
            active = SlimsStockTake{row.integer(0), row.text(1), row.text(2), row.text(3), true, 0};
        });
    if (read && active)
        read = m_connection.select(
            QStringLiteral("SELECT COUNT(*) FROM stock_take_item WHERE stock_take_id = %1").arg(active->id),
            [&](const ServerRow &row) { active->rows = row.integer(0); });
    if (!read)
        return tl::unexpected(read.error());
    return active;
}

Outcome
StockTakeTables::visitRows(const std::function<Outcome(qint64 stockTakeId, const StockTakeRow &row)> &visitor)
{
    std::vector<qint64> ids;
    Outcome done = m_connection.select(
        QStringLiteral("SELECT DISTINCT stock_take_id FROM stock_take_item ORDER BY stock_take_id"),
        [&](const ServerRow &row) { ids.push_back(row.integer(0)); });
    for (std::size_t i = 0; done && i < ids.size(); ++i)
        done = visitRowsOf(ids[i], visitor);
    return done;
}

Outcome StockTakeTables::visitRowsOf(
    qint64 stockTakeId, const std::function<Outcome(qint64 stockTakeId, const StockTakeRow &row)> &visitor)
{
    TablePages pages(m_connection, QStringLiteral("stock_take_item"),
                     {QStringLiteral("item_id"), QStringLiteral("item_code"), QStringLiteral("title"),
                      QStringLiteral("gmd_name"), QStringLiteral("classification"),
                      QStringLiteral("coll_type_name"), QStringLiteral("call_number"),
                      QStringLiteral("location"), QStringLiteral("status"), QStringLiteral("checked_by"),
                      QStringLiteral("last_update")},
                     QStringLiteral("stock_take_id = %1").arg(stockTakeId));
    for (;;) {
        std::vector<StockTakeRow> page;
        const Result<int> read = pages.next(
            [&](const ServerRow &fields) { page.push_back(rowOf(fields, m_connection.address().timeZone)); });
        if (!read)
            return tl::unexpected(read.error());
        if (*read == 0)
            return {};
        for (const StockTakeRow &row : page)
            if (Outcome taken = visitor(stockTakeId, row); !taken)
                return taken;
    }
}

} // namespace opname
