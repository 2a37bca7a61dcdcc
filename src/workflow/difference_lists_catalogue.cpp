// Differences that the catalogue and the journal tell, not the shelves: unknown codes, conditions, books
// without a label or with another copy's, weeding, what later pulls found.

#include "decided_changes.h"
#include "difference_lists.h"
#include "listed_items.h"
#include "nearest_code.h"
#include "opname/domain/shelf_place.h"
#include "opname/session/duplicate_labels.h"
#include "opname/session/unrecorded_books.h"
#include "opname/workflow/recap.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace opname {

namespace {

/// A pile of foreign labels must not make the list slow.
constexpr int mostNearestCodes = 2000;

QString conditionText(Condition condition)
{
    switch (condition) {
    case Condition::Good:
        return QCoreApplication::translate("Differences", "In good condition");
    case Condition::LightlyDamaged:
        return QCoreApplication::translate("Differences", "Lightly damaged");
    case Condition::HeavilyDamaged:
        return QCoreApplication::translate("Differences", "Heavily damaged");
    }
    return {};
}

QString shortDate(const QString &isoDate)
{
    return QLocale().toString(QDate::fromString(isoDate, Qt::ISODate), QLocale::ShortFormat);
}

} // namespace

QString DifferenceLists::fieldName(const QString &field)
{
    static const std::array<std::pair<const char *, const char *>, 12> names = {{
        {"item_code", QT_TRANSLATE_NOOP("Differences", "Item code")},
        {"call_number", QT_TRANSLATE_NOOP("Differences", "Call number")},
        {"collection_type", QT_TRANSLATE_NOOP("Differences", "Collection type")},
        {"location", QT_TRANSLATE_NOOP("Differences", "Location")},
        {"site", QT_TRANSLATE_NOOP("Differences", "Shelf location")},
        {"status", QT_TRANSLATE_NOOP("Differences", "Item status")},
        {"inventory_code", QT_TRANSLATE_NOOP("Differences", "Inventory code")},
        {"price", QT_TRANSLATE_NOOP("Differences", "Price")},
        {"title_id", QT_TRANSLATE_NOOP("Differences", "Title")},
        {"title", QT_TRANSLATE_NOOP("Differences", "Title")},
        {"title_call_number", QT_TRANSLATE_NOOP("Differences", "Call number of the title")},
        {"classification", QT_TRANSLATE_NOOP("Differences", "Class")},
    }};
    for (const auto &[key, name] : names)
        if (field == QLatin1String(key))
            return tr(name);
    return field;
}

Outcome DifferenceLists::visitUnknown(const Visitor &visitor) const
{
    int looked = 0;
    NearestCodes codes; // read when the first unknown code wants them
    const auto tell = [&](const Recap::UnknownCode &unknown) {
        Discrepancy discrepancy;
        discrepancy.kind = DiscrepancyKind::UnknownCode;
        discrepancy.itemCode = unknown.code;
        discrepancy.id = discrepancyId(discrepancy.kind, unknown.code);
        if (m_meant && !m_meant->contains(discrepancy.id))
            return true;
        const QString when =
            QLocale().toString(QDateTime::fromMSecsSinceEpoch(unknown.time), QLocale::ShortFormat);
        discrepancy.detail = unknown.shelf.isEmpty()
            ? tr("Scanned by %1, last on %2, %n time(s)", nullptr, unknown.scans)
                  .arg(unknown.operatorName, when)
            : tr("Scanned at %1 by %2, last on %3, %n time(s)", nullptr, unknown.scans)
                  .arg(unknown.shelf, unknown.operatorName, when);
        discrepancy.scannedAt = unknown.place;
        discrepancy.proposal = DecisionAction::NewCopy;
        if (m_meant)
            return visitor(discrepancy);
        if (looked == 0)
            codes = readCodes(CatalogueSearch(m_session)).value_or(NearestCodes());
        const QString nearest = ++looked <= mostNearestCodes
            ? nearestCode(unknown.code, codes, m_session.catalogue(), m_stock)
            : QString();
        if (!nearest.isEmpty()) {
            discrepancy.proposal = DecisionAction::Mistyped;
            discrepancy.detail += u". "_qs + tr("Perhaps %1").arg(nearest);
        }
        return visitor(discrepancy);
    };
    // Also those whose new copy waits: what was decided on them can be decided anew.
    return Recap(m_session).visitUnknown(tell, Recap::Awaited::Included);
}

Outcome DifferenceLists::visitConditions(const Visitor &visitor) const
{
    for (const NotedCondition &noted : m_session.conditions()) {
        const auto item = m_session.catalogue().findByCode(noted.itemCode);
        if (!item || item->slot == noSlot)
            continue;
        Discrepancy discrepancy;
        discrepancy.kind = DiscrepancyKind::Condition;
        discrepancy.itemCode = noted.itemCode;
        discrepancy.id = discrepancyId(discrepancy.kind, noted.itemCode);
        discrepancy.slot = item->slot;
        discrepancy.title = item->title;
        discrepancy.callNumber = item->callNumber;
        discrepancy.value = conditionName(noted.condition);
        discrepancy.detail =
            tr("%1, noted by %2 on %3")
                .arg(conditionText(noted.condition), noted.by,
                     QLocale().toString(QDateTime::fromMSecsSinceEpoch(noted.time), QLocale::ShortFormat));
        discrepancy.proposal =
            item->item.status == repairStatusId() ? DecisionAction::Record : proposedAction(noted.condition);
        if (!visitor(discrepancy))
            return {};
    }
    return {};
}

