// What was read and covered, and passes, by the rules written down a second time.

#include "stock_take_oracle.h"

#include <algorithm>

namespace opname {

namespace {

/// Which of a row of ranks stay: of the longest non-decreasing runs the one with the earliest books.
std::vector<bool> stayers(const std::vector<std::uint32_t> &ranks)
{
    std::vector<std::size_t> longestFrom(ranks.size(), 1);
    std::size_t longest = 0;
    for (std::size_t i = ranks.size(); i-- > 0;) {
        for (std::size_t j = i + 1; j < ranks.size(); ++j)
            if (ranks[j] >= ranks[i])
                longestFrom[i] = std::max(longestFrom[i], longestFrom[j] + 1);
        longest = std::max(longest, longestFrom[i]);
    }
    std::vector<bool> stays(ranks.size(), false);
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        if (longest > 0 && longestFrom[i] == longest && ranks[i] >= last) {
            stays[i] = true;
            last = ranks[i];
            --longest;
        }
    }
    return stays;
}

} // namespace

std::vector<std::uint32_t> StockTakeOracle::keysOf(std::uint32_t home) const
{
    std::set<std::uint32_t> keys;
    for (Slot slot = 0; slot < m_items.size(); ++slot)
        if (m_items[slot].home == home && isCounted(slot))
            keys.insert(m_items[slot].keyRank);
    return {keys.begin(), keys.end()};
}

std::set<std::uint32_t> StockTakeOracle::readKeys(std::uint32_t home) const
{
    std::vector<std::set<Slot>> inOrder;
    for (std::size_t pass = 0; pass < m_passes.size(); ++pass) {
        const auto slots = reading(pass).inOrder;
        inOrder.emplace_back(slots.begin(), slots.end());
    }
    std::set<std::uint32_t> read;
    for (const Scan &scan : m_scans) {
        const ScanEvent &event = scan.event;
        if (!scan.counts() || event.slot == noSlot || !isCounted(event.slot)
            || m_items[event.slot].home != home || !belongs(placeOf(event), m_homes[home]))
            continue;
        const Pass *pass = passOf(event);
        if (pass && !inOrder[pass - m_passes.data()].contains(event.slot))
            continue;
        read.insert(m_items[event.slot].keyRank);
    }
    return read;
}

std::set<std::uint32_t> StockTakeOracle::declaredKeys(std::uint32_t home,
                                                      const std::vector<std::uint32_t> &keys) const
{
    std::set<std::uint32_t> declared;
    for (std::size_t index = 0; index < m_passes.size(); ++index) {
        const Pass &pass = m_passes[index];
        if (!pass.isFinished || !pass.event.isCounting)
            continue;
        std::vector<std::uint32_t> possible;
        std::vector<std::uint32_t> namesakes;
        for (std::uint32_t other = 0; other < m_frozenHomes; ++other) {
            if (!belongs(pass.event.place, m_homes[other]))
                continue;
            possible.push_back(other);
            if (!m_homes[other].site.isEmpty() && isSame(m_homes[other].site, pass.event.shelf.trimmed()))
                namesakes.push_back(other);
        }
        if (!pass.event.range && namesakes.size() == 1) {
            if (namesakes.front() == home)
                declared.insert(keys.begin(), keys.end());
            continue;
        }
        std::set<std::uint32_t> own;
        for (const Slot slot : reading(index).inOrder)
            if (m_items[slot].home == home)
                own.insert(m_items[slot].keyRank);
        if (pass.event.range) {
            const bool isHere = possible.size() == 1 ? possible.front() == home : !own.empty();
            for (const std::uint32_t key : keys)
                if (isHere && pass.event.range->lowest <= key && key <= pass.event.range->highest)
                    declared.insert(key);
            continue;
        }
        for (const std::uint32_t key : keys)
            if (!own.empty() && *own.begin() <= key && key <= *own.rbegin())
                declared.insert(key);
    }
    return declared;
}

std::set<std::uint32_t> StockTakeOracle::coveredKeys(std::uint32_t home) const
{
    const std::vector<std::uint32_t> keys = keysOf(home);
    const std::set<std::uint32_t> read = readKeys(home);
    std::set<std::uint32_t> covered = declaredKeys(home, keys);
    covered.insert(read.begin(), read.end());
    for (std::size_t begin = 0; begin < keys.size(); ++begin) {
        for (std::size_t end = begin + 1; end < keys.size(); ++end) {
            // An unread run is [begin, end), with a read position on each side.
            bool isRun = begin > 0 && read.contains(keys[begin - 1]) && read.contains(keys[end]);
            for (std::size_t i = begin; i < end; ++i)
                isRun = isRun && !read.contains(keys[i]);
            if (!isRun || end - begin > m_longestGap)
                continue;
            std::size_t before = 0;
            while (before < begin && read.contains(keys[begin - 1 - before]))
                ++before;
            std::size_t after = 0;
            while (end + after < keys.size() && read.contains(keys[end + after]))
                ++after;
            if (end - begin <= before && end - begin <= after)
                covered.insert(keys.begin() + static_cast<std::ptrdiff_t>(begin),
                               keys.begin() + static_cast<std::ptrdiff_t>(end));
        }
    }
    return covered;
}

StockTake::PassReading StockTakeOracle::reading(std::size_t index) const
{
    const Pass &pass = m_passes[index];
    StockTake::PassReading reading;
    reading.isFinished = pass.isFinished;
    std::vector<Slot> row;
    std::vector<std::uint32_t> ranks;
    std::set<Slot> scanned;
    for (const Scan &scan : m_scans) {
        if (scan.event.pass != pass.event.id || !scan.isLive || scan.event.isCommand)
            continue;
        ++reading.scans;
        const Slot slot = scan.event.slot;
        if (slot == noSlot) {
            if (!scan.event.isInvalid)
                reading.unknown.push_back(scan.event.unknownCode);
            continue;
        }
        if (!scanned.insert(slot).second)
            continue;
        if (!belongs(pass.event.place, m_homes[m_items[slot].home])) {
            reading.takeAway.push_back(slot);
        } else if (!m_items[slot].hasClass) {
            reading.unplaced.push_back(slot);
        } else {
            row.push_back(slot);
            ranks.push_back(m_items[slot].keyRank);
        }
    }
    const std::vector<bool> stays = stayers(ranks);
    for (std::size_t i = 0; i < row.size(); ++i)
        (stays[i] ? reading.inOrder : reading.strays).push_back(row[i]);

    for (Slot slot = 0; slot < m_items.size(); ++slot) {
        if (!isCounted(slot) || scanned.contains(slot) || !liveCountsOf(slot).empty())
            continue;
        const CountedItem &item = m_items[slot];
        std::optional<std::uint32_t> left;
        for (const Slot neighbour : reading.inOrder) {
            if (m_items[neighbour].home != item.home)
                continue;
            const std::uint32_t right = m_items[neighbour].keyRank;
            if (left && *left <= item.keyRank && item.keyRank <= right) {
                reading.gaps.push_back(slot);
                break;
            }
            left = right;
        }
    }
    return reading;
}

} // namespace opname
