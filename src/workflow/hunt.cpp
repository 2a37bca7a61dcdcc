#include "opname/workflow/hunt.h"

#include "listed_items.h"
#include "lost_copies.h"
#include "opname/session/copy_index.h"
#include "opname/session/reading_moment.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace opname {

/// A place to look, before anything of it is read.
struct Hunt::Spot {
    Slot copy = noSlot;
    HuntReason reason = HuntReason::OwnPlace;
    Place place;
    Slot beside = noSlot;
    int rank = 0;
};

namespace {

/// How far from a lost copy, in shelf order, a stray still speaks for it: books that are carried off together
/// stood together.
constexpr Slot nearness = 3;
constexpr int mostPlaces = 3; ///< a copy

/// Where a present copy stands that does not stand where it belongs.
struct Wandered {
    Slot copy = noSlot;
    RowId pass = 0;
    Slot beside = noSlot; ///< its neighbour in order in that pass
};

/// Every copy whose last counting scan found it astray: out of order on its own shelf, or on another. By
/// slot.
std::vector<Wandered> wanderedCopies(StockTake &stock)
{
    std::vector<RowId> passes;
    for (std::size_t i = 0; i < stock.scanCount(); ++i)
        if (const ScanState scan = stock.scanState(i); scan.isLive && scan.isCounting && scan.pass != 0)
            passes.push_back(scan.pass);
    std::sort(passes.begin(), passes.end());
    passes.erase(std::unique(passes.begin(), passes.end()), passes.end());
    std::vector<Wandered> all;
    for (const RowId pass : passes) {
        const auto reading = stock.passReading(pass);
        if (!reading)
            continue;
        Slot neighbour = noSlot;
        std::size_t open = all.size(); // strays before the first book in order stand beside that one
        for (const StockTake::StandingBook &book : reading->books) {
            if (book.standing == StockTake::Standing::InOrder) {
                neighbour = book.slot;
                for (; open < all.size(); ++open)
                    if (all[open].beside == noSlot)
                        all[open].beside = neighbour;
            } else if (book.slot != noSlot && book.standing != StockTake::Standing::WithoutClass) {
                const auto last = stock.lastScan(book.slot);
                if (last && last->pass == pass)
                    all.push_back({book.slot, pass, neighbour});
            }
        }
    }
    std::sort(all.begin(), all.end(), [](const Wandered &a, const Wandered &b) { return a.copy < b.copy; });
    return all;
}

} // namespace

