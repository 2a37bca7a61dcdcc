#pragma once

#include "server_statement.h"

#include "opname/slims/library_system.h"

namespace opname {

/// Reads SLiMS's own stock-take.
class StockTakeTables {
public:
    explicit StockTakeTables(ServerConnection &connection)
        : m_connection(connection)
    {
    }

    /// The one that is active; should SLiMS hold several, the latest.
    Result<std::optional<SlimsStockTake>> active();
    /// Rows of stock_take_item, by stock-take and ascending item id, page by page.
    Outcome visitRows(const std::function<Outcome(qint64 stockTakeId, const StockTakeRow &row)> &visitor);

private:
    Outcome visitRowsOf(qint64 stockTakeId,
                        const std::function<Outcome(qint64 stockTakeId, const StockTakeRow &row)> &visitor);

    ServerConnection &m_connection;
};

} // namespace opname
