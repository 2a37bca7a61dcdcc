#pragma once

#include "copy_maker.h"
#include "row_correction.h"
#include "rows_statement.h"
#include "slims_log.h"
#include "slims_values.h"

#include <span>
#include <stop_token>

namespace opname {

/// Sends changes, some at a time: each row by a conditional statement of its own, then, for all of them in a
/// statement each, what SLiMS keeps beside the rows. SLiMS's tables know no transactions, so every statement
/// is harmless when it comes again, and only what is complete is answered. A change that was cut off anywhere
/// is completed by sending it again.
class ChangeSender {
public:
    ChangeSender(ServerConnection &connection, const SlimsSchema &schema, const SlimsAuthor &author,
                 std::stop_token stop);

    static constexpr std::size_t most =
        64; ///< at a time: SLiMS's log is locked for some milliseconds by them

    /// Begins with the next changes, `most` of them or fewer; the view must stay valid until they are
    /// answered. What was not answered of those before is forgotten.
    void begin(std::span<const Change> changes);
    /// Answers the first of them, in their order: as many as a tenth of a second allows, one at least; none
    /// only when it was stopped. Fails, without an answer, when a statement fails for another reason than a
    /// change itself. Called once more, on a connection made anew, it goes on where it was; what it had
    /// written is then known for its own.
    ServerResult<std::vector<ChangeAnswer>> send();

private:
    ServerResult<ChangeAnswer> sendOne(const Change &change);
    /// Writes what SLiMS keeps beside the rows that were answered.
    ServerResult<void> complete();
    ServerResult<void> refreshSearch(const std::vector<const Change *> &titles);
    SlimsLog::Note noteOf(const Change &change, const QString &time) const;

    ServerConnection &m_connection;
    std::stop_token m_stop;
    SlimsLog m_log;
    SlimsValues m_values;
    RowCorrection m_rows;
    CopyMaker m_copies;
    RowsStatement m_refreshSearch;

    std::span<const Change> m_changes;
    std::vector<ChangeAnswer> m_answers; ///< of the first changes; not complete yet
    std::vector<QString> m_times; ///< when each of these was begun, in SLiMS's time
    QString m_begunAt; ///< the change behind them; empty: not begun
};

} // namespace opname
