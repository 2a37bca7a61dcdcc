#pragma once

#include "opname/domain/discrepancy.h"
#include "opname/session/session.h"

namespace opname {

/// A discrepancy as lists show it.
struct Discrepancy {
    QString id;
    DiscrepancyKind kind = DiscrepancyKind::Missing;
    QString itemCode; ///< empty for copies without a code
    Slot slot = noSlot;
    QString title;
    QString callNumber;
    QString detail; ///< translated, one line: what differs
    DecisionAction proposal = DecisionAction::Keep;
    std::optional<Decision> decision; ///< the newest
};

/// What to decide, for one or for a group.
struct DecisionRequest {
    DiscrepancyKind kind = DiscrepancyKind::Missing;
    QStringList itemCodes; ///< these items only
    QStringList ids; ///< these discrepancies only; both empty: all of the kind
    DecisionAction action = DecisionAction::Keep;
    QString code;
    qint64 titleId = 0;
    QString field;
    QString value;
    QString note;
};

/// Activities 7 and 9: what differs between shelf and catalogue, and what was decided.
class Differences {
public:
    explicit Differences(Session &session);

    /// By kind in domain order, then code. Streams; ends when the visitor answers false.
    Outcome visit(const std::function<bool(const Discrepancy &)> &visitor) const;
    Outcome visit(DiscrepancyKind kind, const std::function<bool(const Discrepancy &)> &visitor) const;
    /// How many there are of each kind, and how many are decided.
    struct Count {
        DiscrepancyKind kind;
        qint64 total = 0;
        qint64 decided = 0;
    };
    Result<std::vector<Count>> counts() const;

    /// Answers how many decisions changed. Wrong kind–action pairs and kinds that are decided one by one are
    /// Usage; deciding on missing before activity 5 is closed is Refused.
    Result<int> decide(const DecisionRequest &request, const Author &author);

private:
    Session &m_session;
};

} // namespace opname