QStringList swappedClasses(const QString &classNumber)
{
    QStringList swapped;
    const QString digits = classNumber.left(3);
    if (digits.size() < 3
        || !std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return swapped;
    for (const qsizetype at : {0, 1})
        if (digits[at] != digits[at + 1]) {
            QString other = digits;
            std::swap(other[at], other[at + 1]);
            swapped.append(other);
        }
    return swapped;
}

Hunt::Hunt(Session &session, Session *older)
    : m_session(session)
    , m_older(older)
{
}

QString Hunt::reasonText(HuntReason reason)
{
    switch (reason) {
    case HuntReason::SeenEarlier:
        return tr("seen there in the previous stock-take");
    case HuntReason::BesideStray:
        return tr("a neighbour of it was found astray there");
    case HuntReason::SameTitle:
        return tr("another copy of the title was found there");
    case HuntReason::SwappedClass:
        return tr("digits of the class exchanged");
    case HuntReason::OwnPlace:
        return tr("its own place, once more");
    }
    return {};
}

QString Hunt::reasonName(HuntReason reason)
{
    static const char *const names[] = {"seen_earlier", "beside_stray", "same_title", "own_place",
                                        "swapped_class"};
    return QString::fromLatin1(names[static_cast<int>(reason)]);
}

Outcome Hunt::addEarlier(const std::vector<Slot> &lost, std::vector<Spot> &spots) const
{
    if (m_older == nullptr)
        return {};
    const auto then = m_older->stockTake();
    if (!then)
        return tl::unexpected(then.error());
    const auto codes = CopyIndex(m_session).at(lost);
    if (!codes)
        return tl::unexpected(codes.error());
    std::vector<QByteArray> wanted;
    for (const CopyIndex::CodedCopy &copy : *codes)
        wanted.push_back(copy.code);
    const auto found = CopyIndex(*m_older).find(wanted);
    if (!found)
        return tl::unexpected(found.error());
    StockTake &now = **m_session.stockTake();
    for (std::size_t i = 0; i < lost.size(); ++i) {
        const Slot earlier = (*found)[i].slot;
        if (earlier == noSlot || earlier >= (*then)->itemCount())
            continue;
        const auto scan = (*then)->lastScan(earlier);
        if (!scan)
            continue;
        const Place place = (*then)->placeOf(*scan);
        if (place == Place() || fits(place, now.home(now.item(lost[i]).home)))
            continue; // its own place is looked at anyhow
        spots.push_back({lost[i], HuntReason::SeenEarlier, place, noSlot, 0});
    }
    return {};
}

Outcome Hunt::addStrays(const std::vector<Slot> &lost, std::vector<Spot> &spots) const
{
    StockTake &stock = **m_session.stockTake();
    const std::vector<Wandered> wandered = wanderedCopies(stock);
    const auto frozen = static_cast<Slot>(stock.itemCount());
    for (const Slot copy : lost) {
        const Slot from = copy > nearness ? copy - nearness : 0;
        auto near = std::lower_bound(wandered.begin(), wandered.end(), from,
                                     [](const Wandered &w, Slot slot) { return w.copy < slot; });
        for (; near != wandered.end() && near->copy <= copy + nearness && near->copy < frozen; ++near) {
            if (stock.item(near->copy).home != stock.item(copy).home)
                continue;
            const auto scan = stock.lastScan(near->copy);
            if (scan)
                spots.push_back({copy, HuntReason::BesideStray, stock.placeOf(*scan), near->beside, 0});
        }
    }
    return {};
}

Outcome Hunt::addTitlesAndClasses(const std::vector<Slot> &lost, std::vector<Spot> &spots) const
{
    StockTake &stock = **m_session.stockTake();
    struct Wanted {
        Slot copy;
        QStringList classes;
    };
    std::vector<Wanted> wanted;
    std::map<qint64, std::vector<Slot>> titles;
    const Outcome read = visitItems(m_session, lost, [&](const ListedItem &item) {
        wanted.push_back({item.slot, swappedClasses(item.shelfClass)});
        if (item.item.titleId != 0)
            titles[item.item.titleId].push_back(item.slot);
        return true;
    });
    if (!read)
        return read;
    std::vector<qint64> ids;
    for (const auto &[title, copies] : titles)
        ids.push_back(title);
    const auto siblings = CopyIndex(m_session).ofTitles(ids);
    if (!siblings)
        return tl::unexpected(siblings.error());
    for (const CopyIndex::TitleCopy &sibling : *siblings) {
        if (sibling.slot >= stock.itemCount() || !stock.isPresent(sibling.slot))
            continue;
        const auto scan = stock.lastScan(sibling.slot);
        const Place place = scan ? stock.placeOf(*scan) : Place();
        for (const Slot copy : titles[sibling.title])
            if (!(place == Place()) && !fits(place, stock.home(stock.item(copy).home)))
                spots.push_back({copy, HuntReason::SameTitle, place, sibling.slot, 0});
    }

    const auto stretches = CopyIndex(m_session).classStretches();
    if (!stretches)
        return tl::unexpected(stretches.error());
    QHash<QString, std::vector<Slot>> beginnings;
    for (const CopyIndex::ClassStretch &stretch : *stretches)
        if (stretch.first < stock.itemCount())
            beginnings[stretch.classNumber].push_back(stretch.first);
    for (const Wanted &copy : wanted)
        for (const QString &classNumber : copy.classes)
            for (const Slot first : beginnings.value(classNumber)) {
                const Place &there = stock.home(stock.item(first).home);
                if (there.location == stock.home(stock.item(copy.copy).home).location)
                    spots.push_back({copy.copy, HuntReason::SwappedClass, there, first, 0});
            }
    return {};
}

void Hunt::keepLikeliest(const std::vector<Slot> &lost, std::vector<Spot> &spots) const
{
    StockTake &stock = **m_session.stockTake();
    std::stable_sort(spots.begin(), spots.end(), [](const Spot &a, const Spot &b) {
        return std::pair(a.copy, a.reason) < std::pair(b.copy, b.reason);
    });
    std::vector<Spot> kept;
    auto next = spots.begin();
    for (const Slot copy : lost) {
        const std::size_t first = kept.size();
        const auto keep = [&](const Spot &spot) {
            const bool isKnown = std::any_of(
                kept.begin() + static_cast<std::ptrdiff_t>(first), kept.end(), [&](const Spot &other) {
                    return other.place == spot.place
                        && (other.beside == spot.beside || spot.reason == HuntReason::SameTitle);
                });
            if (isKnown || kept.size() - first >= mostPlaces)
                return;
            kept.push_back(spot);
            kept.back().rank = static_cast<int>(kept.size() - first);
        };
        for (; next != spots.end() && next->copy == copy && next->reason < HuntReason::OwnPlace; ++next)
            keep(*next);
        if (kept.size() == first) {
            const std::uint32_t home = stock.item(copy).home;
            const bool hasLeft = copy > 0 && stock.item(copy - 1).home == home;
            keep({copy, HuntReason::OwnPlace, stock.home(home), hasLeft ? copy - 1 : noSlot, 0});
        }
        for (; next != spots.end() && next->copy == copy; ++next)
            keep(*next);
    }
    spots = std::move(kept);
}

Outcome Hunt::visit(const std::function<bool(const HuntPlace &)> &visitor) const
{
    const auto lost = lostSlots(m_session);
    if (!lost)
        return tl::unexpected(lost.error());
    if (lost->empty())
        return {};
    std::vector<Spot> spots;
    if (Outcome added = addEarlier(*lost, spots); !added)
        return added;
    if (Outcome added = addStrays(*lost, spots); !added)
        return added;
    if (Outcome added = addTitlesAndClasses(*lost, spots); !added)
        return added;
    keepLikeliest(*lost, spots);

    const auto spotSlot = [](const Spot &spot) { return spot.beside == noSlot ? spot.copy : spot.beside; };
    std::stable_sort(spots.begin(), spots.end(), [&](const Spot &a, const Spot &b) {
        if (const int order = a.place.location.compare(b.place.location); order != 0)
            return order < 0;
        if (const int order = a.place.site.compare(b.place.site, Qt::CaseInsensitive); order != 0)
            return order < 0;
        return spotSlot(a) < spotSlot(b);
    });
    const CatalogueQueries &catalogue = m_session.catalogue();
    for (const Spot &spot : spots) {
        const auto copy = catalogue.at(spot.copy);
        const auto beside = spot.beside == noSlot ? std::nullopt : catalogue.at(spot.beside);
        if (Outcome were = ReadingMoment::wereRead(m_session); !were)
            return were;
        if (!copy)
            continue;
        const HuntPlace place{*copy, spot.reason, spot.rank, spot.place, beside};
        if (!visitor(place))
            break;
    }
    return {};
}

} // namespace opname
