#include "block_comparison.h"

namespace opname {

namespace {

void append(std::vector<IdRange> &ranges, qint64 block)
{
    const qint64 first = block * digestBlockSize;
    const qint64 last = first + digestBlockSize - 1;
    if (!ranges.empty() && ranges.back().last + 1 == first)
        ranges.back().last = last;
    else
        ranges.push_back({first, last});
}

} // namespace

BlockDifferences compareBlocks(const std::vector<BlockDigest> &known, const std::vector<BlockDigest> &now)
{
    BlockDifferences differences;
    auto before = known.begin();
    for (const BlockDigest &block : now) {
        while (before != known.end() && before->block < block.block)
            ++before;
        if (before == known.end() || !(*before == block)) {
            differences.changed.push_back(block.block);
            continue;
        }
        append(differences.same, block.block);
        differences.sameRows += block.rows;
    }
    return differences;
}

std::vector<IdRange> idsOf(const std::vector<qint64> &blocks)
{
    std::vector<IdRange> ranges;
    for (const qint64 block : blocks)
        append(ranges, block);
    return ranges;
}

} // namespace opname
