#pragma once

#include "opname/session/session.h"

#include <vector>

namespace opname {

/// Slots of the lost copies, ascending: expected, absent where the shelf was really read, and not decided to
/// be elsewhere. None while loans are unknown. The same copies as Recap::visitLost, without reading them.
Result<std::vector<Slot>> lostSlots(Session &session);

} // namespace opname
