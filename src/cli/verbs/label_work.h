#pragma once

#include "../call.h"

#include <optional>

namespace opname {

/// Options of `labels` that print nothing: lists of activity 3, the queue, codes for copies, new copies.
QList<QCommandLineOption> labelWorkOptions();

/// Does what they ask for and answers the exit status; nothing when labels are to be printed.
std::optional<int> runLabelWork(Call &call);

} // namespace opname
