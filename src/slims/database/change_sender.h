#pragma once

#include "copy_maker.h"
#include "slims_log.h"
#include "slims_values.h"

#include <map>

namespace opname {

/// Sends one change: one conditional UPDATE, then what SLiMS keeps beside it, each statement harmless when it
/// comes again, because SLiMS's tables know no transactions. A change that was cut off anywhere is completed
/// by sending it again.
class ChangeSender {
public:
    ChangeSender(ServerConnection &connection, const SlimsSchema &schema, const SlimsAuthor &author);

    /// Answers what became of it. Fails, without an answer, when a statement fails for another reason than
    /// the change itself. Sent once more after a lost connection, its own write is known by the time that it
    /// left in `last_update`.
    ServerResult<ChangeAnswer> send(const Change &change);

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

    ServerResult<ChangeAnswer> correct(const Change &change, const QString &now, bool isRepeated);
    ServerResult<Row> rowOf(const Change &change);
    /// Writes what SLiMS keeps beside the row, and answers.
    ServerResult<ChangeAnswer> complete(const Change &change, ChangeState state, const QString &now);
    /// Why a correction cannot be sent at all; empty when it can.
    ServerResult<QString> objection(const Change &change);
    std::vector<ServerValue> valuesToWrite(const Change &change, const QString &expected, const QString &now);
    Column &column(ChangeKind kind);

    ServerConnection &m_connection;
    SlimsLog m_log;
    SlimsValues m_values;
    CopyMaker m_copies;
    ServerStatement m_refreshSearch;
    std::map<ChangeKind, Column> m_columns;
    QString m_unanswered; ///< id of the change that was begun and not answered
    QString m_begunAt; ///< in SLiMS's time
};

} // namespace opname
