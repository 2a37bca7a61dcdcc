// Where the shelves were really read: passes, their strays, declared ranges, gaps.

#include "opname/domain/shelf_order.h"
#include "stock_take_state.h"

#include <algorithm>
#include <map>
#include <utility>

namespace opname {

template <typename Change>
void StockTake::Impl::changeCover(std::uint32_t home, std::uint32_t first, std::uint32_t last,
                                  const Change &change)
{
    const Coverage &coverage = homes[home].coverage;
    const std::vector<bool> before = coverage.covered(first, last);
    change();
    const std::vector<bool> after = coverage.covered(first, last);
    for (std::uint32_t position = first; position <= last; ++position)
        if (after[position - first] != before[position - first])
            recountPosition(home, position);
}

void StockTake::Impl::recountPosition(std::uint32_t home, std::uint32_t position)
{
    const HomeShelf &shelf = homes[home];
    for (std::uint32_t i = shelf.positionStart[position]; i < shelf.positionStart[position + 1]; ++i) {
        const Slot slot = shelf.slotList[i];
        if (positions[slot] == position && presences[slot] != Presence::Present)
            moveTo(slot, absence(slot));
    }
}

void StockTake::Impl::changeRead(Slot slot, bool add)
{
    const std::uint32_t home = items[slot].home;
    const std::uint32_t position = positions[slot];
    Coverage &coverage = homes[home].coverage;
    const bool wasRead = coverage.isRead(position);
    const auto change = [&] { add ? coverage.addRead(position) : coverage.removeRead(position); };
    if (add && wasRead) {
        change();
        return;
    }
    const auto [first, last] = coverage.reach(position);
    changeCover(home, first, last, change);
}

void StockTake::Impl::changeDeclared(const DeclaredRange &range, bool add)
{
    Coverage &coverage = homes[range.home].coverage;
    changeCover(range.home, range.first, range.last, [&] {
        add ? coverage.declareRead(range.first, range.last)
            : coverage.takeBackDeclared(range.first, range.last);
    });
}

void StockTake::Impl::markDirty(std::uint32_t pass)
{
    if (passes[pass].isDirty)
        return;
    passes[pass].isDirty = true;
    dirtyPasses.push_back(pass);
}

void StockTake::Impl::settle()
{
    for (const std::uint32_t pass : dirtyPasses)
        settlePass(passes[pass]);
    dirtyPasses.clear();
}

PassOrder StockTake::Impl::orderOf(const PassRecord &pass) const
{
    PassOrder order;
    std::vector<Slot> candidates;
    std::vector<std::uint32_t> ranks;
    std::vector<std::size_t> candidateBooks;
    std::vector<Slot> counted;
    ++markCounter;
    for (const std::uint32_t index : pass.scans) {
        const ScanRecord &scan = scans[index];
        if (!scan.isLive || scan.isCommand)
            continue;
        ++order.liveScans;
        if (scan.slot == noSlot) {
            if (scan.unknownCode != noIndex) {
                order.unknownCodes.push_back(scan.unknownCode);
                order.unknownScans.push_back(scan.id);
                order.books.push_back({StockTake::Standing::Unknown, noSlot, scan.id});
            }
            continue;
        }
        const CountedItem &item = items[scan.slot];
        const bool isAtHome = fits(pass.place, homes[item.home].place);
        if (scan.counts() && isAtHome && positions[scan.slot] != noIndex)
            counted.push_back(scan.slot);
        if (passMark[scan.slot] == markCounter)
            continue;
        passMark[scan.slot] = markCounter;
        if (!isAtHome) {
            order.takeAway.push_back(scan.slot);
            order.books.push_back({StockTake::Standing::OtherHome, scan.slot, scan.id});
        } else if (!item.hasClass) {
            order.unplaced.push_back(scan.slot);
            order.books.push_back({StockTake::Standing::WithoutClass, scan.slot, scan.id});
        } else {
            candidateBooks.push_back(order.books.size());
            order.books.push_back({StockTake::Standing::InOrder, scan.slot, scan.id});
            candidates.push_back(scan.slot);
            ranks.push_back(item.keyRank);
        }
    }
    const ShelfOrder split = shelfOrder(ranks);
    for (const std::uint32_t i : split.inOrder)
        order.inOrder.push_back(candidates[i]);
    for (const std::uint32_t i : split.strays) {
        order.strays.push_back(candidates[i]);
        order.books[candidateBooks[i]].standing = StockTake::Standing::Stray;
    }

    std::vector<Slot> stays = order.inOrder;
    std::sort(stays.begin(), stays.end());
    std::sort(counted.begin(), counted.end());
    counted.erase(std::unique(counted.begin(), counted.end()), counted.end());
    std::set_intersection(stays.begin(), stays.end(), counted.begin(), counted.end(),
                          std::back_inserter(order.evidence));
    return order;
}

/// The positions of a home whose keys lie in the range.
void StockTake::Impl::declare(std::uint32_t home, const KeyRange &keys,
                              std::vector<DeclaredRange> &ranges) const
{
    const HomeShelf &shelf = homes[home];
    if (shelf.positionStart.empty())
        return;
    const auto rankAt = [&](std::uint32_t start) { return items[shelf.slotList[start]].keyRank; };
    const auto begin = shelf.positionStart.begin();
    const auto end = shelf.positionStart.end() - 1;
    const auto first = std::lower_bound(begin, end, keys.lowest,
                                        [&](auto start, auto rank) { return rankAt(start) < rank; });
    const auto after = std::upper_bound(begin, end, keys.highest,
                                        [&](auto rank, auto start) { return rank < rankAt(start); });
    if (first < after)
        ranges.push_back(
            {home, static_cast<std::uint32_t>(first - begin), static_cast<std::uint32_t>(after - begin) - 1});
}

std::vector<DeclaredRange> StockTake::Impl::rangesOf(const PassRecord &pass, const PassOrder &order) const
{
    if (!pass.isFinished || !pass.isCounting)
        return {};
    // Homes that only items added later have are not asked: they must not change what a shelf finished before
    // them means.
    std::vector<std::uint32_t> fitting;
    std::vector<std::uint32_t> namesakes;
    for (std::uint32_t home = 0; home < frozenHomes; ++home) {
        const Place &place = homes[home].place;
        if (!fits(pass.place, place))
            continue;
        fitting.push_back(home);
        if (!place.site.isEmpty() && place.site.compare(pass.shelf.trimmed(), Qt::CaseInsensitive) == 0)
            namesakes.push_back(home);
    }
    std::vector<DeclaredRange> ranges;
    if (pass.range && fitting.size() == 1) {
        declare(fitting.front(), *pass.range, ranges);
        return ranges;
    }
    // A shelf named after a site is that site, when it is clear in which location.
    if (!pass.range && namesakes.size() == 1) {
        const std::uint32_t size = homes[namesakes.front()].coverage.size();
        if (size > 0)
            ranges.push_back({namesakes.front(), 0, size - 1});
        return ranges;
    }
    std::map<std::uint32_t, KeyRange> keys;
    for (const Slot slot : order.inOrder) {
        const CountedItem &item = items[slot];
        auto [range, isNew] = keys.try_emplace(item.home, KeyRange{item.keyRank, item.keyRank});
        range->second.lowest = std::min(range->second.lowest, item.keyRank);
        range->second.highest = std::max(range->second.highest, item.keyRank);
    }
    for (const auto &[home, between] : keys)
        declare(home, pass.range.value_or(between), ranges);
    return ranges;
}

GroupTotals StockTake::Impl::totalsOf(const DeclaredRange &range) const
{
    const HomeShelf &shelf = homes[range.home];
    const auto rankAt = [&](std::uint32_t position) {
        return items[shelf.slotList[shelf.positionStart[position]]].keyRank;
    };
    // Lent copies are no positions; before the first and behind the last they belong to a whole home only.
    const bool isWhole = range.first == 0 && range.last + 1 == shelf.coverage.size();
    const std::uint32_t lowest = isWhole ? 0 : rankAt(range.first);
    const std::uint32_t highest = isWhole ? noIndex : rankAt(range.last);
    // Frozen items stand by home and key.
    const auto end = items.begin() + static_cast<std::ptrdiff_t>(frozenItems);
    const auto first = std::lower_bound(items.begin(), end, std::pair(range.home, lowest),
                                        [](const CountedItem &item, const auto &wanted) {
                                            return std::pair(item.home, item.keyRank) < wanted;
                                        });
    GroupTotals books;
    for (auto item = first; item != end && item->home == range.home && item->keyRank <= highest; ++item) {
        if (item->bucket != Bucket::Expected || !item->hasClass)
            continue;
        const auto slot = static_cast<std::size_t>(item - items.begin());
        ++books.expected;
        if (carrierOf(static_cast<Slot>(slot)) != noIndex)
            ++books.found;
        else if (lent[slot])
            ++books.onLoan;
        else
            ++books.missing;
    }
    return books;
}

bool StockTake::Impl::wasReadInPass(std::uint32_t index) const
{
    const ScanRecord &scan = scans[index];
    for (std::uint32_t i = scan.previous; i != noIndex; i = scans[i].previous)
        if (scans[i].isLive && scans[i].pass == scan.pass)
            return true;
    return false;
}

bool StockTake::Impl::extendPass(PassRecord &pass, std::uint32_t index)
{
    if (pass.isDirty || pass.isFinished)
        return false;
    const ScanRecord &scan = scans[index];
    if (scan.isCommand || scan.slot == noSlot)
        return true;
    const CountedItem &item = items[scan.slot];
    if (!item.hasClass || !fits(pass.place, homes[item.home].place))
        return true;
    const auto known = std::lower_bound(pass.evidence.begin(), pass.evidence.end(), scan.slot);
    if (known != pass.evidence.end() && *known == scan.slot)
        return true;
    // A book that can follow the run lengthens it by one; every run as long then ends with it, and the
    // earliest of those begins with the earliest so far.
    if (wasReadInPass(index) || (pass.lastRank && item.keyRank < *pass.lastRank))
        return false;
    pass.lastRank = item.keyRank;
    if (scan.counts() && positions[scan.slot] != noIndex) {
        pass.evidence.insert(known, scan.slot);
        changeRead(scan.slot, true);
    }
    return true;
}

void StockTake::Impl::settlePass(PassRecord &pass)
{
    pass.isDirty = false;
    PassOrder order = orderOf(pass);
    std::vector<Slot> gone;
    std::vector<Slot> come;
    std::set_difference(pass.evidence.begin(), pass.evidence.end(), order.evidence.begin(),
                        order.evidence.end(), std::back_inserter(gone));
    std::set_difference(order.evidence.begin(), order.evidence.end(), pass.evidence.begin(),
                        pass.evidence.end(), std::back_inserter(come));
    for (const Slot slot : come)
        changeRead(slot, true);
    for (const Slot slot : gone)
        changeRead(slot, false);
    pass.evidence = order.evidence;
    pass.lastRank.reset();
    if (!order.inOrder.empty())
        pass.lastRank = items[order.inOrder.back()].keyRank;

    std::vector<DeclaredRange> ranges = rangesOf(pass, order);
    for (const DeclaredRange &range : ranges)
        changeDeclared(range, true);
    for (const DeclaredRange &range : pass.declared)
        changeDeclared(range, false);
    pass.declared = std::move(ranges);
    settledOrder = {static_cast<std::uint32_t>(&pass - passes.data()), markCounter, std::move(order)};
}

PassOrder StockTake::Impl::takeOrder(std::uint32_t pass)
{
    // Its books are marked as the last order that was made left them.
    std::optional<SettledOrder> settled = std::exchange(settledOrder, std::nullopt);
    return settled && settled->pass == pass && settled->mark == markCounter ? std::move(settled->order)
                                                                            : orderOf(passes[pass]);
}

std::optional<StockTake::PassReading> StockTake::passReading(RowId id)
{
    const std::uint32_t index = m->passIndex(id);
    if (index == noIndex)
        return std::nullopt;
    m->settle();
    const PassRecord &pass = m->passes[index];
    PassOrder order = m->takeOrder(index);

    PassReading reading;
    reading.isFinished = pass.isFinished;
    reading.scans = order.liveScans;
    for (const std::uint32_t code : order.unknownCodes)
        reading.unknown.push_back(m->unknownCodes[code]);
    reading.unknownScans = order.unknownScans;

    // Between two scanned neighbours of one home (books of another that fits this shelf, too, may stand
    // between them), copies of the neighbours' own keys included.
    const std::uint32_t mark = m->markCounter;
    struct Neighbour {
        Slot slot = noSlot;
        std::size_t shelfBegin = 0; ///< the first copy on the shelf that has its key, or one behind it
    };
    std::vector<Neighbour> lastOfHome(m->homes.size());
    for (const Slot scanned : order.inOrder) {
        const CountedItem &right = m->items[scanned];
        const std::vector<Slot> &shelf = m->homes[right.home].slotList;
        const auto isBefore = [&](Slot slot, std::uint32_t rank) { return m->items[slot].keyRank < rank; };
        Neighbour &neighbour = lastOfHome[right.home];
        const bool isFirst = std::exchange(neighbour.slot, scanned) == noSlot;
        if (isFirst) {
            neighbour.shelfBegin = static_cast<std::size_t>(
                std::lower_bound(shelf.begin(), shelf.end(), right.keyRank, isBefore) - shelf.begin());
            continue;
        }
        std::size_t at = neighbour.shelfBegin;
        for (bool isBehind = false; at < shelf.size() && m->items[shelf[at]].keyRank <= right.keyRank; ++at) {
            const Slot slot = shelf[at];
            if (!isBehind && !isBefore(slot, right.keyRank)) {
                neighbour.shelfBegin = at;
                isBehind = true;
            }
            if (m->positions[slot] == noIndex || m->presences[slot] == Presence::Present
                || m->passMark[slot] == mark)
                continue;
            m->passMark[slot] = mark;
            reading.gaps.push_back(slot);
            reading.behindGaps.push_back(scanned);
        }
    }
    reading.books = std::move(order.books);
    reading.inOrder = std::move(order.inOrder);
    reading.strays = std::move(order.strays);
    reading.takeAway = std::move(order.takeAway);
    reading.unplaced = std::move(order.unplaced);
    return reading;
}

} // namespace opname
