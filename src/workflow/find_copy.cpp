#include "opname/workflow/find_copy.h"

#include "copy_lookup.h"
#include "opname/session/label_records.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace opname {

namespace {

constexpr std::size_t mostByCode = 20;
constexpr std::size_t mostByWords = 50;
constexpr std::size_t mostRanges = 8;
constexpr std::size_t mostEarly = 200; // that are asked for before the freeze

/// What a copy is judged by, the first difference decides.
struct Candidate {
    Slot slot = noSlot;
    int rank = 0; ///< of the match alone
    int slips = -1;
    bool isScanned = false;
    bool isOnThisShelf = false;
    qint64 distance = 0; ///< from the last book scanned; what follows it counts as nearer
    bool isSwap = false;

    auto likelihood() const
    {
        return std::tuple(rank, isScanned, !isOnThisShelf, isOnThisShelf ? distance : 0, !isSwap);
    }
};

} // namespace

struct FindCopy::State {
    using Answer = Result<CopyLookup::Candidates>;

    Session &session;
    std::shared_ptr<CopyLookup> lookup;
    QString shelf;
    Place place;
    QString station;
    std::optional<QString> wanted; ///< asked while another search was under way
    std::shared_ptr<Answer> answer; ///< of the search that is under way
    std::optional<CopyLookup::Candidates> newest;

    static bool isShelf(const QString &shelf, const Place &place, const Place &home)
    {
        if (!shelf.isEmpty() && home.site.compare(shelf, Qt::CaseInsensitive) == 0
            && fits({place.location, QString()}, {home.location, QString()}))
            return true;
        return !(place == Place()) && fits(place, home);
    }

    bool isThisShelf(const Place &home) const { return isShelf(shelf, place, home); }

    Slot lastSlot(const StockTake &stock) const
    {
        for (const RowId scan : session.lastLiveScans(1, station))
            if (const std::optional<std::size_t> index = stock.indexOf(scan))
                return stock.scanState(*index).slot;
        return noSlot;
    }

    /// By index of the homes.
    std::vector<bool> homesOfShelf(const StockTake &stock) const
    {
        std::vector<bool> homes(stock.homeCount(), false);
        if (shelf.isEmpty() && place == Place()) {
            if (const Slot last = lastSlot(stock); last != noSlot)
                homes[stock.item(last).home] = true;
            return homes;
        }
        for (std::uint32_t home = 0; home < homes.size(); ++home)
            homes[home] = isThisShelf(stock.home(home));
        return homes;
    }

    /// The slots of these homes; neighbours are one range.
    std::vector<SlotRange> rangesOf(const StockTake &stock, const std::vector<bool> &homes) const
    {
        std::vector<SlotRange> ranges;
        // Items of later pulls stand behind the frozen ones, in no order of homes.
        const auto frozen = static_cast<Slot>(
            std::min<qint64>(session.catalogue().itemCount(), static_cast<qint64>(stock.itemCount())));
        const auto firstOf = [&](std::uint32_t home) {
            Slot low = 0;
            for (Slot count = frozen; count > 0;) {
                const Slot half = count / 2;
                if (stock.item(low + half).home < home) {
                    low += half + 1;
                    count -= half + 1;
                } else {
                    count = half;
                }
            }
            return low;
        };
        for (std::uint32_t home = 0; home < homes.size() && ranges.size() < mostRanges; ++home) {
            if (!homes[home])
                continue;
            const SlotRange range{firstOf(home), firstOf(home + 1)};
            if (!ranges.empty() && ranges.back().end == range.first)
                ranges.back().end = range.end;
            else if (range.first < range.end)
                ranges.push_back(range);
        }
        return ranges;
    }

