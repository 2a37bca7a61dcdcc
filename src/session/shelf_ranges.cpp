// What a shelf should hold when it was defined from one call number to another (setting "shelf.NAME").

#include "opname/domain/call_number_range.h"
#include "session_state.h"

namespace opname {

namespace {

/// The first slot of [begin, end) whose key answers yes; keys of a home ascend with the slots.
template <typename Question>
Slot firstSlot(Statement &keyOfSlot, Slot begin, Slot end, const Question &isReached)
{
    while (begin < end) {
        const Slot middle = begin + (end - begin) / 2;
        keyOfSlot.bind(1, qint64(middle));
        const QByteArray key = keyOfSlot.step() ? keyOfSlot.blob(0) : QByteArray();
        keyOfSlot.reset();
        if (isReached(key))
            end = middle;
        else
            begin = middle + 1;
    }
    return begin;
}

} // namespace

std::optional<KeyRange> Session::Impl::rangeOfShelf(const QString &shelf, const Place &place)
{
    const QString definition = setting(shelfRangeSetting(shelf));
    if (definition.isEmpty() || !isFrozen()) // ranks are the frozen catalogue's
        return std::nullopt;
    const QString key = definition + u'\n' + place.location + u'\n' + place.site;
    const auto known = shelfRanges.constFind(key);
    if (known != shelfRanges.cend())
        return *known;
    const std::optional<KeyRange> range = rangeInHomes(definition, place);
    if (!database.hasFailed())
        shelfRanges.insert(key, range);
    return range;
}

/// Ranks say the same of every home, so one range of them serves all homes that the shelf can be in.
std::optional<KeyRange> Session::Impl::rangeInHomes(const QString &definition, const Place &place)
{
    const auto range = CallNumberRange::fromText(
        definition, profileFromText(setting(QStringLiteral("call_number_profile"))));
    if (!range)
        return std::nullopt;
    Statement keyOfSlot(database,
                        "SELECT i.key FROM shelf_list s JOIN item i ON i.id = s.item WHERE s.slot = ?");
    Statement frozenHomes(database, "SELECT location, site, first_slot, items FROM home ORDER BY idx");
    std::optional<KeyRange> found;
    while (frozenHomes.step()) {
        if (!fits(place, {frozenHomes.text(0), frozenHomes.text(1)}))
            continue;
        const auto begin = static_cast<Slot>(frozenHomes.integer(2));
        const auto end = static_cast<Slot>(frozenHomes.integer(2) + frozenHomes.integer(3));
        const Slot first =
            firstSlot(keyOfSlot, begin, end, [&](const QByteArray &key) { return range->begins(key); });
        const Slot after =
            firstSlot(keyOfSlot, first, end, [&](const QByteArray &key) { return range->ends(key); });
        if (first == after)
            continue;
        const KeyRange here{stockTake->item(first).keyRank, stockTake->item(after - 1).keyRank};
        found = found ? KeyRange{std::min(found->lowest, here.lowest), std::max(found->highest, here.highest)}
                      : here;
    }
    return found;
}

QString shelfRangeSetting(const QString &shelf)
{
    return u"shelf." + shelf.trimmed().toCaseFolded();
}

} // namespace opname
