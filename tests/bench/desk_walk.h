#pragma once

#include "opname/slims/demo_library.h"

#include <vector>

namespace opname::bench {

using Walk = std::vector<DemoShelfBook>;

/// The first books of the library's shelves as they really stand, strays and unknown labels among them.
inline Walk walkOf(qint64 items, std::size_t count)
{
    Walk walk;
    walk.reserve(count);
    DemoLibrary(items, 1).walkShelves([&](const DemoShelfBook &book) {
        if (walk.size() < count)
            walk.push_back(book);
    });
    return walk;
}

inline bool isSameShelf(const DemoShelfBook &left, const DemoShelfBook &right)
{
    return left.location == right.location && left.site == right.site;
}

} // namespace opname::bench