    Result<CopyLookup::Request> request(const QString &typed) const
    {
        if (!session.hasCatalogue())
            return failure(ErrorKind::Refused,
                           FindCopy::tr("There is no catalogue yet. Take it in from SLiMS first."));
        if (!session.isFrozen())
            return CopyLookup::Request{typed, {}, [shelf = shelf, place = place](const Place &home) {
                                           return isShelf(shelf, place, home);
                                       }};
        auto stock = session.stockTake();
        if (!stock)
            return tl::unexpected(stock.error());
        return CopyLookup::Request{typed, rangesOf(**stock, homesOfShelf(**stock)), {}};
    }

    /// Before the freeze: by the match, and whether it belongs on this shelf.
    FoundCopies judgeEarly(const CopyLookup::Candidates &candidates) const
    {
        FoundCopies found;
        found.typed = candidates.typed;
        QSet<qint64> seen;
        std::optional<QHash<qint64, QString>> given;
        const auto add = [&](std::vector<FoundCopy> &list, qint64 item, int slips) {
            if (list.size() >= mostEarly || seen.contains(item))
                return;
            seen.insert(item);
            std::optional<ListedItem> listed = session.catalogue().findById(item);
            if (!listed)
                return;
            FoundCopy copy;
            copy.slips = slips;
            copy.isOnThisShelf = isThisShelf({listed->item.location, listed->item.site});
            copy.item = withCode(std::move(*listed), given);
            list.push_back(std::move(copy));
        };
        const auto itemAt = [&](Slot index) { return (*candidates.items)[index]; };
        for (const int slips : {0, 1})
            for (const NearestCodes::Match &match : candidates.codes)
                if (match.slips == slips)
                    add(found.byCode, itemAt(match.slot), slips);
        for (const Slot index : candidates.parts)
            add(found.byCode, itemAt(index), -1);
        for (const NearestCodes::Match &match : candidates.codes)
            add(found.byCode, itemAt(match.slot), match.slips);
        for (const qint64 item : candidates.itemsByWords)
            add(found.byWords, item, -1);
        found.hasMore = found.byCode.size() > mostByCode || found.byWords.size() > mostByWords;
        std::stable_sort(
            found.byCode.begin(), found.byCode.end(), [](const FoundCopy &a, const FoundCopy &b) {
                const auto rank = [](const FoundCopy &copy) {
                    return copy.slips < 0 ? 2 : copy.slips * 3 / 2;
                };
                return std::tuple(rank(a), !a.isOnThisShelf) < std::tuple(rank(b), !b.isOnThisShelf);
            });
        found.byCode.resize(std::min(found.byCode.size(), mostByCode));
        found.byWords.resize(std::min(found.byWords.size(), mostByWords));
        return found;
    }

    /// A copy without a code in SLiMS has the one that was given to it.
    ListedItem withCode(ListedItem item, std::optional<QHash<qint64, QString>> &given) const
    {
        if (!item.item.code.trimmed().isEmpty())
            return item;
        if (!given)
            given = LabelRecords(session).codesOfItems();
        item.item.code = given->value(item.item.id);
        return item;
    }

    Result<FoundCopies> judge(const CopyLookup::Candidates &candidates) const
    {
        if (!session.isFrozen())
            return judgeEarly(candidates);
        auto stock = session.stockTake();
        if (!stock)
            return tl::unexpected(stock.error());
        const StockTake &take = **stock;
        const std::vector<bool> homes = homesOfShelf(take);
        const Slot last = lastSlot(take);
        QSet<Slot> seen;
        std::vector<Candidate> byCode;
        std::vector<Candidate> byWords;
        const auto add = [&](std::vector<Candidate> &list, Slot slot, int rank, int slips, bool isSwap) {
            if (slot >= take.itemCount() || seen.contains(slot))
                return;
            seen.insert(slot);
            const qint64 steps = qint64(slot) - qint64(last);
            const qint64 distance = last == noSlot ? 0 : steps >= 0 ? 2 * steps : 1 - 2 * steps;
            list.push_back(
                {slot, rank, slips, take.isPresent(slot), homes[take.item(slot).home], distance, isSwap});
        };
        // A code of which a part was read is likelier than one with two slips.
        for (const NearestCodes::Match &match : candidates.codes)
            if (match.slips < 2)
                add(byCode, match.slot, match.slips, match.slips, match.isSwap);
        for (const Slot slot : candidates.parts)
            add(byCode, slot, 2, -1, false);
        for (const NearestCodes::Match &match : candidates.codes)
            add(byCode, match.slot, 3, match.slips, false);
        for (const Slot slot : candidates.words)
            add(byWords, slot, 0, -1, false);
        FoundCopies found;
        found.typed = candidates.typed;
        found.hasMore = byCode.size() > mostByCode || byWords.size() > mostByWords;
        found.byCode = shown(take, std::move(byCode), mostByCode);
        found.byWords = shown(take, std::move(byWords), mostByWords);
        return found;
    }

