#pragma once

#include "server_statement.h"
#include "slims_values.h"

#include "opname/slims/library_system.h"

#include <map>

namespace opname {

/// Corrects one row of SLiMS at a time: one UPDATE on the condition that the value decided on still stands,
/// and a look at the row where that changed nothing. What SLiMS keeps beside the row is not its business.
class RowCorrection {
public:
    RowCorrection(ServerConnection &connection, SlimsValues &values);

    /// `now` is SLiMS's time, for `last_update`. `isRepeated`: an earlier attempt with the same `now` was cut
    /// off, so its own write is known by the time that it left. Fails, without an answer, when a statement
    /// fails; whether the row was written is not known when the connection was lost.
    ServerResult<ChangeAnswer> correct(const Change &change, const QString &now, bool isRepeated);

private:
    /// What a kind of change writes, prepared when it first comes.
    struct Column {
        ServerStatement write; ///< while it has this value, blanks around it aside
        ServerStatement writeVerbatim; ///< while it has exactly this value
        ServerStatement read;
    };
    /// The row as it is now.
    struct Row {
        bool isThere = false;
        QString code; ///< of a copy
        QString value; ///< verbatim
        QString lastUpdate;
    };

    ServerResult<Row> rowOf(const Change &change);
    /// Why it cannot be sent at all; empty when it can.
    ServerResult<QString> objection(const Change &change);
    std::vector<ServerValue> valuesToWrite(const Change &change, const QString &expected, const QString &now);
    Column &column(ChangeKind kind);

    ServerConnection &m_connection;
    SlimsValues &m_values;
    std::map<ChangeKind, Column> m_columns;
};

} // namespace opname
