#include "difference_lists.h"

#include "opname/workflow/preparation.h"

#include <QCoreApplication>

#include <algorithm>

namespace opname {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Differences", text);
}

Discrepancy discrepancyOf(DiscrepancyKind kind, const ListedItem &item)
{
    Discrepancy discrepancy;
    discrepancy.kind = kind;
    discrepancy.slot = item.slot;
    discrepancy.itemCode = item.item.code;
    discrepancy.id = discrepancyId(
        kind,
        item.item.code.trimmed().isEmpty() ? QString(u'#' + QString::number(item.item.id)) : item.item.code);
    discrepancy.title = item.title;
    discrepancy.callNumber = item.callNumber;
    discrepancy.proposal = allowedActions(kind).front();
    return discrepancy;
}

} // namespace

DifferenceLists::DifferenceLists(Session &session, StockTake &stock)
    : m_session(session)
    , m_stock(stock)
{
    for (const ReferenceEntry &entry : session.catalogue().references().locations)
        m_locations.insert(entry.id, entry.name);
}

QString DifferenceLists::placeName(const Place &place) const
{
    const QString location = m_locations.value(place.location, place.location);
    return place.site.isEmpty() ? location : location.isEmpty() ? place.site : location + u", " + place.site;
}

Place DifferenceLists::scannedAt(Slot slot) const
{
    const auto scan = m_stock.lastScan(slot);
    return scan ? m_stock.placeOf(*scan) : Place();
}

bool DifferenceLists::isLeftOutPresent(Slot slot, bool missingStatus) const
{
    if (!m_stock.isPresent(slot))
        return false;
    const Bucket bucket = m_stock.item(slot).bucket;
    if (bucket != Bucket::Excluded && !missingStatus)
        return false;
    const std::optional<ListedItem> item = m_session.catalogue().at(slot);
    return item && (item->item.status == missingStatusId()) == missingStatus;
}

Outcome DifferenceLists::visit(DiscrepancyKind kind, const Visitor &visitor) const
{
    const auto none = [](const ListedItem &) { return QString(); };
    switch (kind) {
    case DiscrepancyKind::Missing:
        return visitSlots(
            kind,
            [&](Slot slot) {
                return m_stock.item(slot).bucket == Bucket::Expected
                    && m_stock.presence(slot) == Presence::Missing;
            },
            [&](const ListedItem &item) {
                return tr("Not found where the shelf was read: %1")
                    .arg(placeName({item.item.location, item.item.site}));
            },
            visitor);
    case DiscrepancyKind::FoundAgain:
        return visitSlots(
            kind, [&](Slot slot) { return isLeftOutPresent(slot, true); },
            [&](const ListedItem &item) {
                return tr("Marked “%1” in SLiMS, but it is here").arg(item.statusName);
            },
            visitor);
    case DiscrepancyKind::ExcludedPresent:
        return visitSlots(
            kind, [&](Slot slot) { return isLeftOutPresent(slot, false); },
            [&](const ListedItem &item) {
                return tr("Status “%1” is not counted, but it is here").arg(item.statusName);
            },
            visitor);
    case DiscrepancyKind::OnLoanPresent:
        return visitSlots(
            kind, [&](Slot slot) { return m_stock.isPresent(slot) && m_stock.isLent(slot); },
            [](const ListedItem &) { return tr("On loan in SLiMS, but it is here"); }, visitor);
    case DiscrepancyKind::WrongLocation:
    case DiscrepancyKind::WrongSite:
        return visitSlots(
            kind,
            [&](Slot slot) {
                if (!m_stock.isPresent(slot) || !m_stock.isMisplaced(slot))
                    return false;
                const Place at = scannedAt(slot);
                const Place &home = m_stock.home(m_stock.item(slot).home);
                const bool otherLocation = !fits({at.location, QString()}, {home.location, QString()});
                return otherLocation == (kind == DiscrepancyKind::WrongLocation);
            },
            [&](const ListedItem &item) {
                return tr("Belongs to %1, was scanned at %2")
                    .arg(placeName({item.item.location, item.item.site}), placeName(scannedAt(item.slot)));
            },
            visitor);
    case DiscrepancyKind::UnknownCode:
        return visitUnknown(visitor);
    case DiscrepancyKind::BadData:
    case DiscrepancyKind::NoCode:
        return visitData(kind, visitor);
    case DiscrepancyKind::Vanished:
    case DiscrepancyKind::Added:
    case DiscrepancyKind::ChangedDuring:
    case DiscrepancyKind::LentOrReturnedDuring:
        return visitLater(kind, visitor);
    case DiscrepancyKind::Unrecorded:
    case DiscrepancyKind::DuplicateLabel:
    case DiscrepancyKind::WeededPresent:
    case DiscrepancyKind::WeededMismatch:
    case DiscrepancyKind::Condition:
        return visitSlots(
            kind, [](Slot) { return false; }, none, visitor);
    }
    return {};
}

