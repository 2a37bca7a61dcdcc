#pragma once

#include "opname/domain/condition.h"
#include "opname/session/session.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace opname {

/// What the stock-take says of one copy, for papers that list every copy once.
enum class CopyState {
    Found, ///< expected and present
    FoundOutside, ///< present, though left out by its status, outside the scope, or new in SLiMS
    OnLoan, ///< expected, not present, lent by the newest data
    Elsewhere, ///< absent, but someone said where it is
    Lost, ///< as Recap::visitLost has it
    Undecided, ///< absent where the shelf was read, while loans are unknown: neither lent nor lost
    NotCovered, ///< absent where nobody came near
    Outside ///< absent and not expected: nothing is said of it
};

/// The state of every copy, and the condition that was noted of it. Of the moment it was made; keeps the
/// session's stock-take, so use it on the session's thread and before the session changes.
class CopyStates {
public:
    /// Refused before the freeze.
    static Result<CopyStates> of(Session &session);

    CopyState stateOf(Slot slot) const;
    /// What was noted of a copy, present or not.
    std::optional<Condition> conditionOf(QStringView itemCode) const;
    Bucket bucketOf(Slot slot) const;
    std::size_t count() const; ///< of slots

private:
    StockTake *m_stock = nullptr;
    QSet<Slot> m_elsewhere;
    QHash<QByteArray, Condition> m_conditions;
};

/// What was noted of copies that are present, by item code: a note outlives the scan that was taken back, but
/// nobody has such a copy in hand. Refused before the freeze.
Result<std::vector<NotedCondition>> conditionsOfPresent(Session &session);

} // namespace opname
