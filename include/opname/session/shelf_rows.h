#pragma once

#include "opname/domain/catalogue.h"
#include "opname/domain/stock_take.h"

#include <vector>

namespace opname {

/// The shelf list as numbered rows, from 0: every item by location, site, call-number key and item code.
/// After the freeze a row is a slot and nothing is kept of it; before, the order is that of the catalogue as
/// it is now, and kept, eight bytes an item. Made and read by CatalogueQueries. A value: made on one thread,
/// it may be used on another with a session of the same file, until its catalogue is replaced or frozen.
struct ShelfRows {
    struct Home {
        Place place;
        qint64 first = 0;
        qint64 count = 0;
        qint64 end() const { return first + count; }
    };
    std::vector<Home> homes; ///< in shelf order
    qint64 count = 0; ///< of all rows; items that entered after the freeze come last and are in no home
    std::vector<qint64> items; ///< item ids, before the freeze only

    bool isFrozen() const { return items.empty(); }
    Slot slot(qint64 row) const { return isFrozen() ? static_cast<Slot>(row) : noSlot; }
};

/// Rows of the shelf list beside each other, without the last.
struct RowRange {
    qint64 first = 0;
    qint64 end = 0;
    qint64 count() const { return end - first; }
    bool operator==(const RowRange &) const = default;
};

/// What counting makes of a row, a bit each.
namespace ShelfMark {
inline constexpr std::uint8_t Expected = 1; ///< in scope, with a status that is counted
inline constexpr std::uint8_t Lent = 2; ///< by the newest loan data
} // namespace ShelfMark

} // namespace opname
