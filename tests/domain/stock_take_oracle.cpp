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

bool isSame(const QString &a, const QString &b)
{
    return a.toLower() == b.toLower();
}

/// Comparing only what both have.
bool belongs(const Place &shelf, const Place &home)
{
    if (!shelf.location.isEmpty() && !home.location.isEmpty() && !isSame(shelf.location, home.location))
        return false;
    return shelf.site.isEmpty() || home.site.isEmpty() || isSame(shelf.site, home.site);
}

} // namespace

StockTakeOracle::StockTakeOracle(const StockTake::Setup &setup)
    : m_items(setup.items)
    , m_homes(setup.homes)
    , m_frozenHomes(setup.homes.size())
    , m_declared(setup.homes.size(), false)
    , m_lent(setup.lent.begin(), setup.lent.end())
    , m_loansKnown(setup.loansKnown)
    , m_longestGap(setup.longestGap)
{
}

void StockTakeOracle::openPass(const PassEvent &pass)
{
    m_passes.push_back({pass});
}

void StockTakeOracle::scan(const ScanEvent &event)
{
    m_scans.push_back({event});
}

bool StockTakeOracle::undo(RowId id)
{
    for (Scan &scan : m_scans) {
        if (scan.event.id != id || !scan.isLive)
            continue;
        scan.isLive = false;
        return true;
    }
    return false;
}

void StockTakeOracle::finishPass(RowId id, bool finished)
{
    for (Pass &pass : m_passes)
        if (pass.event.id == id)
            pass.isFinished = finished;
}

void StockTakeOracle::declareHome(std::uint32_t home, bool read)
{
    m_declared[home] = read;
}

void StockTakeOracle::setLent(const std::vector<Slot> &lent, bool known)
{
    m_lent = {lent.begin(), lent.end()};
    m_loansKnown = known;
}

void StockTakeOracle::addItem(const CountedItem &item, const Place &place, bool isLent)
{
    if (isLent)
        m_lent.insert(static_cast<Slot>(m_items.size()));
    auto home = std::find(m_homes.begin(), m_homes.end(), place) - m_homes.begin();
    if (home == static_cast<std::ptrdiff_t>(m_homes.size())) {
        m_homes.push_back(place);
        m_declared.push_back(false);
    }
    m_items.push_back(item);
    m_items.back().home = static_cast<std::uint32_t>(home);
    m_items.back().bucket = Bucket::Added;
}

const StockTakeOracle::Pass *StockTakeOracle::passOf(const ScanEvent &event) const
{
    for (const Pass &pass : m_passes)
        if (event.pass != 0 && pass.event.id == event.pass)
            return &pass;
    return nullptr;
}

Place StockTakeOracle::placeOf(const ScanEvent &event) const
{
    const Pass *pass = passOf(event);
    return pass ? pass->event.place : event.place;
}

std::vector<std::size_t> StockTakeOracle::liveCountsOf(Slot slot) const
{
    std::vector<std::size_t> live;
    for (std::size_t i = 0; i < m_scans.size(); ++i)
        if (m_scans[i].counts() && m_scans[i].event.slot == slot)
            live.push_back(i);
    return live;
}

bool StockTakeOracle::isCounted(Slot slot) const
{
    return m_items[slot].bucket == Bucket::Expected && m_items[slot].hasClass && !m_lent.contains(slot);
}

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
        if (!pass.isFinished)
            continue;
        std::vector<std::uint32_t> namesakes;
        for (std::uint32_t other = 0; other < m_frozenHomes; ++other)
            if (!m_homes[other].site.isEmpty() && isSame(m_homes[other].site, pass.event.shelf.trimmed())
                && belongs(pass.event.place, m_homes[other]))
                namesakes.push_back(other);
        if (namesakes.size() == 1) {
            if (namesakes.front() == home)
                declared.insert(keys.begin(), keys.end());
            continue;
        }
        std::set<std::uint32_t> own;
        for (const Slot slot : reading(index).inOrder)
            if (m_items[slot].home == home)
                own.insert(m_items[slot].keyRank);
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

Presence StockTakeOracle::presence(Slot slot) const
{
    if (!liveCountsOf(slot).empty())
        return Presence::Present;
    if (m_items[slot].bucket != Bucket::Expected)
        return Presence::NotCovered;
    if (m_loansKnown && m_lent.contains(slot))
        return Presence::OnLoan;
    const std::uint32_t home = m_items[slot].home;
    if (m_declared[home])
        return Presence::Missing;
    return isCounted(slot) && coveredKeys(home).contains(m_items[slot].keyRank) ? Presence::Missing
                                                                                : Presence::NotCovered;
}

