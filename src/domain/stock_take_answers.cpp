// What a stock-take answers about its state.

#include "stock_take_state.h"

#include <algorithm>

namespace opname {

const Totals &StockTake::totals()
{
    m->settle();
    return m->totals;
}

const GroupTotals &StockTake::classTotals(std::uint8_t group)
{
    m->settle();
    return m->classes.at(group);
}

const GroupTotals &StockTake::homeTotals(std::uint32_t home)
{
    m->settle();
    return m->homes.at(home).totals;
}

const GroupTotals &StockTake::operatorTotals(std::uint32_t operatorIndex)
{
    return m->operatorGroup(operatorIndex);
}

std::size_t StockTake::operatorCount() const
{
    return m->operators.size();
}

std::size_t StockTake::itemCount() const
{
    return m->items.size();
}

std::size_t StockTake::homeCount() const
{
    return m->homes.size();
}

const Place &StockTake::home(std::uint32_t home) const
{
    return m->homes.at(home).place;
}

const CountedItem &StockTake::item(Slot slot) const
{
    return m->items.at(slot);
}

Presence StockTake::presence(Slot slot)
{
    m->settle();
    return m->presences.at(slot);
}

bool StockTake::isPresent(Slot slot) const
{
    return m->presences.at(slot) == Presence::Present;
}

bool StockTake::isLent(Slot slot) const
{
    return m->lent.at(slot);
}

bool StockTake::loansKnown() const
{
    return m->loansKnown;
}

std::optional<ScanEvent> StockTake::lastScan(Slot slot) const
{
    const std::uint32_t index = m->lastLiveOf(slot);
    if (index == noIndex)
        return std::nullopt;
    const ScanRecord &record = m->scans[index];
    ScanEvent event;
    event.id = record.id;
    event.slot = slot;
    event.purpose = record.purpose;
    event.orderCounts = record.purpose == ScanPurpose::Order;
    event.operatorIndex = record.operatorIndex;
    if (record.pass == noIndex)
        event.place = m->places[record.place];
    else
        event.pass = m->passes[record.pass].id;
    return event;
}

std::vector<RowId> StockTake::liveScansFor(ScanPurpose purpose, Slot slot, const QByteArray &foldedCode) const
{
    std::uint32_t index = noIndex;
    if (slot != noSlot)
        index = m->lastScan[slot];
    else if (const auto code = m->unknownIndex.constFind(foldedCode); code != m->unknownIndex.cend())
        index = m->unknownLast[*code];
    std::vector<RowId> live;
    for (; index != noIndex; index = m->scans[index].previous)
        if (m->scans[index].isLive && m->scans[index].purpose == purpose)
            live.push_back(m->scans[index].id);
    return live;
}

Place StockTake::placeOf(const ScanEvent &scan) const
{
    return scan.pass == 0 ? scan.place : m->passes[m->passIndex(scan.pass)].place;
}

bool StockTake::isMisplaced(Slot slot) const
{
    const std::uint32_t last = m->lastLiveOf(slot);
    return last != noIndex && !fits(m->placeOf(m->scans[last]), m->homes[m->items[slot].home].place);
}

std::size_t StockTake::scanCount() const
{
    return m->scans.size();
}

std::size_t StockTake::scansOf(std::uint32_t operatorIndex) const
{
    return operatorIndex < m->scansOfOperator.size() ? m->scansOfOperator[operatorIndex] : 0;
}

ScanState StockTake::scanState(std::size_t index) const
{
    const ScanRecord &record = m->scans.at(index);
    ScanState state;
    state.id = record.id;
    state.slot = record.slot;
    state.pass = record.pass == noIndex ? 0 : m->passes[record.pass].id;
    state.purpose = record.purpose;
    state.operatorIndex = record.operatorIndex;
    state.isCounting = record.isCounting;
    state.isLive = record.isLive;
    state.verdict = m->verdictOf(static_cast<std::uint32_t>(index));
    return state;
}

std::optional<std::size_t> StockTake::indexOf(RowId scan) const
{
    const std::uint32_t index = m->scanIndex(scan);
    if (index == noIndex)
        return std::nullopt;
    return index;
}

StockTake::TouchedGroups StockTake::takeTouchedGroups()
{
    m->settle();
    std::sort(m->touchedOperators.begin(), m->touchedOperators.end());
    m->touchedOperators.erase(std::unique(m->touchedOperators.begin(), m->touchedOperators.end()),
                              m->touchedOperators.end());
    TouchedGroups touched{m->touchedClasses, std::move(m->touchedHomes), std::move(m->touchedOperators)};
    for (const std::uint32_t home : touched.homes)
        m->homeTouched[home] = false;
    m->touchedClasses = 0;
    m->touchedHomes.clear();
    m->touchedOperators.clear();
    return touched;
}

GroupTotals StockTake::shelfTotals(RowId id)
{
    GroupTotals totals;
    const std::uint32_t index = m->passIndex(id);
    if (index == noIndex)
        return totals;
    PassRecord finished = m->passes[index];
    finished.isFinished = true;
    for (const DeclaredRange &range : m->rangesOf(finished, m->orderOf(finished))) {
        const GroupTotals part = m->totalsOf(range);
        totals.expected += part.expected;
        totals.found += part.found;
        totals.onLoan += part.onLoan;
        totals.missing += part.missing;
    }
    return totals;
}

} // namespace opname
