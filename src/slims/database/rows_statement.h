#pragma once

#include "server_statement.h"

#include <optional>

namespace opname {

/// Places for values, as a list of SQL takes them: "?,?,?".
QString placesFor(std::size_t values);

/// One statement for as many rows as there are: its text grows with them. The one that was used last is kept,
/// as most come in the same number. Used as ServerStatement is.
class RowsStatement {
public:
    /// `sqlOf` makes the program's own SQL for a number of rows, with a `?` for each value.
    RowsStatement(ServerConnection &connection, std::function<QString(std::size_t rows)> sqlOf);

    /// Answers how many rows were changed or inserted. `rows` is above 0.
    ServerResult<qint64> run(std::size_t rows, const std::vector<ServerValue> &values);

private:
    ServerConnection &m_connection;
    std::function<QString(std::size_t rows)> m_sqlOf;
    std::optional<ServerStatement> m_statement;
    std::size_t m_rows = 0; ///< of the statement
};

} // namespace opname
