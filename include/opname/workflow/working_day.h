#pragma once

#include "opname/session/session.h"

namespace opname {

/// The length of a working day in minutes, as the session's settings say: 450 by the SOP, never below 1.
qint64 workingDayMinutes(const Session &session);

/// Milliseconds of ScanDay::working. Less scanning than that is no pace.
inline constexpr qint64 leastPacedWork = 5LL * 60'000;

} // namespace opname