bool StockTakeOracle::isMisplaced(Slot slot) const
{
    const auto live = liveCountsOf(slot);
    return !live.empty() && !belongs(placeOf(m_scans[live.back()].event), m_homes[m_items[slot].home]);
}

Verdict StockTakeOracle::verdict(std::size_t index) const
{
    const Scan &scan = m_scans[index];
    const ScanEvent &event = scan.event;
    if (event.isCommand)
        return Verdict::Command;
    if (event.isInvalid)
        return Verdict::Invalid;
    if (event.slot == noSlot)
        return Verdict::Unknown;
    if (scan.counts() && liveCountsOf(event.slot).front() != index)
        return Verdict::Duplicate;
    if (m_lent.contains(event.slot))
        return Verdict::OnLoan;
    const CountedItem &item = m_items[event.slot];
    if (item.bucket == Bucket::Excluded)
        return Verdict::Excluded;
    if (item.bucket == Bucket::OutOfScope)
        return Verdict::OutOfScope;
    if (item.bucket == Bucket::Added)
        return Verdict::Added;
    return belongs(placeOf(event), m_homes[item.home]) ? Verdict::Found : Verdict::Misplaced;
}

Totals StockTakeOracle::totals() const
{
    Totals totals;
    if (!m_loansKnown)
        totals.onLoan.reset();
    for (Slot slot = 0; slot < m_items.size(); ++slot) {
        const Presence presence = this->presence(slot);
        const bool isPresent = presence == Presence::Present;
        switch (m_items[slot].bucket) {
        case Bucket::Expected:
            ++totals.expected;
            totals.found += isPresent;
            totals.missing += presence == Presence::Missing;
            totals.notCovered += presence == Presence::NotCovered;
            if (presence == Presence::OnLoan)
                totals.onLoan = *totals.onLoan + 1;
            totals.presentOnLoan += isPresent && m_lent.contains(slot);
            totals.misplaced += isMisplaced(slot);
            break;
        case Bucket::Excluded:
            totals.excluded += isPresent;
            break;
        case Bucket::OutOfScope:
            totals.outOfScope += isPresent;
            break;
        case Bucket::Added:
            totals.added += isPresent;
            break;
        }
    }
    std::set<QByteArray> unknown;
    for (std::size_t i = 0; i < m_scans.size(); ++i) {
        if (!m_scans[i].counts())
            continue;
        ++totals.scans;
        const Verdict verdict = this->verdict(i);
        totals.duplicates += verdict == Verdict::Duplicate;
        totals.invalid += verdict == Verdict::Invalid;
        totals.unknown += verdict == Verdict::Unknown;
        if (verdict == Verdict::Unknown)
            unknown.insert(m_scans[i].event.unknownCode);
    }
    totals.unknownCodes = static_cast<qint64>(unknown.size());
    return totals;
}

template <typename Belongs> GroupTotals StockTakeOracle::groupOf(const Belongs &belongsToGroup) const
{
    GroupTotals group;
    for (Slot slot = 0; slot < m_items.size(); ++slot) {
        if (m_items[slot].bucket != Bucket::Expected || !belongsToGroup(m_items[slot]))
            continue;
        ++group.expected;
        const Presence presence = this->presence(slot);
        group.found += presence == Presence::Present;
        group.onLoan += presence == Presence::OnLoan;
        group.missing += presence == Presence::Missing;
        group.notCovered += presence == Presence::NotCovered;
    }
    return group;
}

GroupTotals StockTakeOracle::classTotals(std::uint8_t group) const
{
    return groupOf([&](const CountedItem &item) { return item.classGroup == group; });
}

GroupTotals StockTakeOracle::homeTotals(std::uint32_t home) const
{
    return groupOf([&](const CountedItem &item) { return item.home == home; });
}

GroupTotals StockTakeOracle::operatorTotals(std::uint32_t operatorIndex) const
{
    GroupTotals group;
    for (const Scan &scan : m_scans)
        group.scans += scan.counts() && scan.event.operatorIndex == operatorIndex;
    for (Slot slot = 0; slot < m_items.size(); ++slot) {
        const auto live = liveCountsOf(slot);
        group.found += m_items[slot].bucket == Bucket::Expected && !live.empty()
            && m_scans[live.front()].event.operatorIndex == operatorIndex;
    }
    return group;
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
