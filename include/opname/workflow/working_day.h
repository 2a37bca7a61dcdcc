#pragma once

#include "opname/session/session.h"

namespace opname {

/// The length of a working day in minutes, as the session's settings say: 450 by the SOP, never below 1.
qint64 workingDayMinutes(const Session &session);

} // namespace opname
