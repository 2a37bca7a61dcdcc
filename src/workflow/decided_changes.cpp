#include "decided_changes.h"

#include "opname/domain/item_code.h"
#include "opname/session/label_records.h"

#include <algorithm>
#include <array>

namespace opname {

namespace {

struct Correctable {
    const char *field;
    ChangeKind kind;
};

constexpr std::array correctable{Correctable{"call_number", ChangeKind::ItemCallNumber},
                                 Correctable{"location", ChangeKind::ItemLocation},
                                 Correctable{"site", ChangeKind::ItemSite},
                                 Correctable{"status", ChangeKind::ItemStatus},
                                 Correctable{"title_call_number", ChangeKind::TitleCallNumber},
                                 Correctable{"classification", ChangeKind::TitleClass}};

/// The name under which later pulls tell of the field.
QString laterField(ChangeKind kind)
{
    for (const Correctable &entry : correctable)
        if (entry.kind == kind)
            return QString::fromLatin1(entry.field);
    return {};
}

bool isStorable(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.isSurrogate() || (c.unicode() < 0x20) || c.unicode() == 0x7f;
    });
}

template <typename Entries> bool hasId(const Entries &entries, const QString &id)
{
    return std::any_of(entries.begin(), entries.end(), [&](const auto &entry) { return entry.id == id; });
}

} // namespace

DecidedChanges::DecidedChanges(Session &session, const StockTake *stock)
    : m_session(session)
    , m_stock(stock)
{
    for (const auto &later : session.catalogue().laterDifferences())
        if (later.kind == u"changed_during")
            m_later.insert(later.field + u'/'
                               + QString::number(later.titleId != 0 ? later.titleId : later.itemId),
                           later.after);
}

const QStringList &DecidedChanges::correctableFields()
{
    static const QStringList fields = [] {
        QStringList names;
        for (const Correctable &entry : correctable)
            names.append(QString::fromLatin1(entry.field));
        return names;
    }();
    return fields;
}

std::optional<ChangeKind> DecidedChanges::kindOfField(QStringView field)
{
    const auto *entry = std::find_if(correctable.begin(), correctable.end(),
                                     [&](const Correctable &c) { return field == QLatin1String(c.field); });
    return entry == correctable.end() ? std::nullopt : std::optional(entry->kind);
}

Outcome DecidedChanges::checkField(const QString &field, const QString &value,
                                   const ReferenceLists &references)
{
    const std::optional<ChangeKind> kind = kindOfField(field);
    if (!kind)
        return failure(
            ErrorKind::Usage,
            tr("Say which field takes which value. Fields are: %1.").arg(correctableFields().join(u", "_qs)));
    if (value.size() > maximumLength(*kind))
        return failure(ErrorKind::Usage,
                       tr("“%1” is too long: SLiMS holds %2 characters there. Shorten it.")
                           .arg(value)
                           .arg(maximumLength(*kind)));
    if (!isStorable(value))
        return failure(ErrorKind::Usage,
                       tr("“%1” has characters that SLiMS cannot hold. Leave them out.").arg(value));
    if (*kind == ChangeKind::ItemLocation && !hasId(references.locations, value))
        return failure(ErrorKind::Usage,
                       tr("SLiMS has no location “%1”. Give the id of a location.").arg(value));
    if (*kind == ChangeKind::ItemStatus && !value.isEmpty() && !hasId(references.statuses, value))
        return failure(ErrorKind::Usage,
                       tr("SLiMS has no item status “%1”. Give the id of a status, or nothing for available.")
                           .arg(value));
    return {};
}

std::optional<ListedItem> DecidedChanges::itemOf(const Discrepancy &found) const
{
    if (found.itemId != 0)
        return m_session.catalogue().findById(found.itemId);
    return found.slot == noSlot ? std::nullopt : m_session.catalogue().at(found.slot);
}

QString DecidedChanges::valueInCatalogue(ChangeKind kind, const ListedItem &item) const
{
    const qint64 id = isTitleChange(kind) ? item.item.titleId : item.item.id;
    if (id != 0)
        if (const auto later = m_later.constFind(laterField(kind) + u'/' + QString::number(id));
            later != m_later.cend())
            return *later;
    switch (kind) {
    case ChangeKind::ItemStatus:
        return item.item.status;
    case ChangeKind::ItemLocation:
        return item.item.location;
    case ChangeKind::ItemSite:
        return normalizedSite(item.item.site);
    case ChangeKind::ItemCallNumber:
        return item.item.callNumber;
    case ChangeKind::TitleCallNumber:
    case ChangeKind::TitleClass:
        if (const auto title = m_session.catalogue().title(item.item.titleId))
            return kind == ChangeKind::TitleClass ? title->classification : title->callNumber;
        break;
    case ChangeKind::NewCopy:
        break;
    }
    return {};
}

Outcome DecidedChanges::add(std::vector<Change> &changes, ChangeKind kind, const ListedItem &item,
                            const QString &after, const Discrepancy &found)
{
    const bool ofTitle = isTitleChange(kind);
    if (ofTitle && item.item.titleId == 0)
        return failure(
            ErrorKind::Usage,
            tr("%1 has no title in SLiMS, so there is nothing to correct. Look it up in SLiMS itself.")
                .arg(item.item.code));
    const qint64 target = ofTitle ? item.item.titleId : item.item.id;
    const auto queued = ChangeQueue(m_session).valueAfterQueued(kind, target, found.id);
    if (!queued)
        return tl::unexpected(queued.error());
    const QString planned = changeKindName(kind) + u'/' + QString::number(target);
    Change change;
    change.kind = kind;
    change.itemId = ofTitle ? 0 : item.item.id;
    change.itemCode = ofTitle ? QString() : item.item.code;
    change.titleId = ofTitle ? item.item.titleId : 0;
    // Copies of one title may ask for the same: what the first asks for is there for the next.
    const auto known = m_planned.constFind(planned);
    change.before = known != m_planned.cend() ? *known : queued->value_or(valueInCatalogue(kind, item));
    change.after = after;
    m_planned.insert(planned, after);
    if (change.before != change.after)
        changes.push_back(std::move(change));
    return {};
}

