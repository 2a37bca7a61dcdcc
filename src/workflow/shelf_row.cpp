#include "opname/workflow/shelf_row.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ShelfReading)
};

ShelfSpine::Kind kindOf(StockTake::Standing standing)
{
    switch (standing) {
    case StockTake::Standing::Stray:
        return ShelfSpine::Kind::Stray;
    case StockTake::Standing::OtherHome:
        return ShelfSpine::Kind::OtherHome;
    case StockTake::Standing::WithoutClass:
        return ShelfSpine::Kind::WithoutClass;
    case StockTake::Standing::Unknown:
        return ShelfSpine::Kind::Unknown;
    case StockTake::Standing::InOrder:
        break;
    }
    return ShelfSpine::Kind::InOrder;
}

/// What is to be done with a book of another home: what is lent goes to the circulation desk, counted or not.
enum class Way { ToItsShelf, ToDesk, Stays };

Way wayOf(Slot stranger, const StockTake &stock)
{
    if (stock.isLent(stranger))
        return Way::ToDesk;
    return stock.item(stranger).bucket == Bucket::Excluded ? Way::Stays : Way::ToItsShelf;
}

ShelfQuality qualityOf(const StockTake::PassReading &reading)
{
    return {static_cast<qint64>(reading.books.size()),
            static_cast<qint64>(reading.strays.size() + reading.takeAway.size())};
}

bool standsWrong(const StockTake::StandingBook &book)
{
    return book.standing == StockTake::Standing::Stray || book.standing == StockTake::Standing::OtherHome;
}

ShelfChanges changesBetween(const StockTake::PassReading &earlier, const StockTake::PassReading &now)
{
    ShelfChanges changes;
    std::unordered_map<Slot, bool> stoodWrong;
    for (const StockTake::StandingBook &book : earlier.books)
        if (book.slot != noSlot)
            stoodWrong.emplace(book.slot, standsWrong(book));
    for (const StockTake::StandingBook &book : now.books) {
        if (book.slot == noSlot)
            continue;
        const auto before = stoodWrong.find(book.slot);
        if (before == stoodWrong.end())
            changes.arrived.push_back(book.slot);
        else if (before->second != standsWrong(book))
            (before->second ? changes.putRight : changes.newlyWrong).push_back(book.slot);
        if (before != stoodWrong.end())
            stoodWrong.erase(before);
    }
    if (now.isFinished)
        for (const StockTake::StandingBook &book : earlier.books)
            if (stoodWrong.contains(book.slot))
                changes.gone.push_back(book.slot);
    return changes;
}

/// Whether a book was carried since a reading began, by a scan that follows its first one: on one of the
/// `passesHere` or with no shelf stated, or with `isAnywhere` on whatever shelf. A book's own scans are few,
/// a day's are many.
bool isCarried(const StockTake &stock, Slot slot, std::size_t firstScan, const std::vector<RowId> &passesHere,
               bool isAnywhere)
{
    const std::vector<RowId> scans = stock.liveScansFor(ScanPurpose::Move, slot);
    return std::any_of(scans.begin(), scans.end(), [&](RowId scan) {
        const auto index = stock.indexOf(scan);
        if (!index || *index < firstScan)
            return false;
        const RowId pass = stock.scanState(*index).pass;
        return isAnywhere || pass == 0
            || std::find(passesHere.begin(), passesHere.end(), pass) != passesHere.end();
    });
}

} // namespace

qint64 ShelfRow::carriesLeft() const
{
    return std::count_if(carries.begin(), carries.end(),
                         [](const ShelfCarry &carry) { return !carry.isDone; });
}

ShelfNeighbours neighboursOf(Slot stray, const std::vector<Slot> &inOrder, const StockTake &stock)
{
    const auto next =
        std::upper_bound(inOrder.begin(), inOrder.end(), stock.item(stray).keyRank,
                         [&](std::uint32_t rank, Slot slot) { return rank < stock.item(slot).keyRank; });
    return {next == inOrder.begin() ? noSlot : *std::prev(next), next == inOrder.end() ? noSlot : *next};
}

qint64 toOtherShelves(const StockTake::PassReading &reading, const StockTake &stock)
{
    return std::count_if(reading.takeAway.begin(), reading.takeAway.end(),
                         [&](Slot slot) { return wayOf(slot, stock) == Way::ToItsShelf; });
}

