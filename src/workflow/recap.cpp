#include "opname/workflow/recap.h"

#include "listed_items.h"
#include "opname/session/change_queue.h"
#include "opname/session/copy_index.h"
#include "opname/session/journal_exchange.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <map>

namespace opname {

namespace {

QString missingId(const ListedItem &item)
{
    return discrepancyIdOf(DiscrepancyKind::Missing, item.item.code, item.item.id);
}

/// The newest decisions on missing copies that say where they are.
QHash<QString, Decision> elsewhereDecisions(const Session &session)
{
    QHash<QString, Decision> decided;
    for (const Decision &decision : session.decisions())
        if (decision.action == actionName(DecisionAction::Elsewhere))
            decided.insert(decision.id, decision);
    return decided;
}

constexpr qsizetype fewRows = 2000; // looked up one by one sooner than passed by among all that were scanned

/// These rows of the journal in the order in which they arrived.
Result<std::vector<JournalRow>> rowsOf(Session &session, const QSet<RowId> &ids)
{
    const JournalExchange journal(session);
    std::vector<JournalRow> found;
    for (const RowId id : ids) {
        const qint64 number = id & ((1LL << stationShift) - 1);
        auto rows = journal.rowsSince(session.stationOf(id), number - 1, 1);
        if (!rows)
            return tl::unexpected(rows.error());
        if (!rows->empty() && rows->front().id == id)
            found.push_back(std::move(rows->front()));
    }
    std::sort(found.begin(), found.end(),
              [](const JournalRow &a, const JournalRow &b) { return a.seq < b.seq; });
    return found;
}

} // namespace

Recap::Recap(Session &session)
    : m_session(session)
{
}

Outcome Recap::visitExpected(Presence presence, const std::function<bool(const ListedItem &)> &visitor) const
{
    auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    std::vector<Slot> meant;
    for (Slot slot = 0; slot < (*stock)->itemCount(); ++slot)
        if ((*stock)->item(slot).bucket == Bucket::Expected && (*stock)->presence(slot) == presence)
            meant.push_back(slot);
    return visitItems(m_session, meant, visitor);
}

Outcome Recap::visitMissing(const std::function<bool(const ListedItem &)> &visitor) const
{
    return visitExpected(Presence::Missing, visitor);
}

Outcome Recap::visitLost(const std::function<bool(const ListedItem &)> &visitor) const
{
    if (!m_session.loansKnown())
        return {};
    const QHash<QString, Decision> elsewhere = elsewhereDecisions(m_session);
    return visitMissing(
        [&](const ListedItem &item) { return elsewhere.contains(missingId(item)) || visitor(item); });
}

Outcome Recap::visitNotCovered(const std::function<bool(const ListedItem &)> &visitor) const
{
    return visitExpected(Presence::NotCovered, visitor);
}

Outcome Recap::visitLoans(const std::function<bool(const ListedLoan &)> &visitor) const
{
    auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    // A copy that SLiMS holds two open loans of is one copy on loan; the earlier due date speaks.
    QSet<Slot> seen;
    for (const ListedLoan &loan : m_session.catalogue().loans()) {
        if (loan.slot == noSlot || (*stock)->item(loan.slot).bucket != Bucket::Expected
            || (*stock)->presence(loan.slot) != Presence::OnLoan || seen.contains(loan.slot))
            continue;
        seen.insert(loan.slot);
        if (!visitor(loan))
            break;
    }
    return {};
}

Outcome Recap::visitOnLoan(const std::function<bool(const ListedItem &, const ListedLoan &)> &visitor) const
{
    QHash<Slot, ListedLoan> loans;
    std::vector<Slot> lent;
    const Outcome visited = visitLoans([&](const ListedLoan &loan) {
        loans.insert(loan.slot, loan);
        lent.push_back(loan.slot);
        return true;
    });
    if (!visited)
        return visited;
    std::sort(lent.begin(), lent.end());
    return visitItems(m_session, lent,
                      [&](const ListedItem &item) { return visitor(item, loans.value(item.slot)); });
}

Outcome Recap::visitElsewhere(const std::function<bool(const Elsewhere &)> &visitor) const
{
    const QHash<QString, Decision> elsewhere = elsewhereDecisions(m_session);
    if (elsewhere.isEmpty())
        return {};
    return visitMissing([&](const ListedItem &item) {
        const auto decision = elsewhere.constFind(missingId(item));
        return decision == elsewhere.cend() || visitor({item, decision->note, decision->by});
    });
}

Outcome Recap::visitPresent(PresentList list,
                            const std::function<bool(const ListedItem &, const Place &)> &visitor) const
{
    auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    const auto isMeant = [&](Slot slot) {
        switch (list) {
        case PresentList::Excluded:
            return (*stock)->item(slot).bucket == Bucket::Excluded;
        case PresentList::OutOfScope:
            return (*stock)->item(slot).bucket == Bucket::OutOfScope;
        case PresentList::Added:
            return (*stock)->item(slot).bucket == Bucket::Added;
        case PresentList::Misplaced:
            return (*stock)->item(slot).bucket == Bucket::Expected && (*stock)->isMisplaced(slot);
        }
        return false;
    };
    std::vector<Slot> meant;
    for (Slot slot = 0; slot < (*stock)->itemCount(); ++slot)
        if ((*stock)->isPresent(slot) && isMeant(slot))
            meant.push_back(slot);
    bool goesOn = true;
    const Outcome visited = visitItems(m_session, meant, [&](const ListedItem &item) {
        const auto scan = (*stock)->lastScan(item.slot);
        goesOn = visitor(item, scan ? (*stock)->placeOf(*scan) : Place());
        return goesOn;
    });
    return visited && goesOn && list == PresentList::Added ? visitAwaited(visitor) : visited;
}

Outcome
Recap::visitFoundLater(const std::function<bool(const ListedItem &, const Place &scannedAt)> &visitor) const
{
    auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    std::vector<Slot> found;
    for (const RowId scan : m_session.laterScans()) {
        const auto index = (*stock)->indexOf(scan);
        if (!index)
            continue;
        // Of a copy that was here before, a scan is a duplicate.
        const ScanState state = (*stock)->scanState(*index);
        if (state.isLive && state.isCounting && state.slot != noSlot && state.verdict != Verdict::Duplicate)
            found.push_back(state.slot);
    }
    std::sort(found.begin(), found.end());
    return visitItems(m_session, found, [&](const ListedItem &item) {
        const auto scan = (*stock)->lastScan(item.slot);
        return visitor(item, scan ? (*stock)->placeOf(*scan) : Place());
    });
}

Outcome Recap::visitAwaited(const std::function<bool(const ListedItem &, const Place &)> &visitor) const
{
    const auto queue = ChangeQueue(m_session).all();
    if (!queue)
        return tl::unexpected(queue.error());
    QHash<QByteArray, const Change *> copies;
    for (const QueuedChange &queued : **queue)
        if (queued.isAwaitedCopy())
            copies.insert(foldedCode(queued.change.itemCode), &queued.change);
    if (copies.isEmpty())
        return {};
    return visitUnknown(
        [&](const UnknownCode &read) {
            const Change *copy = copies.value(foldedCode(read.code));
            ListedItem item;
            item.item.code = copy == nullptr ? read.code : copy->itemCode;
            if (copy != nullptr) {
                item.item.titleId = copy->titleId;
                item.item.location = copy->newCopy.location;
                item.item.site = copy->newCopy.site;
                item.item.inventoryCode = copy->newCopy.inventoryCode;
                item.callNumber = copy->newCopy.callNumber;
                if (const auto title = m_session.catalogue().title(copy->titleId)) {
                    item.title = title->title;
                    item.classNumber = title->classification;
                    item.callNumber =
                        effectiveCallNumber(copy->newCopy.callNumber, title->callNumber).toString();
                }
            }
            return visitor(item, read.place);
        },
        Awaited::Only);
}

Outcome Recap::visitUnknown(const std::function<bool(const UnknownCode &)> &visitor, Awaited awaited) const
{
    auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    // What was read lies in the journal only; most stock-takes read few foreign codes, so the rows that
    // matter are picked out first.
    QHash<RowId, bool> unknownScans;
    QSet<RowId> wanted; // they, and where their shelves were opened
    for (std::size_t i = 0; i < (*stock)->scanCount(); ++i) {
        const ScanState scan = (*stock)->scanState(i);
        // A code without an item has another verdict only while a new copy waits.
        const bool isAwaited = scan.verdict == Verdict::Added || scan.verdict == Verdict::Duplicate;
        if (scan.slot == noSlot
            && (scan.verdict == Verdict::Unknown ? awaited != Awaited::Only
                                                 : isAwaited && awaited != Awaited::LeftOut)) {
            unknownScans.insert(scan.id, scan.isLive && scan.isCounting);
            wanted.insert(scan.id);
            if (scan.pass != 0)
                wanted.insert(scan.pass);
        }
    }
    if (!std::any_of(unknownScans.cbegin(), unknownScans.cend(), [](bool counts) { return counts; }))
        return {};

    std::map<QByteArray, UnknownCode> codes;
    QHash<RowId, std::pair<QString, Place>> shelves;
    const auto take = [&](const JournalRow &row) {
        if (row.kind == u"shelf_opened") {
            const QJsonObject body = QJsonDocument::fromJson(row.body).object();
            shelves.insert(row.id,
                           {body.value(u"shelf").toString(),
                            {body.value(u"location").toString(), body.value(u"site").toString()}});
        }
        const auto scan = row.kind == u"scan" ? unknownScans.constFind(row.id) : unknownScans.cend();
        if (scan == unknownScans.cend())
            return true;
        const QJsonObject body = QJsonDocument::fromJson(row.body).object();
        const QString code = body.value(u"code").toString();
        UnknownCode &unknown = codes[foldedCode(code)];
        if (unknown.code.isNull())
            unknown.code = code;
        if (*scan) {
            ++unknown.scans;
            const auto shelf = shelves.constFind((*stock)->scanState(*(*stock)->indexOf(row.id)).pass);
            unknown.shelf = shelf == shelves.cend() ? QString() : shelf->first;
            unknown.place =
                shelf == shelves.cend() ? Place{body.value(u"location").toString(), {}} : shelf->second;
            unknown.operatorName = row.operatorName;
            unknown.time = row.time;
        }
        return true;
    };
    if (wanted.size() <= fewRows) {
        const auto rows = rowsOf(m_session, wanted);
        if (!rows)
            return tl::unexpected(rows.error());
        std::for_each(rows->begin(), rows->end(), take);
    } else if (Outcome visited = m_session.visitJournal({u"scan"_qs, u"shelf_opened"_qs}, take); !visited) {
        return visited;
    }
    std::vector<UnknownCode> byCode;
    for (auto &[fold, unknown] : codes)
        if (unknown.scans > 0)
            byCode.push_back(std::move(unknown));
    std::sort(byCode.begin(), byCode.end(),
              [](const UnknownCode &a, const UnknownCode &b) { return a.code < b.code; });
    for (const UnknownCode &unknown : byCode)
        if (!visitor(unknown))
            break;
    return {};
}

Outcome
Recap::visitFoundAgain(const std::function<bool(const ListedItem &, const Place &scannedAt)> &visitor) const
{
    auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    std::vector<Slot> leftOut;
    for (Slot slot = 0; slot < (*stock)->itemCount(); ++slot)
        if ((*stock)->isPresent(slot) && (*stock)->item(slot).bucket == Bucket::Excluded)
            leftOut.push_back(slot);
    const auto lost = CopyIndex(m_session).withStatus(leftOut, missingStatusId());
    if (!lost)
        return tl::unexpected(lost.error());
    bool goesOn = true;
    const Outcome visited = visitItems(m_session, *lost, [&](const ListedItem &item) {
        const auto scan = (*stock)->lastScan(item.slot);
        goesOn = visitor(item, scan ? (*stock)->placeOf(*scan) : Place());
        return goesOn;
    });
    if (!visited || !goesOn)
        return visited;
    for (const Decision &decision : m_session.decisions()) {
        if (decision.kind != kindName(DiscrepancyKind::Missing)
            || decision.action != actionName(DecisionAction::MarkMissing))
            continue;
        const QString code = decision.id.sliced(decision.id.indexOf(u':') + 1);
        const auto item = m_session.catalogue().findByCode(code);
        if (!item || item->slot == noSlot || !(*stock)->isPresent(item->slot)
            || item->item.status == missingStatusId())
            continue;
        const auto scan = (*stock)->lastScan(item->slot);
        if (!visitor(*item, scan ? (*stock)->placeOf(*scan) : Place()))
            break;
    }
    return {};
}

} // namespace opname
