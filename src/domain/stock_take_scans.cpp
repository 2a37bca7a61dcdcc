// How scans make items present, and what that changes in the totals.

#include "stock_take_state.h"

#include <algorithm>
#include <utility>

namespace opname {

std::uint32_t StockTake::Impl::internPlace(const Place &place)
{
    const auto known = std::find(places.begin(), places.end(), place);
    if (known != places.end())
        return static_cast<std::uint32_t>(known - places.begin());
    places.push_back(place);
    return static_cast<std::uint32_t>(places.size() - 1);
}

std::uint32_t StockTake::Impl::internUnknown(const QByteArray &code)
{
    const auto known = unknownIndex.constFind(code);
    if (known != unknownIndex.cend())
        return *known;
    const auto index = static_cast<std::uint32_t>(unknownCodes.size());
    unknownCodes.push_back(code);
    unknownLive.push_back(0);
    unknownLast.push_back(noIndex);
    awaited.push_back(false);
    unknownIndex.insert(code, index);
    return index;
}

const Place &StockTake::Impl::placeOf(const ScanRecord &scan) const
{
    return scan.pass == noIndex ? places[scan.place] : passes[scan.pass].place;
}

std::uint32_t StockTake::Impl::firstLive(std::uint32_t head) const
{
    std::uint32_t first = noIndex;
    for (std::uint32_t index = head; index != noIndex; index = scans[index].previous)
        if (scans[index].counts())
            first = index;
    return first;
}

std::uint32_t StockTake::Impl::carrierOf(Slot slot) const
{
    return firstLive(lastScan[slot]);
}

bool StockTake::Impl::isAwaited(const ScanRecord &scan) const
{
    return scan.unknownCode != noIndex && awaited[scan.unknownCode];
}

void StockTake::Impl::setAwaited(std::uint32_t code, bool isAwaited)
{
    if (awaited[code] == isAwaited)
        return;
    awaited[code] = isAwaited;
    const qint64 live = unknownLive[code];
    if (live == 0)
        return;
    const int sign = isAwaited ? 1 : -1;
    totals.unknown -= sign * live;
    totals.unknownCodes -= sign;
    totals.added += sign;
    totals.duplicates += sign * (live - 1);
}

void StockTake::Impl::countUnknown(const ScanRecord &scan, int amount)
{
    std::uint32_t &live = unknownLive[scan.unknownCode];
    const bool isOnly = live == (amount > 0 ? 0 : 1);
    live += static_cast<std::uint32_t>(amount);
    if (isAwaited(scan)) {
        (isOnly ? totals.added : totals.duplicates) += amount;
        return;
    }
    totals.unknown += amount;
    if (isOnly)
        totals.unknownCodes += amount;
}

std::uint32_t StockTake::Impl::lastLiveOf(Slot slot) const
{
    for (std::uint32_t index = lastScan[slot]; index != noIndex; index = scans[index].previous)
        if (scans[index].counts())
            return index;
    return noIndex;
}

bool StockTake::Impl::isEvidence(const ScanRecord &scan) const
{
    return positions[scan.slot] != noIndex && fits(places[scan.place], homes[items[scan.slot].home].place);
}

void StockTake::Impl::applyLive(std::uint32_t index)
{
    settledOrder.reset();
    countLive(index);
    const std::uint32_t pass = scans[index].pass;
    if (pass != noIndex && !extendPass(passes[pass], index))
        markDirty(pass);
}

void StockTake::Impl::countLive(std::uint32_t index)
{
    const ScanRecord &scan = scans[index];
    // Who only read shelves has totals, too: none.
    GroupTotals &theirs = operatorGroup(scan.operatorIndex);
    if (touchedOperators.empty() || touchedOperators.back() != scan.operatorIndex)
        touchedOperators.push_back(scan.operatorIndex);
    if (!scan.counts())
        return;
    ++totals.scans;
    ++theirs.scans;
    if (scan.isInvalid) {
        ++totals.invalid;
        return;
    }
    if (scan.slot == noSlot) {
        countUnknown(scan, +1);
        return;
    }
    if (presences[scan.slot] == Presence::Present) {
        ++totals.duplicates;
    } else {
        addFound(scan, +1);
        moveTo(scan.slot, Presence::Present);
    }
    updateMisplaced(scan.slot);
    if (scan.pass == noIndex && isEvidence(scan))
        changeRead(scan.slot, true);
}

void StockTake::Impl::withdraw(std::uint32_t index)
{
    settledOrder.reset();
    ScanRecord &scan = scans[index];
    const bool counted = scan.counts();
    const bool carried = counted && scan.slot != noSlot && carrierOf(scan.slot) == index;
    scan.isLive = false;
    if (scan.pass != noIndex)
        markDirty(scan.pass);
    if (!counted)
        return;
    --totals.scans;
    --operatorGroup(scan.operatorIndex).scans;
    touchedOperators.push_back(scan.operatorIndex);
    if (scan.isInvalid) {
        --totals.invalid;
        return;
    }
    if (scan.slot == noSlot) {
        countUnknown(scan, -1);
        return;
    }
    if (carried)
        addFound(scan, -1);
    const std::uint32_t heir = carrierOf(scan.slot);
    if (heir != noIndex) {
        --totals.duplicates;
        if (carried) {
            addFound(scans[heir], +1);
            touchedOperators.push_back(scans[heir].operatorIndex);
        }
    }
    if (scan.pass == noIndex && isEvidence(scan))
        changeRead(scan.slot, false);
    if (heir == noIndex)
        moveTo(scan.slot, absence(scan.slot));
    updateMisplaced(scan.slot);
}

/// The last scan is the last of its copy or code, of its pass and of its station, too.
void StockTake::Impl::takeOffLast()
{
    const auto index = static_cast<std::uint32_t>(scans.size() - 1);
    if (scans[index].isLive)
        withdraw(index);
    const ScanRecord &scan = scans[index];
    if (std::uint32_t *head = headOf(scan))
        *head = scan.previous;
    if (scan.pass != noIndex)
        passes[scan.pass].scans.pop_back();
    scansOfStation.at(scan.id >> stationShift).pop_back();
    --scansOfOperator[scan.operatorIndex];
    scans.pop_back();
}

std::uint32_t *StockTake::Impl::headOf(const ScanRecord &scan)
{
    if (scan.slot != noSlot)
        return &lastScan[scan.slot];
    return scan.unknownCode == noIndex ? nullptr : &unknownLast[scan.unknownCode];
}

void StockTake::Impl::chain(std::uint32_t index)
{
    if (std::uint32_t *head = headOf(scans[index]))
        scans[index].previous = std::exchange(*head, index);
}

bool StockTake::Impl::recognize(const QByteArray &foldedCode, Slot slot)
{
    const auto code = unknownIndex.constFind(foldedCode);
    if (code == unknownIndex.cend() || unknownLast[*code] == noIndex)
        return false;
    for (std::uint32_t index = 0; index < scans.size(); ++index) {
        ScanRecord &scan = scans[index];
        if (scan.unknownCode != *code)
            continue;
        const bool wasLive = scan.isLive;
        if (wasLive)
            withdraw(index);
        scan.slot = slot;
        scan.unknownCode = noIndex;
        scan.isLive = wasLive;
        chain(index);
        if (wasLive)
            countLive(index);
    }
    unknownLast[*code] = noIndex;
    return true;
}

void StockTake::Impl::updateMisplaced(Slot slot)
{
    const std::uint32_t last = lastLiveOf(slot);
    const CountedItem &item = items[slot];
    const bool now = last != noIndex && item.bucket == Bucket::Expected
        && !fits(placeOf(scans[last]), homes[item.home].place);
    if (now == misplaced[slot])
        return;
    misplaced[slot] = now;
    totals.misplaced += now ? 1 : -1;
}

Verdict StockTake::Impl::verdictOf(std::uint32_t index) const
{
    const ScanRecord &scan = scans[index];
    CountingFacts facts;
    facts.isCommand = scan.isCommand;
    facts.isInvalid = scan.isInvalid;
    facts.isKnown = scan.slot != noSlot;
    if (facts.isKnown) {
        facts.alreadyPresent = scan.counts() && carrierOf(scan.slot) != index;
        facts.isLent = lent[scan.slot];
        facts.bucket = items[scan.slot].bucket;
        facts.fitsShelf = fits(placeOf(scan), homes[items[scan.slot].home].place);
    } else if (isAwaited(scan)) {
        facts.isKnown = true;
        facts.alreadyPresent = scan.counts() && firstLive(unknownLast[scan.unknownCode]) != index;
        facts.bucket = Bucket::Added;
    }
    return countingVerdict(facts);
}

Presence StockTake::Impl::absence(Slot slot) const
{
    if (items[slot].bucket != Bucket::Expected)
        return Presence::NotCovered;
    if (loansKnown && lent[slot])
        return Presence::OnLoan;
    const HomeShelf &home = homes[items[slot].home];
    if (home.isDeclaredRead)
        return Presence::Missing;
    const std::uint32_t position = positions[slot];
    return position != noIndex && home.coverage.isCovered(position) ? Presence::Missing
                                                                    : Presence::NotCovered;
}

void StockTake::Impl::moveTo(Slot slot, Presence presence)
{
    if (presences[slot] == presence)
        return;
    addTo(slot, presences[slot], -1);
    presences[slot] = presence;
    addTo(slot, presence, +1);
    touch(slot);
}

void StockTake::Impl::addTo(Slot slot, Presence presence, int amount)
{
    const CountedItem &item = items[slot];
    if (item.bucket != Bucket::Expected) {
        if (presence != Presence::Present)
            return;
        switch (item.bucket) {
        case Bucket::Excluded:
            totals.excluded += amount;
            break;
        case Bucket::OutOfScope:
            totals.outOfScope += amount;
            break;
        case Bucket::Added:
            totals.added += amount;
            break;
        case Bucket::Expected:
            break;
        }
        return;
    }
    GroupTotals &ofClass = classes[item.classGroup];
    GroupTotals &ofHome = homes[item.home].totals;
    switch (presence) {
    case Presence::Present:
        totals.found += amount;
        ofClass.found += amount;
        ofHome.found += amount;
        if (lent[slot])
            totals.presentOnLoan += amount;
        break;
    case Presence::OnLoan:
        totals.onLoan = totals.onLoan.value_or(0) + amount;
        ofClass.onLoan += amount;
        ofHome.onLoan += amount;
        break;
    case Presence::Missing:
        totals.missing += amount;
        ofClass.missing += amount;
        ofHome.missing += amount;
        break;
    case Presence::NotCovered:
        totals.notCovered += amount;
        ofClass.notCovered += amount;
        ofHome.notCovered += amount;
        break;
    }
}

void StockTake::Impl::touch(Slot slot)
{
    const CountedItem &item = items[slot];
    touchedClasses |= 1U << item.classGroup;
    if (!homeTouched[item.home]) {
        homeTouched[item.home] = true;
        touchedHomes.push_back(item.home);
    }
}

void StockTake::Impl::addFound(const ScanRecord &carrier, int amount)
{
    if (items[carrier.slot].bucket == Bucket::Expected)
        operatorGroup(carrier.operatorIndex).found += amount;
}

GroupTotals &StockTake::Impl::operatorGroup(std::uint32_t index)
{
    if (index >= operators.size())
        operators.resize(index + 1);
    return operators[index];
}

std::uint32_t StockTake::Impl::passIndex(RowId id) const
{
    return passOfRow.value(id, noIndex);
}

std::uint32_t StockTake::Impl::scanIndex(RowId id) const
{
    const auto station = scansOfStation.find(id >> stationShift);
    if (station == scansOfStation.end())
        return noIndex;
    const auto &rows = station->second;
    const auto row = std::lower_bound(rows.begin(), rows.end(), id,
                                      [](const auto &r, RowId wanted) { return r.first < wanted; });
    return row != rows.end() && row->first == id ? row->second : noIndex;
}

} // namespace opname
