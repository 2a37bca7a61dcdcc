#include "opname/workflow/copy_states.h"

#include "opname/session/catalogue_queries.h"
#include "opname/workflow/recap.h"

namespace opname {

Result<CopyStates> CopyStates::of(Session &session)
{
    auto stock = session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    CopyStates states;
    states.m_stock = *stock;
    const Outcome visited = Recap(session).visitElsewhere([&](const Recap::Elsewhere &found) {
        states.m_elsewhere.insert(found.item.slot);
        return true;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    for (const NotedCondition &noted : session.conditions())
        states.m_conditions.insert(foldedCode(noted.itemCode), noted.condition);
    return states;
}

CopyState CopyStates::stateOf(Slot slot) const
{
    const Presence presence = m_stock->presence(slot);
    if (bucketOf(slot) != Bucket::Expected)
        return presence == Presence::Present ? CopyState::FoundOutside : CopyState::Outside;
    switch (presence) {
    case Presence::Present:
        return CopyState::Found;
    case Presence::OnLoan:
        return CopyState::OnLoan;
    case Presence::Missing:
        break;
    case Presence::NotCovered:
        return CopyState::NotCovered;
    }
    if (m_elsewhere.contains(slot))
        return CopyState::Elsewhere;
    return m_stock->loansKnown() ? CopyState::Lost : CopyState::Undecided;
}

std::optional<Condition> CopyStates::conditionOf(QStringView itemCode) const
{
    const auto noted = m_conditions.constFind(foldedCode(itemCode));
    return noted == m_conditions.cend() ? std::nullopt : std::optional(*noted);
}

Bucket CopyStates::bucketOf(Slot slot) const
{
    return m_stock->item(slot).bucket;
}

std::size_t CopyStates::count() const
{
    return m_stock->itemCount();
}

Result<std::vector<NotedCondition>> conditionsOfPresent(Session &session)
{
    const auto stock = session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    std::vector<NotedCondition> present = session.conditions();
    std::erase_if(present, [&](const NotedCondition &noted) {
        const auto item = session.catalogue().findByCode(noted.itemCode);
        return !item || item->slot >= (*stock)->itemCount() || !(*stock)->isPresent(item->slot);
    });
    return present;
}

} // namespace opname
