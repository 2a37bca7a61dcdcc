#pragma once

#include "opname/domain/discrepancy.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace opname {

/// The state of a copy as the person with the book in hand says it; in the order of damage.
enum class Condition : quint8 { Good, LightlyDamaged, HeavilyDamaged };
inline constexpr int conditionCount = 3;

/// Names used in files and by the command line's contract: "baik", "rusak_ringan", "rusak_berat".
QString conditionName(Condition condition);
std::optional<Condition> conditionFromName(QStringView name);

bool isDamaged(Condition condition);

/// What the program proposes for a copy in this condition: what is heavily damaged leaves the shelf for
/// repair, anything else is recorded.
DecisionAction proposedAction(Condition condition);
/// Whether the action can be decided of a copy in this condition: a good copy is not sent to repair.
bool isAllowed(Condition condition, DecisionAction action);

} // namespace opname