Outcome DifferenceLists::visitSlots(DiscrepancyKind kind, const Test &isMeant, const Describe &describe,
                                    const Visitor &visitor) const
{
    std::vector<Slot> meant;
    for (Slot slot = 0; slot < m_stock.itemCount(); ++slot)
        if (isMeant(slot))
            meant.push_back(slot);
    // By code: the few that differ are sorted, the library is not.
    struct Keyed {
        QString code;
        Slot slot;
    };
    std::vector<Keyed> byCode;
    for (std::size_t at = 0; at < meant.size(); at += 512) {
        const std::vector<Slot> page(meant.begin() + static_cast<std::ptrdiff_t>(at),
                                     meant.begin()
                                         + static_cast<std::ptrdiff_t>(std::min(meant.size(), at + 512)));
        for (const ListedItem &item : m_session.catalogue().at(page))
            byCode.push_back({item.item.code, item.slot});
    }
    std::sort(byCode.begin(), byCode.end(), [](const Keyed &a, const Keyed &b) { return a.code < b.code; });
    for (std::size_t at = 0; at < byCode.size(); at += 512) {
        std::vector<Slot> page;
        for (std::size_t i = at; i < std::min(byCode.size(), at + 512); ++i)
            page.push_back(byCode[i].slot);
        for (const ListedItem &item : m_session.catalogue().at(page)) {
            Discrepancy discrepancy = discrepancyOf(kind, item);
            discrepancy.detail = describe(item);
            if (!visitor(discrepancy))
                return {};
        }
    }
    return {};
}

std::optional<QString> DifferenceLists::nearestCode(const QString &code) const
{
    // One neighbour swap or one wrong digit: what a torn label or a typing hand does.
    const CatalogueQueries &catalogue = m_session.catalogue();
    for (qsizetype i = 0; i + 1 < code.size(); ++i) {
        QString swapped = code;
        std::swap(swapped[i], swapped[i + 1]);
        if (swapped != code)
            if (const auto item = catalogue.findByCode(swapped))
                return item->item.code;
    }
    for (qsizetype i = 0; i < code.size(); ++i)
        for (const QChar digit : QStringLiteral("0123456789")) {
            if (!code[i].isDigit() || code[i] == digit)
                continue;
            QString wrong = code;
            wrong[i] = digit;
            if (const auto item = catalogue.findByCode(wrong);
                item && !(item->slot != noSlot && m_stock.isPresent(item->slot)))
                return item->item.code;
        }
    return std::nullopt;
}

Outcome DifferenceLists::visitUnknown(const Visitor &visitor) const
{
    return Recap(m_session).visitUnknown([&](const Recap::UnknownCode &unknown) {
        Discrepancy discrepancy;
        discrepancy.kind = DiscrepancyKind::UnknownCode;
        discrepancy.itemCode = unknown.code;
        discrepancy.id = discrepancyId(discrepancy.kind, unknown.code);
        discrepancy.detail = unknown.shelf.isEmpty()
            ? tr("Scanned %1 times by %2").arg(unknown.scans).arg(unknown.operatorName)
            : tr("Scanned %1 times by %2 at %3").arg(unknown.scans).arg(unknown.operatorName, unknown.shelf);
        discrepancy.proposal = DecisionAction::NewCopy;
        if (const std::optional<QString> nearest = nearestCode(unknown.code)) {
            discrepancy.proposal = DecisionAction::Mistyped;
            discrepancy.detail += u". "_qs + tr("Perhaps %1").arg(*nearest);
        }
        return visitor(discrepancy);
    });
}

Outcome DifferenceLists::visitLater(DiscrepancyKind kind, const Visitor &visitor) const
{
    std::vector<CatalogueQueries::LaterDifference> all = m_session.catalogue().laterDifferences();
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.itemCode < b.itemCode; });
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto &later = all[i];
        if (later.kind != kindName(kind))
            continue;
        Discrepancy discrepancy;
        discrepancy.kind = kind;
        discrepancy.itemCode = later.itemCode;
        discrepancy.id =
            discrepancyId(kind,
                          later.itemCode.trimmed().isEmpty() ? QString(u'#' + QString::number(later.itemId))
                                                             : later.itemCode);
        discrepancy.detail = later.detail;
        // Several fields of one item are one discrepancy.
        while (i + 1 < all.size() && all[i + 1].kind == later.kind && all[i + 1].itemCode == later.itemCode
               && all[i + 1].itemId == later.itemId)
            discrepancy.detail += u"; " + all[++i].detail;
        if (const auto item = m_session.catalogue().findByCode(discrepancy.itemCode)) {
            discrepancy.title = item->title;
            discrepancy.callNumber = item->callNumber;
            discrepancy.slot = item->slot;
        }
        discrepancy.proposal = allowedActions(kind).front();
        if (!visitor(discrepancy))
            return {};
    }
    return {};
}

Outcome DifferenceLists::visitData(DiscrepancyKind kind, const Visitor &visitor) const
{
    std::vector<Discrepancy> all;
    const Outcome checked = Preparation(m_session, {}).check([&](const DataProblem &problem) {
        if ((problem.kind == u"no_code") != (kind == DiscrepancyKind::NoCode))
            return true;
        Discrepancy discrepancy;
        discrepancy.kind = kind;
        discrepancy.itemCode = problem.itemCode;
        discrepancy.id = discrepancyId(kind,
                                       problem.itemCode.trimmed().isEmpty()
                                           ? QString(u'#' + QString::number(problem.itemId))
                                           : problem.itemCode);
        discrepancy.detail = problem.detail;
        discrepancy.proposal = allowedActions(kind).front();
        all.push_back(std::move(discrepancy));
        return true;
    });
    if (!checked)
        return checked;
    std::sort(all.begin(), all.end(), [](const Discrepancy &a, const Discrepancy &b) { return a.id < b.id; });
    for (Discrepancy &discrepancy : all)
        if (!visitor(discrepancy))
            return {};
    return {};
}

} // namespace opname