Place DifferenceLists::placeOfShelf(const QString &shelf) const
{
    return opname::placeOfShelf(shelf, {}, m_stock.homeCount(), [this](std::size_t home) -> const Place & {
        return m_stock.home(static_cast<std::uint32_t>(home));
    });
}

Outcome DifferenceLists::visitUnrecorded(const Visitor &visitor) const
{
    for (const UnrecordedBook &book : UnrecordedBooks(m_session).all()) {
        Discrepancy discrepancy;
        discrepancy.kind = DiscrepancyKind::Unrecorded;
        discrepancy.id = discrepancyId(discrepancy.kind, book.id);
        discrepancy.title = book.title;
        discrepancy.inventoryCode = book.inventoryCode;
        discrepancy.scannedAt = placeOfShelf(book.shelf);
        discrepancy.detail =
            tr("Neither label nor record; noted by %1 on %2")
                .arg(book.by,
                     QLocale().toString(QDateTime::fromMSecsSinceEpoch(book.time), QLocale::ShortFormat));
        QStringList facts{book.title};
        if (!book.inventoryCode.isEmpty())
            facts.append(tr("inventory code %1").arg(book.inventoryCode));
        if (!book.shelf.isEmpty())
            facts.append(tr("at %1").arg(book.shelf));
        if (book.condition)
            facts.append(conditionText(*book.condition));
        if (!book.note.isEmpty())
            facts.append(book.note);
        discrepancy.detail += u": " + facts.join(u"; "_qs);
        discrepancy.proposal = allowedActions(discrepancy.kind).front();
        if (!visitor(discrepancy))
            return {};
    }
    return {};
}

Outcome DifferenceLists::visitDuplicateLabels(const Visitor &visitor) const
{
    for (const DuplicateLabel &label : DuplicateLabels(m_session).all()) {
        Discrepancy discrepancy;
        discrepancy.kind = DiscrepancyKind::DuplicateLabel;
        discrepancy.id = discrepancyId(discrepancy.kind, label.reference);
        discrepancy.itemCode = label.itemCode;
        discrepancy.slot = label.slot;
        if (const auto item = label.slot == noSlot ? std::nullopt : m_session.catalogue().at(label.slot)) {
            discrepancy.title = item->title;
            discrepancy.callNumber = item->callNumber;
        }
        discrepancy.scannedAt = label.place;
        QStringList facts{
            tr("Another book has this copy's label; noted by %1 on %2")
                .arg(label.by,
                     QLocale().toString(QDateTime::fromMSecsSinceEpoch(label.time), QLocale::ShortFormat))};
        if (!label.shelf.isEmpty())
            facts.append(tr("at %1").arg(label.shelf));
        if (!label.note.isEmpty())
            facts.append(label.note);
        discrepancy.detail = facts.join(u"; "_qs);
        discrepancy.proposal = allowedActions(discrepancy.kind).front();
        if (!visitor(discrepancy))
            return {};
    }
    return {};
}

Outcome DifferenceLists::visitWeeded(DiscrepancyKind kind, const Visitor &visitor)
{
    const Weeding weeding(m_session);
    if (!m_weeded) {
        auto found = weeding.findings();
        if (!found)
            return tl::unexpected(found.error());
        m_weeded = std::move(*found);
    }
    for (const Weeding::Finding &finding : *m_weeded) {
        if (kind == DiscrepancyKind::WeededPresent ? !finding.isPresent : !finding.mismatch)
            continue;
        Discrepancy discrepancy;
        discrepancy.kind = kind;
        discrepancy.itemCode = finding.copy.code;
        discrepancy.id = discrepancyIdOf(kind, finding.copy.code, finding.copy.itemId);
        discrepancy.slot = finding.copy.slot;
        const auto item =
            finding.copy.slot == noSlot ? std::nullopt : m_session.catalogue().at(finding.copy.slot);
        if (item) {
            discrepancy.title = item->title;
            discrepancy.callNumber = item->callNumber;
        }
        if (kind == DiscrepancyKind::WeededMismatch)
            discrepancy.detail = weeding.mismatchText(finding);
        else if (finding.copy.facts.hasWeededStatus)
            discrepancy.detail =
                tr("Weeded by its status “%1”, but it is here: %2")
                    .arg(weeding.statusName(finding.copy.status), placeName(finding.scannedAt));
        else
            discrepancy.detail = tr("Listed as weeded, but it is here: %1").arg(placeName(finding.scannedAt));
        discrepancy.proposal = allowedActions(kind).front();
        if (!visitor(discrepancy))
            return {};
    }
    return {};
}

