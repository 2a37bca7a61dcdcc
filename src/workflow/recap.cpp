#include "opname/workflow/recap.h"

#include "opname/domain/discrepancy.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace opname {

namespace {

constexpr std::size_t pageSize = 512;

/// Visits the items of some slots page by page.
Outcome visitSlots(const CatalogueQueries &catalogue, const std::vector<Slot> &meant,
                   const std::function<bool(const ListedItem &)> &visitor)
{
    for (std::size_t at = 0; at < meant.size(); at += pageSize) {
        const std::vector<Slot> page(
            meant.begin() + static_cast<std::ptrdiff_t>(at),
            meant.begin() + static_cast<std::ptrdiff_t>(std::min(meant.size(), at + pageSize)));
        for (const ListedItem &item : catalogue.at(page))
            if (!visitor(item))
                return {};
    }
    return {};
}

QString missingId(const ListedItem &item)
{
    return discrepancyId(DiscrepancyKind::Missing,
                         item.item.code.trimmed().isEmpty() ? QString(u'#' + QString::number(item.item.id))
                                                            : item.item.code);
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
    return visitSlots(m_session.catalogue(), meant, visitor);
}

Outcome Recap::visitLost(const std::function<bool(const ListedItem &)> &visitor) const
{
    if (!m_session.loansKnown())
        return {};
    QHash<QString, QString> decided;
    for (const Decision &decision : m_session.decisions())
        decided.insert(decision.id, decision.action);
    return visitExpected(Presence::Missing, [&](const ListedItem &item) {
        return decided.value(missingId(item)) == u"elsewhere" || visitor(item);
    });
}

Outcome Recap::visitNotCovered(const std::function<bool(const ListedItem &)> &visitor) const
{
    return visitExpected(Presence::NotCovered, visitor);
}

Outcome Recap::visitOnLoan(const std::function<bool(const ListedItem &, const ListedLoan &)> &visitor) const
{
    auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    for (const ListedLoan &loan : m_session.catalogue().loans()) {
        if (loan.slot == noSlot || (*stock)->item(loan.slot).bucket != Bucket::Expected
            || (*stock)->presence(loan.slot) != Presence::OnLoan)
            continue;
        const std::optional<ListedItem> item = m_session.catalogue().at(loan.slot);
        if (item && !visitor(*item, loan))
            break;
    }
    return {};
}

Outcome Recap::visitElsewhere(const std::function<bool(const Elsewhere &)> &visitor) const
{
    QHash<QString, Decision> decided;
    for (const Decision &decision : m_session.decisions())
        if (decision.action == u"elsewhere")
            decided.insert(decision.id, decision);
    if (decided.isEmpty())
        return {};
    return visitExpected(Presence::Missing, [&](const ListedItem &item) {
        const auto decision = decided.constFind(missingId(item));
        return decision == decided.cend() || visitor({item, decision->note, decision->by});
    });
}

Outcome Recap::visitPresent(PresentList list,
                            const std::function<bool(const ListedItem &, const Place &)> &visitor) const
{
    auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    StockTake &take = **stock;
    std::vector<Slot> meant;
    for (Slot slot = 0; slot < take.itemCount(); ++slot) {
        if (!take.isPresent(slot))
            continue;
        const Bucket bucket = take.item(slot).bucket;
        const bool isMeant = list == PresentList::Misplaced
            ? bucket == Bucket::Expected && take.isMisplaced(slot)
            : bucket
                == (list == PresentList::Excluded         ? Bucket::Excluded
                        : list == PresentList::OutOfScope ? Bucket::OutOfScope
                                                          : Bucket::Added);
        if (isMeant)
            meant.push_back(slot);
    }
    return visitSlots(m_session.catalogue(), meant, [&](const ListedItem &item) {
        const auto scan = take.lastScan(item.slot);
        return visitor(item, scan ? take.placeOf(*scan) : Place());
    });
}

Outcome Recap::visitUnknown(const std::function<bool(const UnknownCode &)> &visitor) const
{
    auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    std::map<QByteArray, UnknownCode> codes;
    QHash<qint64, QString> shelves;
    const Outcome visited = m_session.visitJournal(0, [&](const JournalRow &row) {
        if (row.kind == u"shelf_opened") {
            shelves.insert(row.id, QJsonDocument::fromJson(row.body).object().value(u"shelf").toString());
            return true;
        }
        if (row.kind != u"scan")
            return true;
        const std::optional<std::size_t> index = (*stock)->indexOf(row.id);
        if (!index)
            return true;
        const ScanState state = (*stock)->scanState(*index);
        if (!state.isLive || state.verdict != Verdict::Unknown || state.purpose != ScanPurpose::Count)
            return true;
        const QString code = QJsonDocument::fromJson(row.body).object().value(u"code").toString();
        UnknownCode &unknown = codes[foldedCode(code)];
        if (unknown.scans++ == 0)
            unknown.code = code;
        unknown.shelf = shelves.value(state.pass);
        unknown.operatorName = row.operatorName;
        unknown.time = row.time;
        return true;
    });
    if (!visited)
        return visited;
    for (const auto &[fold, unknown] : codes)
        if (!visitor(unknown))
            break;
    return {};
}

Result<std::vector<LostValue>> Recap::lostValue() const
{
    std::vector<LostValue> values;
    const Outcome visited = visitLost([&](const ListedItem &item) {
        // A price of 0 is what SLiMS keeps when nobody entered one.
        const bool isPriced = item.item.price.value_or(0) > 0;
        const QString currency = isPriced || !item.item.currency.isEmpty() ? item.item.currency : QString();
        auto value = std::find_if(values.begin(), values.end(),
                                  [&](const LostValue &v) { return v.currency == currency; });
        if (value == values.end())
            value = values.insert(values.end(), LostValue{currency, 0, 0, 0});
        if (isPriced)
            value->recorded += *item.item.price;
        else
            ++value->withoutPrice;
        return true;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    std::sort(values.begin(), values.end(),
              [](const LostValue &a, const LostValue &b) { return a.currency < b.currency; });
    return values;
}

} // namespace opname
