#pragma once

#include "page_layout.h"

#include <QColor>

namespace opname::paper {

inline constexpr double marginLeft = 71.0 * unitsPerPoint; // 25 mm, the binding edge
inline constexpr double marginRight = 51.0 * unitsPerPoint;
inline constexpr double marginTop = 57.0 * unitsPerPoint;
inline constexpr double marginBottom = 62.0 * unitsPerPoint;
inline constexpr double cellPadding = 3.5 * unitsPerPoint;
inline constexpr double rowPadding = 2.6 * unitsPerPoint;

inline const QColor ink(0x1a, 0x1f, 0x24);
inline const QColor softInk(0x55, 0x5e, 0x66);
inline const QColor accent(0x12, 0x4e, 0x78);
inline const QColor rule(0xb8, 0xc2, 0xca);
inline const QColor shade(0xf4, 0xf6, 0xf8);
inline const QColor headShade(0xe3, 0xea, 0xf0);

constexpr double points(double value)
{
    return value * unitsPerPoint;
}

} // namespace opname::paper
