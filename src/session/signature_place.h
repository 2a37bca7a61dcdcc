#pragma once

#include "journal.h"

#include <optional>

namespace opname {

/// The place of the newest signature, without its row, as no station has two rows of one clock; nothing
/// without one, and when it cannot be read. Whoever opens an activity again behind it ends all that stand.
std::optional<JournalPlace> newestSignature(Database &database);
/// The same of the rows that open an activity again.
std::optional<JournalPlace> newestReopening(Database &database);
/// Whether a session has such a row behind that place.
bool isReopenedBehind(Database &database, const std::optional<JournalPlace> &signature);
/// Whether this is one.
bool reopensBehind(const JournalRow &row, const std::optional<JournalPlace> &signature);

} // namespace opname