Outcome DecidedChanges::checkNewCopy(Session &session, const QString &code, qint64 titleId,
                                     const QString &discrepancy)
{
    if (codeShape(code) != CodeShape::Item || !isStorable(code))
        return failure(ErrorKind::Usage,
                       tr("“%1” cannot be an item code in SLiMS. Give the new copy another one.").arg(code));
    if (LabelRecords(session).itemOf(code) != 0)
        return failure(ErrorKind::Usage,
                       tr("The item code “%1” was given to a copy that has none in SLiMS. Give the new copy "
                          "another one.")
                           .arg(code));
    if (session.catalogue().findByCode(code))
        return failure(
            ErrorKind::Usage,
            tr("SLiMS has a copy with the item code “%1” already. Give the new copy another one.").arg(code));
    if (!session.catalogue().title(titleId))
        return failure(
            ErrorKind::Usage,
            tr("SLiMS has no title with the number %1. Look it up and say it again.").arg(titleId));
    const auto queue = ChangeQueue(session).all();
    if (!queue)
        return tl::unexpected(queue.error());
    const QByteArray fold = foldedCode(code);
    if (std::any_of((*queue)->begin(), (*queue)->end(), [&](const QueuedChange &queued) {
            return queued.isAwaitedCopy() && queued.discrepancy != discrepancy
                && foldedCode(queued.change.itemCode) == fold;
        }))
        return failure(
            ErrorKind::Usage,
            tr("A new copy with the item code “%1” waits already. Give this one another.").arg(code));
    return {};
}

Result<Change> DecidedChanges::newCopy(const Discrepancy &found, const DecisionRequest &request)
{
    const QString code = request.code.isEmpty() ? found.itemCode : request.code;
    if (Outcome possible = checkNewCopy(m_session, code, request.titleId, found.id); !possible)
        return tl::unexpected(possible.error());
    const QByteArray fold = foldedCode(code);
    if (m_newCodes.contains(fold))
        return failure(ErrorKind::Usage,
                       tr("Each new copy needs an item code of its own. Decide on them one by one."));
    m_newCodes.insert(fold);
    Change change;
    change.kind = ChangeKind::NewCopy;
    change.itemCode = code;
    change.titleId = request.titleId;
    change.newCopy.location = found.scannedAt.location;
    change.newCopy.site = found.scannedAt.site;
    change.newCopy.inventoryCode = found.inventoryCode;
    if (const auto sibling = m_session.catalogue().firstCopyOf(request.titleId)) {
        change.newCopy.collectionType = sibling->collectionType;
        if (change.newCopy.location.isEmpty())
            change.newCopy.location = sibling->location;
    }
    return change;
}

Result<std::vector<Change>> DecidedChanges::of(const Discrepancy &found, const DecisionRequest &request)
{
    std::vector<Change> changes;
    if (request.action == DecisionAction::NewCopy) {
        auto change = newCopy(found, request);
        if (!change)
            return tl::unexpected(change.error());
        changes.push_back(std::move(*change));
        return changes;
    }
    const auto item = itemOf(found);
    if (!item)
        return changes;
    Outcome added;
    switch (request.action) {
    case DecisionAction::MarkMissing:
        added = add(changes, ChangeKind::ItemStatus, *item, missingStatusId(), found);
        break;
    case DecisionAction::MakeAvailable:
        added = add(changes, ChangeKind::ItemStatus, *item, request.value.trimmed(), found);
        break;
    case DecisionAction::SetRepair:
        added = add(changes, ChangeKind::ItemStatus, *item, repairStatusId(), found);
        break;
    case DecisionAction::MoveRecord: {
        const auto scan = m_stock != nullptr ? m_stock->lastScan(found.slot) : std::nullopt;
        if (!scan)
            break;
        const Place place = m_stock->placeOf(*scan);
        if (found.kind == DiscrepancyKind::WrongLocation
            && !hasId(m_session.catalogue().references().locations, place.location))
            return failure(ErrorKind::Usage,
                           tr("%1 was scanned at “%2”, which is no location of SLiMS. Scan it again where it "
                              "stands, or move the book.")
                               .arg(item->item.code, place.location));
        if (found.kind == DiscrepancyKind::WrongLocation)
            added = add(changes, ChangeKind::ItemLocation, *item, place.location, found);
        // Where only the location was stated nothing is known of the shelf.
        if (added && !place.site.isEmpty())
            added = add(changes, ChangeKind::ItemSite, *item, place.site, found);
        break;
    }
    case DecisionAction::Set:
        if (const auto kind = kindOfField(request.field))
            added =
                add(changes, *kind, *item,
                    *kind == ChangeKind::ItemSite ? normalizedSite(request.value) : request.value.trimmed(),
                    found);
        break;
    default:
        break;
    }
    if (!added)
        return tl::unexpected(added.error());
    return changes;
}

} // namespace opname
