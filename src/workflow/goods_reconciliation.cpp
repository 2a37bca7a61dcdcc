#include "opname/workflow/goods_reconciliation.h"

#include <algorithm>

namespace opname {

void GoodsCount::add(const GoodsCount &other)
{
    book += other.book;
    found += other.found;
    onLoan += other.onLoan;
    elsewhere += other.elsewhere;
    lost += other.lost;
    undecided += other.undecided;
    notCovered += other.notCovered;
    outside += other.outside;
    notInSlims += other.notInSlims;
}

Result<GoodsReconciliation> GoodsReconciliation::of(Session &session)
{
    const auto states = CopyStates::of(session);
    if (!states)
        return tl::unexpected(states.error());
    GoodsReconciliation result;
    result.m_cutOff = QDate::fromString(session.setting(QLatin1String(cutOffSetting)), Qt::ISODate);
    const GoodsRegister goods(session);
    Outcome visited = goods.visitCopies([&](const GoodsNumber &number, const GoodsRegister::Copy &copy) {
        result.count(*states, number, copy);
        return true;
    });
    if (visited)
        visited = goods.visitUnregistered([&](const GoodsRegister::Copy &copy) {
            if (copy.slot < states->count() && !result.isLater(copy)
                && states->stateOf(copy.slot) != CopyState::Outside)
                result.m_unmapped.push_back(copy.slot);
            return true;
        });
    if (!visited)
        return tl::unexpected(visited.error());
    std::sort(result.m_unmapped.begin(), result.m_unmapped.end());
    return result;
}

bool GoodsReconciliation::isLater(const GoodsRegister::Copy &copy) const
{
    return m_cutOff.isValid() && copy.received.isValid() && copy.received > m_cutOff;
}

void GoodsReconciliation::count(const CopyStates &states, const GoodsNumber &number,
                                const GoodsRegister::Copy &copy)
{
    if (isLater(copy)) {
        ++m_later;
        return;
    }
    if (m_lines.empty() || m_lines.back().goodsCode != number.goodsCode)
        m_lines.emplace_back().goodsCode = number.goodsCode;
    GoodsCount &line = m_lines.back();
    ++line.book;
    if (copy.slot >= states.count()) {
        ++line.notInSlims;
        return;
    }
    switch (states.stateOf(copy.slot)) {
    case CopyState::Found:
    case CopyState::FoundOutside:
        ++line.found;
        break;
    case CopyState::OnLoan:
        ++line.onLoan;
        break;
    case CopyState::Elsewhere:
        ++line.elsewhere;
        break;
    case CopyState::Lost:
        ++line.lost;
        break;
    case CopyState::Undecided:
        ++line.undecided;
        break;
    case CopyState::NotCovered:
        ++line.notCovered;
        break;
    case CopyState::Outside:
        ++line.outside;
        break;
    }
}

GoodsCount GoodsReconciliation::total() const
{
    GoodsCount sum;
    for (const GoodsCount &line : m_lines)
        sum.add(line);
    return sum;
}

} // namespace opname
