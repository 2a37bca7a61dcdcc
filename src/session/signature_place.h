#pragma once

#include <QByteArray>

#include <optional>

namespace opname {

class Database;
struct JournalRow;

/// Where a row stands in the journal's order, which is the same in every file that has it.
struct JournalPlace {
    qint64 clock = 0;
    QByteArray station; ///< UTF-8
    bool isBehind(const JournalPlace &other) const
    {
        return clock != other.clock ? clock > other.clock : station > other.station;
    }
};

/// The place of the newest signature; nothing without one, and when it cannot be read. Whoever opens an
/// activity again behind it ends all that stand.
std::optional<JournalPlace> newestSignature(Database &database);
/// Whether a session has a row behind that place that opens an activity again.
bool isReopenedBehind(Database &database, const std::optional<JournalPlace> &signature);
/// Whether this is such a row.
bool reopensBehind(const JournalRow &row, const std::optional<JournalPlace> &signature);

} // namespace opname
