#pragma once

#include <cstddef>

namespace opname {

/// A character that SLiMS's collation takes for another one.
struct SingleFold {
    char16_t from;
    char16_t to;
};

/// A character that it takes for none or several, which stand in foldPool.
struct SeveralFold {
    char16_t from;
    unsigned short first;
    unsigned char count;
};

extern const SingleFold singleFolds[]; ///< ascending
extern const std::size_t singleFoldCount;
extern const SeveralFold severalFolds[]; ///< ascending
extern const std::size_t severalFoldCount;
extern const char16_t foldPool[];

} // namespace opname