Outcome DifferenceLists::visitLater(DiscrepancyKind kind, const Visitor &visitor) const
{
    std::vector<CatalogueQueries::LaterDifference> all = m_session.catalogue().laterDifferences();
    std::erase_if(all, [&](const auto &later) { return later.kind != kindName(kind); });
    if (kind == DiscrepancyKind::ChangedDuring)
        leaveSettledOut(all);
    // Several steps of one item are one discrepancy; they stay in the order in which they happened. Titles
    // have no code and come first.
    const auto subject = [](const auto &later) {
        return std::tuple(later.titleId == 0, QStringView(later.itemCode), later.itemId, later.titleId);
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](const auto &a, const auto &b) { return subject(a) < subject(b); });
    for (auto first = all.begin(); first != all.end();) {
        const auto last = std::find_if(first, all.end(),
                                       [&](const auto &later) { return subject(later) != subject(*first); });
        const std::vector<CatalogueQueries::LaterDifference> steps(first, last);
        first = last;
        if (kind == DiscrepancyKind::Vanished && !steps.back().after.isEmpty())
            continue;
        Discrepancy discrepancy;
        discrepancy.kind = kind;
        if (const qint64 title = steps.front().titleId; title != 0) {
            discrepancy.id = discrepancyId(kind, QString(u"#title-" + QString::number(title)));
            discrepancy.title = steps.front().itemCode;
        } else {
            discrepancy.itemCode = steps.front().itemCode;
            discrepancy.id = discrepancyIdOf(kind, steps.front().itemCode, steps.front().itemId);
        }
        const auto item = discrepancy.itemCode.isEmpty()
            ? std::nullopt
            : m_session.catalogue().findByCode(discrepancy.itemCode);
        if (item) {
            discrepancy.title = item->title;
            discrepancy.callNumber = item->callNumber;
            discrepancy.slot = item->slot;
        }
        if (kind == DiscrepancyKind::LentOrReturnedDuring) {
            // Lent and brought back, or the other way round, is no difference any more; nor are loans of what
            // was never counted.
            const bool wasLent = steps.front().field == u"returned";
            if (discrepancy.slot == noSlot || m_stock.item(discrepancy.slot).bucket == Bucket::Added
                || m_stock.isLent(discrepancy.slot) == wasLent)
                continue;
        }
        discrepancy.detail = describeLater(kind, steps);
        discrepancy.proposal = allowedActions(kind).front();
        if (!visitor(discrepancy))
            return {};
    }
    return {};
}

/// Neither what SLiMS put back nor what this session sent there is a difference to decide on; of each field
/// the newest value counts.
void DifferenceLists::leaveSettledOut(std::vector<CatalogueQueries::LaterDifference> &changes) const
{
    const auto fieldOf = [](const CatalogueQueries::LaterDifference &later) {
        const bool isKnown = later.itemId != 0 || later.titleId != 0;
        return std::tuple(later.itemId, later.titleId, isKnown ? QString() : later.itemCode, later.field);
    };
    using Field = std::tuple<qint64, qint64, QString, QString>;
    std::map<Field, std::pair<QString, QString>> values; // as frozen, and the newest
    for (const auto &later : changes)
        values.try_emplace(fieldOf(later), later.before, QString()).first->second.second = later.after;
    std::erase_if(changes, [&](const auto &later) {
        const auto &[frozen, newest] = values.at(fieldOf(later));
        return newest == frozen || isOurs(later, newest);
    });
}

bool DifferenceLists::isOurs(const CatalogueQueries::LaterDifference &later, const QString &newest) const
{
    const auto kind = DecidedChanges::kindOfField(later.field);
    const qint64 target = kind && isTitleChange(*kind) ? later.titleId : later.itemId;
    if (!kind || target == 0)
        return false;
    const auto value = ChangeQueue(m_session).valueAfterQueued(*kind, target);
    return value && *value && **value == newest;
}

QString DifferenceLists::describeLater(DiscrepancyKind kind,
                                       const std::vector<CatalogueQueries::LaterDifference> &steps) const
{
    switch (kind) {
    case DiscrepancyKind::Vanished:
        return tr("No longer in SLiMS");
    case DiscrepancyKind::Added:
        return tr("Entered SLiMS after the freeze");
    case DiscrepancyKind::LentOrReturnedDuring:
        return steps.back().field == u"lent"
            ? tr("Lent after the freeze, on %1").arg(shortDate(steps.back().after))
            : tr("Returned after the freeze; it was lent on %1").arg(shortDate(steps.back().before));
    default:
        break;
    }
    // Only the newest value of each field: earlier ones were overtaken.
    QStringList fields;
    QStringList texts;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
        if (!fields.contains(step->field)) {
            fields.append(step->field);
            texts.prepend(tr("%1: “%2” → “%3”").arg(fieldName(step->field), step->before, step->after));
        }
    return texts.join(u"; "_qs);
}

} // namespace opname
