#include "stock_take_oracle.h"

#include <algorithm>

namespace opname {

bool StockTakeOracle::isSame(const QString &a, const QString &b)
{
    return a.toLower() == b.toLower();
}

bool StockTakeOracle::belongs(const Place &shelf, const Place &home)
{
    if (!shelf.location.isEmpty() && !home.location.isEmpty() && !isSame(shelf.location, home.location))
        return false;
    return shelf.site.isEmpty() || home.site.isEmpty() || isSame(shelf.site, home.site);
}

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

void StockTakeOracle::addItem(const CountedItem &item, const Place &place, bool isLent,
                              const QByteArray &code)
{
    for (Scan &scan : m_scans)
        if (!code.isEmpty() && scan.event.slot == noSlot && scan.event.unknownCode == code)
            scan.event.slot = static_cast<Slot>(m_items.size());
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

} // namespace opname
