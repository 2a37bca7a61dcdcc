#include "opname/domain/shelf_order.h"

#include <algorithm>
#include <functional>

namespace opname {

ShelfOrder shelfOrder(const std::vector<std::uint32_t> &ranks)
{
    const auto count = static_cast<std::uint32_t>(ranks.size());

    // From the right: how long a run can begin at each book. bestStart[k] is the highest rank at which a run
    // of k + 1 books begins, so it never rises with k, and a book can stand before every run that begins at
    // its rank or higher.
    std::vector<std::uint32_t> runLength(count);
    std::vector<std::uint32_t> bestStart;
    for (std::uint32_t i = count; i-- > 0;) {
        const auto shorter = std::upper_bound(bestStart.begin(), bestStart.end(), ranks[i], std::greater<>());
        runLength[i] = static_cast<std::uint32_t>(shorter - bestStart.begin()) + 1;
        if (shorter == bestStart.end())
            bestStart.push_back(ranks[i]);
        else
            *shorter = ranks[i];
    }

    // From the left: the first book that can still begin the rest of a longest run belongs to the earliest
    // one.
    ShelfOrder order;
    auto wanted = static_cast<std::uint32_t>(bestStart.size());
    order.inOrder.reserve(wanted);
    order.strays.reserve(count - wanted);
    std::uint32_t last = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (wanted > 0 && runLength[i] == wanted && ranks[i] >= last) {
            order.inOrder.push_back(i);
            last = ranks[i];
            --wanted;
        } else {
            order.strays.push_back(i);
        }
    }
    return order;
}

} // namespace opname
