#pragma once

#include "server_statement.h"
#include "slims_schema.h"

#include "opname/slims/library_system.h"

#include <optional>

namespace opname {

/// Writes rows of `stock_take_item`, many a statement. Texts are shortened before, because a table of MyISAM
/// cuts those of all rows but the first silently; a warning of the server fails the call all the same.
class StockTakeRows {
public:
    StockTakeRows(ServerConnection &connection, const SlimsSchema &schema, qint64 stockTakeId);

    /// New rows; a row without a code is left out, as SLiMS finds its rows by it. Answers how many.
    ServerResult<qint64> insert(const std::vector<StockTakeRow> &rows);
    /// Marks copies that exist, of the rows that are there, as SLiMS's scanning does: one that is lent or
    /// marked stays as it is. Answers how many of them are marked now.
    ServerResult<qint64> mark(const std::vector<StockTakeRow> &rows);

private:
    static constexpr std::size_t rowsAStatement = 500;

    ServerResult<void> insertSome(ServerStatement &statement, const std::vector<StockTakeRow> &rows,
                                  std::size_t begin, std::size_t end);
    void append(std::vector<ServerValue> &values, const StockTakeRow &row) const;

    ServerConnection &m_connection;
    qint64 m_stockTakeId;
    bool m_isCheckerNullable;
    ServerStatement m_insertMany;
    ServerStatement m_mark;
    ServerStatement m_isMarked;
};

} // namespace opname
