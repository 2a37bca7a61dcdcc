#pragma once

#include "opname/domain/stock_take.h"

#include <array>

namespace opname {

/// Class groups as the shelves have them: the Islamic classes after religion.
inline constexpr std::array<std::uint8_t, classGroupCount> classOrder = {0, 1, 2, 10, 3, 4,
                                                                         5, 6, 7, 8,  9, 11};

} // namespace opname
