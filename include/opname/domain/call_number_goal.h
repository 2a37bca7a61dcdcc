#pragma once

#include "opname/domain/call_number.h"

namespace opname {

/// Where a shelf list goes for what somebody has typed of a call number so far: the first key at or behind it
/// is the place. A class is whole only with three digits, so "3" goes to the three hundreds, "34" to 340,
/// "2X" to 2X0, "R 3" to the three hundreds of the reference books and "R" to the first of these. Empty when
/// nothing was typed.
QByteArray callNumberGoal(QStringView typed, const CallNumberProfile &profile);

} // namespace opname
