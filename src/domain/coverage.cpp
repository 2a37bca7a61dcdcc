#include "opname/domain/coverage.h"

#include <algorithm>

namespace opname {

Coverage::Coverage(std::uint32_t positions, std::uint32_t longestGap)
    : m_reads(positions, 0)
    , m_declared(positions, 0)
    , m_longestGap(longestGap)
{
}

void Coverage::addRead(std::uint32_t position)
{
    ++m_reads[position];
}

void Coverage::removeRead(std::uint32_t position)
{
    --m_reads[position];
}

void Coverage::declareRead(std::uint32_t first, std::uint32_t last)
{
    for (std::uint32_t position = first; position <= last; ++position)
        ++m_declared[position];
}

void Coverage::takeBackDeclared(std::uint32_t first, std::uint32_t last)
{
    for (std::uint32_t position = first; position <= last; ++position)
        --m_declared[position];
}

bool Coverage::isCovered(std::uint32_t position) const
{
    return isRead(position) || m_declared[position] > 0 || isBridged(position);
}

std::vector<bool> Coverage::covered(std::uint32_t first, std::uint32_t last) const
{
    std::vector<bool> covered(last - first + 1, true);
    std::uint32_t position = first;
    while (position <= last) {
        if (isRead(position)) {
            ++position;
            continue;
        }
        const bool isRunBridged = isBridged(position);
        for (; position <= last && !isRead(position); ++position)
            covered[position - first] = isRunBridged || m_declared[position] > 0;
    }
    return covered;
}

bool Coverage::isBridged(std::uint32_t position) const
{
    std::uint32_t first = position;
    std::uint32_t last = position;
    while (first > 0 && !isRead(first - 1)) {
        if (last - --first >= m_longestGap)
            return false;
    }
    while (last + 1 < size() && !isRead(last + 1)) {
        if (++last - first >= m_longestGap)
            return false;
    }
    if (first == 0 || last + 1 == size() || m_longestGap == 0)
        return false;
    const std::uint32_t length = last - first + 1;
    return readBefore(first, length) && readFrom(last + 1, length);
}

bool Coverage::readBefore(std::uint32_t end, std::uint32_t length) const
{
    if (end < length)
        return false;
    return std::all_of(m_reads.begin() + (end - length), m_reads.begin() + end,
                       [](auto reads) { return reads > 0; });
}

bool Coverage::readFrom(std::uint32_t begin, std::uint32_t length) const
{
    if (size() - begin < length)
        return false;
    return std::all_of(m_reads.begin() + begin, m_reads.begin() + begin + length,
                       [](auto reads) { return reads > 0; });
}

std::pair<std::uint32_t, std::uint32_t> Coverage::reach(std::uint32_t position) const
{
    // A changed position changes its own gap, the read runs on both sides of it, and by their length the gaps
    // beyond: gap, run and gap, each no longer than the longest gap that can be bridged.
    const std::uint64_t distance = 3ULL * m_longestGap + 2;
    const std::uint64_t first = position > distance ? position - distance : 0;
    const std::uint64_t last = std::min<std::uint64_t>(size() - 1, position + distance);
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
}

} // namespace opname
