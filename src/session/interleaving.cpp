#include "interleaving.h"

#include "scan_body.h"

#include <algorithm>

namespace opname {

namespace {

/// Rows that change nothing but scans, passes, conditions and the totals that follow.
bool isLight(QByteArrayView kind)
{
    return kind == "scan" || kind == "shelf_opened" || kind == "shelf_finished" || kind == "scans_undone"
        || kind == "condition_noted";
}

/// Adds the rows of this journal behind a place; those of other kinds stay as they are. False where there are
/// too many, or one that nothing may come before.
bool addRowsBehind(Session::Impl &state, const JournalPlace &oldest, std::size_t most,
                   std::vector<InterleavedRow> &rows)
{
    std::size_t seen = 0;
    Statement newestFirst(state.database,
                          "SELECT id, clock, operator, kind, CASE kind WHEN 'scan' THEN '' ELSE body END "
                          "FROM journal WHERE id BETWEEN ? AND ? ORDER BY id DESC");
    const std::vector<Journal::Head> &heads = state.journal->heads();
    for (std::size_t index = 0; index < heads.size(); ++index) {
        const QByteArray station = heads[index].station.toUtf8();
        const RowId first = static_cast<qint64>(index) << stationShift;
        newestFirst.bind(1, first).bind(2, first + heads[index].number);
        while (newestFirst.step()) {
            const JournalPlace place{newestFirst.integer(1), station, newestFirst.integer(0)};
            if (place < oldest)
                break;
            const QByteArrayView kind = newestFirst.view(3);
            if (++seen > most || saysWhoseACodeIs(kind, newestFirst.view(4)))
                return false;
            if (isLight(kind))
                rows.push_back({place, newestFirst.blob(2), newestFirst.blob(3), newestFirst.blob(4), false});
        }
        newestFirst.reset();
    }
    return !state.database.hasFailed();
}

/// Whether the scans that were here are the last ones of the stock-take in memory, in that order.
bool areLastOfStockTake(const StockTake &stock, const Interleaving &among)
{
    if (among.scansBehind > stock.scanCount())
        return false;
    std::size_t index = stock.scanCount() - among.scansBehind;
    return std::all_of(among.rows.begin(), among.rows.end(), [&](const InterleavedRow &row) {
        return row.isArrived || row.kind != "scan" || stock.indexOf(row.place.row) == index++;
    });
}

/// Whether each scan's pass is known, or arrived with it.
bool arePassesKnown(Session::Impl &state, const std::vector<InterleavedRow> &rows)
{
    QSet<RowId> known;
    for (const InterleavedRow &row : rows)
        if (row.isArrived && row.kind == "shelf_opened")
            known.insert(row.place.row);
    return std::all_of(rows.begin(), rows.end(), [&](const InterleavedRow &row) {
        if (!row.isArrived || row.kind != "scan")
            return true;
        const std::optional<qint64> number = ScanBody::read(row.body).pass;
        if (!number)
            return true;
        const RowId pass = (row.place.row >> stationShift << stationShift) + *number;
        if (!known.contains(pass) && state.knownPass(pass) == nullptr)
            return false;
        known.insert(pass);
        return true;
    });
}

/// Operators are numbered as they first scan: whether those who are known keep their numbers, and new ones
/// come behind them.
bool keepOperators(Session::Impl &state, const std::vector<InterleavedRow> &rows)
{
    std::vector<std::size_t> earlier; // scans of each, before these rows
    for (std::uint32_t index = 0; index < static_cast<std::uint32_t>(state.operators.size()); ++index)
        earlier.push_back(state.stockTake->scansOf(index));
    QHash<QByteArray, std::size_t> numbers;
    std::vector<std::size_t> order;
    std::size_t fresh = earlier.size();
    for (const InterleavedRow &row : rows) {
        if (row.kind != "scan")
            continue;
        auto number = numbers.constFind(row.operatorName);
        if (number == numbers.cend()) {
            const QString name = QString::fromUtf8(row.operatorName);
            const auto known = state.operators.constFind(name);
            if (name.toUtf8() != row.operatorName || (known == state.operators.cend() && !row.isArrived))
                return false;
            number = numbers.insert(row.operatorName,
                                    known == state.operators.cend() ? fresh++ : std::size_t(*known));
        }
        order.push_back(*number);
        if (row.isArrived)
            continue;
        if (*number >= earlier.size() || earlier[*number] == 0)
            return false;
        --earlier[*number];
    }
    std::size_t numbered = 0;
    while (numbered < earlier.size() && earlier[numbered] > 0)
        ++numbered;
    if (std::any_of(earlier.begin() + static_cast<std::ptrdiff_t>(numbered), earlier.end(),
                    [](std::size_t scans) { return scans > 0; }))
        return false;
    return std::all_of(order.begin(), order.end(), [&](std::size_t number) {
        numbered += number == numbered ? 1 : 0;
        return number < numbered;
    });
}

} // namespace

bool saysWhoseACodeIs(QByteArrayView kind, QByteArrayView body)
{
    return kind == "catalogue_frozen" || kind == "item_added"
        || (kind == "codes_reserved" && body.contains("\"items\""));
}

std::optional<Interleaving> interleave(Session::Impl &state, std::vector<InterleavedRow> arrived,
                                       std::size_t mostBehind)
{
    if (!state.isFrozen() || state.stockTake == nullptr || state.statements == nullptr || arrived.empty()
        || !std::all_of(arrived.begin(), arrived.end(),
                        [](const InterleavedRow &row) { return isLight(row.kind); }))
        return std::nullopt;
    const auto isBefore = [](const InterleavedRow &a, const InterleavedRow &b) { return a.place < b.place; };
    const JournalPlace oldest = std::min_element(arrived.begin(), arrived.end(), isBefore)->place;
    Interleaving among;
    among.rows = std::move(arrived);
    if (!addRowsBehind(state, oldest, mostBehind, among.rows))
        return std::nullopt;
    std::sort(among.rows.begin(), among.rows.end(), isBefore);
    among.scansBehind = static_cast<std::size_t>(
        std::count_if(among.rows.begin(), among.rows.end(),
                      [](const InterleavedRow &row) { return !row.isArrived && row.kind == "scan"; }));
    if (!areLastOfStockTake(*state.stockTake, among) || !arePassesKnown(state, among.rows)
        || !keepOperators(state, among.rows) || state.database.hasFailed())
        return std::nullopt;
    return among;
}

} // namespace opname