    std::vector<FoundCopy> shown(const StockTake &take, std::vector<Candidate> candidates,
                                 std::size_t most) const
    {
        std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
            return a.likelihood() < b.likelihood();
        });
        candidates.resize(std::min(candidates.size(), most));
        std::vector<FoundCopy> copies;
        std::optional<QHash<qint64, QString>> given;
        for (const Candidate &candidate : candidates)
            if (std::optional<ListedItem> item = session.catalogue().at(candidate.slot))
                copies.push_back({withCode(std::move(*item), given), candidate.slips,
                                  take.item(candidate.slot).bucket, candidate.isScanned,
                                  take.isLent(candidate.slot), candidate.isOnThisShelf});
        return copies;
    }
};

FindCopy::FindCopy(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m(new State{
          session, std::make_shared<CopyLookup>(session.path()), {}, {}, session.ownStation(), {}, {}, {}})
{
    connect(&m_task, &BackgroundTask::finished, this, &FindCopy::finish);
}

FindCopy::~FindCopy() = default;

void FindCopy::setStand(const ScanStand &stand)
{
    m->shelf = normalizedSite(stand.shelf);
    m->place = stand.place;
    m->station = stand.author.station.isEmpty() ? m_session.ownStation() : stand.author.station;
}

void FindCopy::warmUp()
{
    search(QString());
}

void FindCopy::search(const QString &typed)
{
    m->wanted = typed;
    if (!isSearching())
        start();
}

bool FindCopy::isSearching() const
{
    return m->answer != nullptr;
}

void FindCopy::start()
{
    const QString typed = *std::exchange(m->wanted, std::nullopt);
    auto request = m->request(typed);
    if (!request) {
        Q_EMIT failed(request.error());
        return;
    }
    m->answer = std::make_shared<State::Answer>();
    m_task.start([lookup = m->lookup, answer = m->answer,
                  request = std::move(*request)](const BackgroundTask::Watcher &watcher) {
        *answer = lookup->look(request, [&] { return watcher(-1, 0, 0); });
    });
}

void FindCopy::finish()
{
    const std::shared_ptr<State::Answer> answer = std::exchange(m->answer, nullptr);
    if (m->wanted) {
        start();
        return;
    }
    if (!*answer) {
        Q_EMIT failed(answer->error());
        return;
    }
    m->newest = std::move(**answer);
    refresh();
}

void FindCopy::refresh()
{
    if (!m->newest)
        return;
    if (const auto copies = m->judge(*m->newest))
        Q_EMIT found(*copies);
    else
        Q_EMIT failed(copies.error());
}

Result<FoundCopies> FindCopy::find(const QString &typed)
{
    if (isSearching())
        return failure(ErrorKind::Locked, tr("Another search is under way. Try again in a moment."));
    const auto request = m->request(typed);
    if (!request)
        return tl::unexpected(request.error());
    const auto candidates = m->lookup->look(*request);
    if (!candidates)
        return tl::unexpected(candidates.error());
    return m->judge(*candidates);
}

} // namespace opname