std::vector<ScannedShelf> scannedShelvesApart(const Session &session)
{
    std::vector<ScannedShelf> shelves;
    for (const QString &name : session.scannedShelves()) {
        const std::vector<Place> places = session.placesOf(name);
        const auto stated = std::count_if(places.begin(), places.end(),
                                          [](const Place &place) { return !place.location.isEmpty(); });
        if (stated < 2) {
            shelves.push_back({name, {}, {}});
            continue;
        }
        for (const Place &place : places)
            shelves.push_back({name, place.location, place.site});
    }
    return shelves;
}

Result<std::vector<ShelfReadingRecord>> readingsOfShelf(Session &session, const QString &shelf,
                                                        const std::optional<QString> &location)
{
    auto stock = session.orderTake();
    if (!stock)
        return tl::unexpected(stock.error());
    std::vector<ShelfReadingRecord> records;
    const std::vector<RowId> readings = session.readingsOf(shelf, location);
    for (auto pass = readings.rbegin(); pass != readings.rend(); ++pass) {
        const auto reading = (*stock)->passReading(*pass);
        if (!reading || reading->books.empty())
            continue;
        const bool hasOrder = !reading->inOrder.empty();
        records.push_back({qualityOf(*reading), hasOrder ? reading->inOrder.front() : noSlot,
                           hasOrder ? reading->inOrder.back() : noSlot, reading->isFinished});
    }
    return records;
}

Result<ShelfRow> readShelfRow(Session &session, const QString &shelf, const std::optional<QString> &location)
{
    const std::vector<RowId> readings = session.readingsOf(shelf, location);
    if (readings.empty())
        return failure(
            ErrorKind::Usage,
            Text::tr("The shelf “%1” was not scanned yet. Read it first, or check its name.").arg(shelf));
    auto stock = session.orderTake();
    if (!stock)
        return tl::unexpected(stock.error());
    const auto reading = (*stock)->passReading(readings.front());
    if (!reading)
        return failure(
            ErrorKind::NotASession,
            Text::tr("The shelf “%1” was not scanned yet. Read it first, or check its name.").arg(shelf));

    ShelfRow row;
    row.pass = readings.front();
    row.quality = qualityOf(*reading);
    row.isFinished = reading->isFinished;
    for (std::size_t i = 1; i < readings.size() && !row.earlier; ++i)
        if (const auto earlier = (*stock)->passReading(readings[i]); earlier && !earlier->books.empty()) {
            row.earlier = qualityOf(*earlier);
            row.changes = changesBetween(*earlier, *reading);
        }

    const std::size_t firstScan =
        reading->books.empty() ? 0 : (*stock)->indexOf(reading->books.front().scan).value_or(0);
    const std::vector<RowId> passesHere = session.passesOf(shelf, ScanPurpose::Move, location);
    row.spines.reserve(reading->books.size() + reading->gaps.size());
    std::size_t nextGap = 0; // gaps follow each other as the books do that stand behind them
    for (const StockTake::StandingBook &book : reading->books) {
        if (book.standing == StockTake::Standing::InOrder)
            for (; nextGap < reading->gaps.size() && reading->behindGaps[nextGap] == book.slot; ++nextGap)
                row.spines.push_back({ShelfSpine::Kind::Gap, reading->gaps[nextGap], 0, 0});
        ShelfSpine spine{kindOf(book.standing), book.slot, book.scan, 0};
        const bool isOfOther = spine.kind == ShelfSpine::Kind::OtherHome;
        const Way way = isOfOther ? wayOf(book.slot, **stock) : Way::Stays;
        if (spine.kind == ShelfSpine::Kind::Stray || way != Way::Stays) {
            ShelfCarry carry;
            carry.number = spine.move = static_cast<int>(row.carries.size()) + 1;
            carry.slot = book.slot;
            carry.isToOtherShelf = isOfOther;
            carry.isToDesk = way == Way::ToDesk;
            carry.isDone = isCarried(**stock, book.slot, firstScan, passesHere, carry.isToOtherShelf);
            if (!carry.isToOtherShelf) {
                const ShelfNeighbours between = neighboursOf(book.slot, reading->inOrder, **stock);
                carry.after = between.after;
                carry.before = between.before;
            }
            row.carries.push_back(carry);
        }
        row.spines.push_back(spine);
    }
    return row;
}

} // namespace opname
