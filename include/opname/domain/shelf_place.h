#pragma once

#include "opname/domain/scan.h"

#include <QString>

#include <cstddef>
#include <functional>

namespace opname {

/// Where a shelf stands that is scanned: what was stated of it, completed by the homes of items. A shelf that
/// is named after a site is that site, whatever the letters' case, in its location when only one has it.
Place placeOfShelf(const QString &shelf, const Place &stated, std::size_t homeCount,
                   const std::function<const Place &(std::size_t)> &home);

} // namespace opname
