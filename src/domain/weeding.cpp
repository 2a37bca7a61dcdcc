#include "opname/domain/weeding.h"

namespace opname {

bool isWeeded(const WeedingFacts &facts)
{
    return facts.isListed || (facts.isInSlims && facts.hasWeededStatus);
}

std::optional<WeedingMismatch> weedingMismatch(const WeedingFacts &facts)
{
    if (facts.isListed && !facts.isInSlims)
        return WeedingMismatch::NotInSlims;
    if (facts.isListed && !facts.hasWeededStatus)
        return WeedingMismatch::OtherStatus;
    if (!facts.isListed && facts.isListGiven && isWeeded(facts))
        return WeedingMismatch::NotListed;
    return std::nullopt;
}

WeedingState weedingState(bool isFilledIn, bool isCounted, bool hasProblems)
{
    if (hasProblems)
        return WeedingState::Differs;
    if (!isFilledIn)
        return WeedingState::NotFilledIn;
    return isCounted ? WeedingState::Agrees : WeedingState::NotCounted;
}

} // namespace opname
