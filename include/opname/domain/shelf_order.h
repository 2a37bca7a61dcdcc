#pragma once

#include <cstdint>
#include <vector>

namespace opname {

/// Which of a row of books stay and which move. Call-number order by activity 2 and 8 of the SOP.
struct ShelfOrder {
    std::vector<std::uint32_t> inOrder; ///< indices of a longest non-decreasing run, ascending
    std::vector<std::uint32_t> strays; ///< the other indices, ascending: the fewest books to move
};

/// Splits books standing from left to right, given by the rank of their call-number key (equal keys, equal
/// ranks). Among longest runs the one that keeps the earliest scans. O(n log n) time, O(n) memory.
ShelfOrder shelfOrder(const std::vector<std::uint32_t> &ranks);

} // namespace opname
