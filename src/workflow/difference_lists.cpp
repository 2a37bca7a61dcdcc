#include "difference_lists.h"

#include "listed_items.h"
#include "opname/domain/item_code.h"
#include "opname/session/label_records.h"
#include "opname/session/reading_moment.h"

#include <algorithm>

namespace opname {

DifferenceLists::DifferenceLists(Session &session, StockTake &stock)
    : m_session(session)
    , m_stock(stock)
    , m_given(LabelRecords(session).codesOfItems())
    , m_data(session)
{
    for (const ReferenceEntry &entry : session.catalogue().references().locations)
        m_locations.insert(entry.id, entry.name);
}

QString DifferenceLists::placeName(const Place &place) const
{
    const QString location = m_locations.value(place.location, place.location);
    if (place.site.isEmpty())
        return location.isEmpty() ? tr("a place that was not stated") : location;
    return location.isEmpty() ? place.site : QString(location + u", " + place.site);
}

Place DifferenceLists::scannedAt(Slot slot) const
{
    const auto scan = m_stock.lastScan(slot);
    return scan ? m_stock.placeOf(*scan) : Place();
}

bool DifferenceLists::isOfSlots(DiscrepancyKind kind)
{
    return kind == DiscrepancyKind::Missing || kind == DiscrepancyKind::FoundAgain
        || kind == DiscrepancyKind::ExcludedPresent || kind == DiscrepancyKind::OnLoanPresent
        || kind == DiscrepancyKind::WrongLocation || kind == DiscrepancyKind::WrongSite;
}

bool DifferenceLists::isFoundById(DiscrepancyKind kind)
{
    return isOfSlots(kind) || kind == DiscrepancyKind::UnknownCode || DataDifferences::has(kind);
}

void DifferenceLists::meanOnly(DiscrepancyKind kind, const QStringList &ids)
{
    m_meant = QSet<QString>(ids.begin(), ids.end());
    m_meantSlots.clear();
    if (isOfSlots(kind))
        for (const ListedItem &item : itemsOf(m_session, kind, ids))
            if (item.slot < m_stock.itemCount())
                m_meantSlots.insert(item.slot);
    if (DataDifferences::has(kind))
        m_data.meanOnly(kind, ids);
}

template <typename Look> void DifferenceLists::eachSlot(const Look &look) const
{
    if (m_meant) {
        std::for_each(m_meantSlots.begin(), m_meantSlots.end(), look);
        return;
    }
    for (Slot slot = 0; slot < m_stock.itemCount(); ++slot)
        look(slot);
}

Outcome DifferenceLists::visit(DiscrepancyKind kind, const Visitor &visitor)
{
    const Outcome visited = visitKind(kind, visitor);
    return visited ? ReadingMoment::wereRead(m_session) : visited;
}

Outcome DifferenceLists::visitKind(DiscrepancyKind kind, const Visitor &visitor)
{
    switch (kind) {
    case DiscrepancyKind::UnknownCode:
        return visitUnknown(visitor);
    case DiscrepancyKind::Condition:
        return visitConditions(visitor);
    case DiscrepancyKind::Unrecorded:
        return visitUnrecorded(visitor);
    case DiscrepancyKind::DuplicateLabel:
        return visitDuplicateLabels(visitor);
    case DiscrepancyKind::WeededPresent:
    case DiscrepancyKind::WeededMismatch:
        return visitWeeded(kind, visitor);
    case DiscrepancyKind::BadData:
    case DiscrepancyKind::NoCode:
        return m_data.visit(kind, visitor);
    case DiscrepancyKind::Vanished:
    case DiscrepancyKind::Added:
    case DiscrepancyKind::ChangedDuring:
    case DiscrepancyKind::LentOrReturnedDuring:
        return visitLater(kind, visitor);
    case DiscrepancyKind::Missing:
        readMistyped();
        break;
    default:
        break;
    }
    const auto slotList = slotsOf(kind);
    if (!slotList)
        return tl::unexpected(slotList.error());
    return visitSlots(
        kind, *slotList, [&](const ListedItem &item) { return describe(kind, item); }, visitor);
}

Result<std::vector<Slot>> DifferenceLists::slotsOf(DiscrepancyKind kind) const
{
    std::vector<Slot> slotList;
    const auto keep = [&](const auto &differs) {
        eachSlot([&](Slot slot) {
            if (differs(slot))
                slotList.push_back(slot);
        });
    };
    switch (kind) {
    case DiscrepancyKind::Missing:
        keep([&](Slot slot) {
            return m_stock.item(slot).bucket == Bucket::Expected
                && m_stock.presence(slot) == Presence::Missing;
        });
        break;
    case DiscrepancyKind::FoundAgain:
        return presentOfStatus(true);
    case DiscrepancyKind::ExcludedPresent:
        return presentOfStatus(false);
    case DiscrepancyKind::OnLoanPresent:
        keep([&](Slot slot) { return m_stock.isPresent(slot) && m_stock.isLent(slot); });
        break;
    case DiscrepancyKind::WrongLocation:
        keep([&](Slot slot) { return isElsewhere(slot, true); });
        break;
    case DiscrepancyKind::WrongSite:
        keep([&](Slot slot) { return isElsewhere(slot, false); });
        break;
    default:
        break;
    }
    return slotList;
}

Result<std::vector<Slot>> DifferenceLists::presentOfStatus(bool missingStatus) const
{
    // A copy marked missing is excluded, unless someone put that status back into the count: then any present
    // copy may be one.
    const bool anyBucket = missingStatus && !m_session.leftOutStatuses().contains(missingStatusId());
    std::vector<Slot> present;
    eachSlot([&](Slot slot) {
        const Bucket bucket = m_stock.item(slot).bucket;
        if (m_stock.isPresent(slot)
            && (bucket == Bucket::Excluded || (missingStatus && (anyBucket || bucket == Bucket::Added))))
            present.push_back(slot);
    });
    std::vector<Slot> meant;
    const Outcome visited = visitItems(m_session, present, [&](const ListedItem &item) {
        if ((item.item.status == missingStatusId()) == missingStatus)
            meant.push_back(item.slot);
        return true;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    return meant;
}

bool DifferenceLists::isElsewhere(Slot slot, bool otherLocation) const
{
    if (!m_stock.isPresent(slot) || !m_stock.isMisplaced(slot))
        return false;
    const Place &home = m_stock.home(m_stock.item(slot).home);
    return !fits({scannedAt(slot).location, QString()}, {home.location, QString()}) == otherLocation;
}

/// Nothing can be said of a copy whose label cannot exist yet.
bool DifferenceLists::isWithoutCode(const ListedItem &item) const
{
    return item.item.code.trimmed().isEmpty() && !m_given.contains(item.item.id);
}

/// A book that is here under a misread code is not gone, though its own code was never read.
void DifferenceLists::readMistyped()
{
    const auto isRead = [&](const QByteArray &code) {
        for (const ScanPurpose purpose : {ScanPurpose::Count, ScanPurpose::Order})
            for (const RowId scan : m_stock.liveScansFor(purpose, noSlot, code))
                if (const auto index = m_stock.indexOf(scan); index && m_stock.scanState(*index).isCounting)
                    return true;
        return false;
    };
    m_readAs.clear();
    const QString prefix = discrepancyId(DiscrepancyKind::UnknownCode, {});
    for (const Decision &decision : m_session.decisions()) {
        if (decision.action != actionName(DecisionAction::Mistyped) || !decision.id.startsWith(prefix))
            continue;
        const QString read = decision.id.sliced(prefix.size());
        if (isRead(foldedCode(read)))
            m_readAs.insert(foldedCode(decision.code), read);
    }
}

QString DifferenceLists::describe(DiscrepancyKind kind, const ListedItem &item) const
{
    const Place home{item.item.location, item.item.site};
    switch (kind) {
    case DiscrepancyKind::Missing:
        if (const QString read = m_readAs.value(foldedCode(item.item.code)); !read.isEmpty())
            return tr("Not found where the shelf was read, %1, but “%2” was read and decided to mean it")
                .arg(placeName(home), read);
        return isWithoutCode(item)
            ? tr("Has no item code, so no label of it could be scanned: %1").arg(placeName(home))
            : tr("Not found where the shelf was read: %1").arg(placeName(home));
    case DiscrepancyKind::FoundAgain:
        return tr("Marked “%1” in SLiMS, but it is here: %2")
            .arg(item.statusName, placeName(scannedAt(item.slot)));
    case DiscrepancyKind::ExcludedPresent:
        return tr("Status “%1” is not counted, but it is here: %2")
            .arg(item.statusName, placeName(scannedAt(item.slot)));
    case DiscrepancyKind::OnLoanPresent:
        return tr("On loan in SLiMS, but it is here: %1").arg(placeName(scannedAt(item.slot)));
    case DiscrepancyKind::WrongLocation:
    case DiscrepancyKind::WrongSite:
        return tr("Belongs to %1, was scanned at %2").arg(placeName(home), placeName(scannedAt(item.slot)));
    default:
        return {};
    }
}

Outcome DifferenceLists::visitSlots(DiscrepancyKind kind, const std::vector<Slot> &slotList,
                                    const Describe &describe, const Visitor &visitor) const
{
    // By code: the few that differ are sorted, the library is not.
    std::vector<std::pair<QString, Slot>> byCode;
    byCode.reserve(slotList.size());
    const Outcome read = visitItems(m_session, slotList, [&](const ListedItem &item) {
        byCode.emplace_back(item.item.code, item.slot);
        return true;
    });
    if (!read)
        return read;
    std::sort(byCode.begin(), byCode.end());
    std::vector<Slot> ordered;
    ordered.reserve(byCode.size());
    for (const auto &[code, slot] : byCode)
        ordered.push_back(slot);
    return visitItems(m_session, ordered, [&](const ListedItem &item) {
        Discrepancy discrepancy;
        discrepancy.kind = kind;
        discrepancy.id = discrepancyIdOf(kind, item.item.code, item.item.id);
        discrepancy.itemCode =
            item.item.code.trimmed().isEmpty() ? m_given.value(item.item.id) : item.item.code;
        discrepancy.slot = item.slot;
        discrepancy.title = item.title;
        discrepancy.callNumber = item.callNumber;
        discrepancy.detail = describe(item);
        if (kind == DiscrepancyKind::Missing)
            discrepancy.readAs = m_readAs.value(foldedCode(item.item.code));
        discrepancy.proposal =
            kind == DiscrepancyKind::Missing && (isWithoutCode(item) || !discrepancy.readAs.isEmpty())
            ? DecisionAction::SearchAgain
            : allowedActions(kind).front();
        return visitor(discrepancy);
    });
}

} // namespace opname
