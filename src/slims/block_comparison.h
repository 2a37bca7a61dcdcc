#pragma once

#include "opname/domain/catalogue_digest.h"

#include <vector>

namespace opname {

/// Ids from the first to the last, both included.
struct IdRange {
    qint64 first = 0;
    qint64 last = 0;
    friend bool operator==(const IdRange &, const IdRange &) = default;
};

/// What a table's digests say against those of an earlier pull.
struct BlockDifferences {
    std::vector<qint64> changed; ///< blocks to be read: other than known, or new
    std::vector<IdRange> same; ///< ids whose rows are as they were, neighbouring blocks together
    qint64 sameRows = 0;
};

/// Both ascend by block. Blocks that are known and not there any more are in neither: their rows are gone.
BlockDifferences compareBlocks(const std::vector<BlockDigest> &known, const std::vector<BlockDigest> &now);

/// The ids of blocks, neighbouring ones together.
std::vector<IdRange> idsOf(const std::vector<qint64> &blocks);

} // namespace opname
