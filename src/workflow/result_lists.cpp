#include "opname/workflow/result_lists.h"

#include "listed_items.h"
#include "lost_copies.h"

namespace opname {

namespace {

bool isIn(ResultList list, StockTake &stock, Slot slot)
{
    const Bucket bucket = stock.item(slot).bucket;
    const auto isExpected = [&](Presence presence) {
        return bucket == Bucket::Expected && stock.presence(slot) == presence;
    };
    switch (list) {
    case ResultList::Expected:
        return bucket == Bucket::Expected;
    case ResultList::Found:
        return isExpected(Presence::Present);
    case ResultList::Lost:
    case ResultList::Missing:
        return isExpected(Presence::Missing);
    case ResultList::OnLoan:
        return isExpected(Presence::OnLoan);
    case ResultList::NotCovered:
        return isExpected(Presence::NotCovered);
    case ResultList::Misplaced:
        return isExpected(Presence::Present) && stock.isMisplaced(slot);
    case ResultList::PresentOnLoan:
        return isExpected(Presence::Present) && stock.isLent(slot);
    case ResultList::Excluded:
        return bucket == Bucket::Excluded && stock.isPresent(slot);
    case ResultList::OutOfScope:
        return bucket == Bucket::OutOfScope && stock.isPresent(slot);
    case ResultList::Added:
        return bucket == Bucket::Added && stock.isPresent(slot);
    }
    return false;
}

} // namespace

ResultLists::ResultLists(Session &session)
    : m_session(session)
{
}

Result<std::vector<Slot>> ResultLists::copies(ResultList list, const ResultFilter &filter) const
{
    const auto taken = m_session.stockTake();
    if (!taken)
        return tl::unexpected(taken.error());
    StockTake &stock = **taken;
    const auto passes = [&](Slot slot) {
        return (!filter.classGroup || stock.item(slot).classGroup == *filter.classGroup)
            && (!filter.home || stock.home(stock.item(slot).home) == *filter.home);
    };
    std::vector<Slot> copies;
    if (list == ResultList::Lost && m_session.loansKnown()) {
        const auto lost = lostSlots(m_session);
        if (!lost)
            return tl::unexpected(lost.error());
        for (const Slot slot : *lost)
            if (passes(slot))
                copies.push_back(slot);
        return copies;
    }
    for (Slot slot = 0; slot < stock.itemCount(); ++slot)
        if (passes(slot) && isIn(list, stock, slot))
            copies.push_back(slot);
    return copies;
}

Outcome ResultLists::visit(const std::vector<Slot> &copies,
                           const std::function<bool(const ListedItem &, const Place &)> &visitor) const
{
    const auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    return visitItems(m_session, copies, [&](const ListedItem &item) {
        const auto scan = (*stock)->lastScan(item.slot);
        return visitor(item, scan ? (*stock)->placeOf(*scan) : Place());
    });
}

} // namespace opname
