// How a stock-take is made, and the events that change it.

#include "opname/domain/stock_take.h"

#include "stock_take_state.h"

#include <algorithm>

namespace opname {

std::uint8_t classGroup(QStringView mainClass)
{
    if (mainClass == u"2X")
        return 10;
    if (mainClass.size() == 3 && mainClass[0].isDigit())
        return static_cast<std::uint8_t>(mainClass[0].digitValue());
    return 11;
}

QString classGroupName(std::uint8_t group)
{
    if (group == 10)
        return QStringLiteral("2X");
    if (group > 10)
        return QString();
    return QString::number(group) + QStringLiteral("00");
}

StockTake::StockTake(Setup setup)
    : m(std::make_unique<Impl>(std::move(setup)))
{
}

StockTake::~StockTake() = default;
StockTake::StockTake(StockTake &&) noexcept = default;
StockTake &StockTake::operator=(StockTake &&) noexcept = default;

StockTake::Impl::Impl(Setup setup)
    : items(std::move(setup.items))
    , loansKnown(setup.loansKnown)
    , longestGap(setup.longestGap)
{
    homes.reserve(setup.homes.size());
    for (Place &place : setup.homes) {
        HomeShelf home;
        home.place = std::move(place);
        homes.push_back(std::move(home));
    }
    frozenItems = items.size();
    frozenHomes = homes.size();
    std::vector<std::uint32_t> sizes(homes.size(), 0);
    for (const CountedItem &item : items)
        ++sizes[item.home];
    for (std::size_t home = 0; home < homes.size(); ++home)
        homes[home].slotList.reserve(sizes[home]);
    for (Slot slot = 0; slot < items.size(); ++slot)
        homes[items[slot].home].slotList.push_back(slot);
    positions.assign(items.size(), noIndex);
    lastScan.assign(items.size(), noIndex);
    presences.assign(items.size(), Presence::NotCovered);
    lent.assign(items.size(), false);
    for (const Slot slot : setup.lent)
        lent[slot] = true;
    misplaced.assign(items.size(), false);
    passMark.assign(items.size(), 0);
    homeTouched.assign(homes.size(), false);
    rebuild();
}

void StockTake::Impl::makePositions()
{
    for (HomeShelf &home : homes) {
        home.positionStart.clear();
        std::uint32_t lastRank = noIndex;
        for (std::uint32_t i = 0; i < home.slotList.size(); ++i) {
            const Slot slot = home.slotList[i];
            const CountedItem &item = items[slot];
            positions[slot] = noIndex;
            if (item.bucket != Bucket::Expected || !item.hasClass || lent[slot])
                continue;
            if (item.keyRank != lastRank) {
                home.positionStart.push_back(i);
                lastRank = item.keyRank;
            }
            positions[slot] = static_cast<std::uint32_t>(home.positionStart.size() - 1);
        }
        home.coverage = Coverage(static_cast<std::uint32_t>(home.positionStart.size()), longestGap);
        home.positionStart.push_back(static_cast<std::uint32_t>(home.slotList.size()));
    }
}

void StockTake::Impl::rebuild()
{
    settledOrder.reset();
    makePositions();
    totals = {};
    totals.onLoan = loansKnown ? std::optional<qint64>(0) : std::nullopt;
    classes = {};
    std::fill(operators.begin(), operators.end(), GroupTotals{});
    std::fill(unknownLive.begin(), unknownLive.end(), 0);
    std::fill(unknownLast.begin(), unknownLast.end(), noIndex);
    std::fill(misplaced.begin(), misplaced.end(), false);
    for (HomeShelf &home : homes)
        home.totals = {};
    for (Slot slot = 0; slot < items.size(); ++slot) {
        lastScan[slot] = noIndex;
        presences[slot] = absence(slot);
        if (items[slot].bucket != Bucket::Expected)
            continue;
        ++totals.expected;
        ++classes[items[slot].classGroup].expected;
        ++homes[items[slot].home].totals.expected;
        addTo(slot, presences[slot], +1);
    }
    for (PassRecord &pass : passes) {
        pass.evidence.clear();
        pass.declared.clear();
    }
    for (std::uint32_t pass = 0; pass < passes.size(); ++pass)
        markDirty(pass);
    for (std::uint32_t index = 0; index < scans.size(); ++index) {
        chain(index);
        if (scans[index].isLive)
            applyLive(index);
    }
    touchedClasses = (1U << classGroupCount) - 1;
    for (std::uint32_t home = 0; home < homes.size(); ++home) {
        if (!homeTouched[home])
            touchedHomes.push_back(home);
        homeTouched[home] = true;
    }
    for (std::uint32_t index = 0; index < operators.size(); ++index)
        touchedOperators.push_back(index);
}

// Events

void StockTake::openPass(const PassEvent &event)
{
    PassRecord pass;
    pass.id = event.id;
    pass.shelf = event.shelf;
    pass.place = event.place;
    pass.isCounting = event.isCounting;
    pass.range = event.range;
    m->passOfRow.insert(event.id, static_cast<std::uint32_t>(m->passes.size()));
    m->passes.push_back(std::move(pass));
}

Verdict StockTake::scan(const ScanEvent &event)
{
    ScanRecord record;
    record.id = event.id;
    record.slot = event.slot;
    record.pass = event.pass == 0 ? noIndex : m->passIndex(event.pass);
    record.place = record.pass == noIndex ? m->internPlace(event.place) : 0;
    record.operatorIndex = event.operatorIndex;
    record.purpose = event.purpose;
    record.isCounting = event.isCounting();
    record.isCommand = event.isCommand;
    record.isInvalid = event.isInvalid;
    if (!event.isCommand && !event.isInvalid && event.slot == noSlot)
        record.unknownCode = m->internUnknown(event.unknownCode);

    const auto index = static_cast<std::uint32_t>(m->scans.size());
    if (record.pass != noIndex)
        m->passes[record.pass].scans.push_back(index);
    m->scansOfStation[record.id >> stationShift].emplace_back(record.id, index);
    m->scans.push_back(record);
    if (record.operatorIndex >= m->scansOfOperator.size())
        m->scansOfOperator.resize(record.operatorIndex + 1);
    ++m->scansOfOperator[record.operatorIndex];
    m->chain(index);
    m->applyLive(index);
    return m->verdictOf(index);
}

bool StockTake::undo(RowId scan)
{
    const std::uint32_t index = m->scanIndex(scan);
    if (index == noIndex || !m->scans[index].isLive)
        return false;
    m->withdraw(index);
    return true;
}

void StockTake::takeOff(std::size_t scans)
{
    for (std::size_t left = std::min(scans, m->scans.size()); left > 0; --left)
        m->takeOffLast();
}

void StockTake::finishPass(RowId pass)
{
    const std::uint32_t index = m->passIndex(pass);
    if (index == noIndex)
        return;
    m->passes[index].isFinished = true;
    m->markDirty(index);
}

void StockTake::reopenPass(RowId pass)
{
    const std::uint32_t index = m->passIndex(pass);
    if (index == noIndex)
        return;
    m->passes[index].isFinished = false;
    m->markDirty(index);
}

void StockTake::declareHome(std::uint32_t home, bool read)
{
    HomeShelf &shelf = m->homes[home];
    if (shelf.isDeclaredRead == read)
        return;
    shelf.isDeclaredRead = read;
    for (const Slot slot : shelf.slotList)
        if (m->presences[slot] != Presence::Present)
            m->moveTo(slot, m->absence(slot));
}

void StockTake::setLent(const std::vector<Slot> &lent, bool known)
{
    m->lent.assign(m->items.size(), false);
    for (const Slot slot : lent)
        if (slot < m->lent.size())
            m->lent[slot] = true;
    m->loansKnown = known;
    m->rebuild();
}

Slot StockTake::addItem(const CountedItem &item, const Place &place, bool isLent,
                        const QByteArray &foldedCode)
{
    const auto slot = static_cast<Slot>(m->items.size());
    const auto known =
        std::find_if(m->homes.begin(), m->homes.end(), [&](const HomeShelf &h) { return h.place == place; });
    auto home = static_cast<std::uint32_t>(known - m->homes.begin());
    if (known == m->homes.end()) {
        HomeShelf shelf;
        shelf.place = place;
        shelf.positionStart.push_back(0);
        m->homes.push_back(std::move(shelf));
        m->homeTouched.push_back(false);
    }
    m->items.push_back(item);
    m->items.back().home = home;
    m->items.back().bucket = Bucket::Added;
    m->positions.push_back(noIndex);
    m->lastScan.push_back(noIndex);
    m->presences.push_back(Presence::NotCovered);
    m->lent.push_back(isLent);
    m->misplaced.push_back(false);
    m->passMark.push_back(0);
    m->recognize(foldedCode, slot);
    return slot;
}

bool StockTake::recognize(const QByteArray &foldedCode, Slot slot)
{
    const bool hasOthers = m->lastScan[slot] != noIndex;
    const bool isAny = m->recognize(foldedCode, slot);
    if (isAny && hasOthers)
        m->rebuild(); // an item's scans stand in the order of the journal
    return isAny;
}

void StockTake::setAwaited(const QByteArray &foldedCode, bool isAwaited)
{
    m->setAwaited(m->internUnknown(foldedCode), isAwaited);
}

bool StockTake::isAwaited(const QByteArray &foldedCode) const
{
    const auto code = m->unknownIndex.constFind(foldedCode);
    return code != m->unknownIndex.cend() && m->awaited[*code];
}

void StockTake::settle()
{
    m->settle();
}

} // namespace opname
