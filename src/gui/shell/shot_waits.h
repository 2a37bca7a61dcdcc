#pragma once

#include <functional>

namespace opname {

/// What pictures of the window wait with; the event loop goes on meanwhile.
void settle(int milliseconds);
/// For what goes on beside the window; a minute at most.
void await(const std::function<bool()> &isReady);

} // namespace opname
