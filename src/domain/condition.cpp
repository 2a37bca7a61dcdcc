#include "opname/domain/condition.h"

#include <array>

namespace opname {

namespace {

constexpr std::array<const char16_t *, conditionCount> conditionNames = {u"baik", u"rusak_ringan",
                                                                         u"rusak_berat"};

} // namespace

QString conditionName(Condition condition)
{
    return QString::fromUtf16(conditionNames[static_cast<std::size_t>(condition)]);
}

std::optional<Condition> conditionFromName(QStringView name)
{
    for (std::size_t i = 0; i < conditionNames.size(); ++i)
        if (name == QStringView(conditionNames[i]))
            return static_cast<Condition>(i);
    return std::nullopt;
}

bool isDamaged(Condition condition)
{
    return condition != Condition::Good;
}

DecisionAction proposedAction(Condition condition)
{
    return condition == Condition::HeavilyDamaged ? DecisionAction::SetRepair : DecisionAction::Record;
}

bool isAllowed(Condition condition, DecisionAction action)
{
    return isAllowed(DiscrepancyKind::Condition, action)
        && (action != DecisionAction::SetRepair || isDamaged(condition));
}

} // namespace opname
