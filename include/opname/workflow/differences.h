#pragma once

#include "opname/domain/discrepancy.h"
#include "opname/session/session.h"
#include "opname/workflow/data_check.h"

#include <QCoreApplication>

namespace opname {

/// A discrepancy as lists show it.
struct Discrepancy {
    QString id;
    DiscrepancyKind kind = DiscrepancyKind::Missing;
    QString itemCode; ///< empty for copies without a code
    qint64 itemId = 0; ///< SLiMS's, of bad data and copies without a code; 0 elsewhere
    Slot slot = noSlot;
    QString title;
    QString callNumber;
    QString detail; ///< translated, one line: what differs
    DecisionAction proposal = DecisionAction::Keep;
    Place scannedAt; ///< where an unknown code was read last, a label that is another copy's was read, or an
                     ///< unrecorded book stands, as far as stated
    QString inventoryCode; ///< of an unrecorded book, when it is written in it
    QString problem; ///< of bad data its kind, as DataCheck::kinds() has it: the one that can be mended
    std::optional<DataProposal> correction; ///< of bad data: what `set` without a field sets
    QString value; ///< of a condition its name: a decision holds only for the value it was made on
    QString readAs; ///< of a missing copy: a code that was read and decided to be its own, mistyped
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
    QString field; ///< of `set`; empty with bad data: what the data check proposes
    QString value; ///< of `set`; of `make_available` the id of the status to give back, empty: available
    QString note;
    QString problem; ///< of bad data: this kind of problem only
};

/// Activities 7 and 9: what differs between shelf and catalogue, and what was decided.
class Differences {
    Q_DECLARE_TR_FUNCTIONS(Differences)

public:
    explicit Differences(Session &session);

    /// By kind in domain order, then code. Streams; ends when the visitor answers false. Before the freeze
    /// there are only those of the data check.
    Outcome visit(const std::function<bool(const Discrepancy &)> &visitor) const;
    Outcome visit(DiscrepancyKind kind, const std::function<bool(const Discrepancy &)> &visitor) const;
    /// How many there are of each kind, and how many are decided.
    struct Count {
        DiscrepancyKind kind;
        qint64 total = 0;
        qint64 decided = 0;
    };
    Result<std::vector<Count>> counts() const;

    /// Answers how many decisions changed: one equal to the newest changes nothing. All are journalled in one
    /// transaction, with the changes to SLiMS that they ask for (ChangeQueue). Wrong kind–action pairs, an
    /// action without what it needs, values that SLiMS cannot hold or does not know, items that SLiMS does
    /// not have, and what is decided one by one (left-out statuses, mistyped codes) taken as a group are
    /// Usage; deciding on missing before activity 5 is closed, or while loans are unknown, is Refused. A copy
    /// in good condition is not set to repair, and nothing is set as proposed where there is no proposal:
    /// named, it is Usage, in a group it is passed over. So is, of a group to be marked missing, what has no
    /// code or was read under a mistyped one. Bad data may be corrected before the freeze, too; the next pull
    /// brings it. An item that has no such discrepancy (any more) counts 0. A new copy whose code is not on
    /// the book already is put into the label queue afterwards; where that fails the decisions stand.
    Result<int> decide(const DecisionRequest &request, const Author &author);

    /// What deciding so would change in SLiMS, for showing it beforehand; decisions that change nothing there
    /// are left out. Usage as decide(), but neither the gates nor the rule of one by one are asked.
    struct Planned {
        QString discrepancy; ///< id
        std::vector<Change> changes; ///< without ids, at least one
    };
    Result<std::vector<Planned>> preview(const DecisionRequest &request) const;
    /// The names of the fields that `set` may correct.
    static const QStringList &correctableFields();

private:
    Outcome checkRequest(const DecisionRequest &request) const;
    Outcome checkGates(const DecisionRequest &request) const;
    /// `ids` of a kind that is found by them, else none: all.
    Outcome visit(DiscrepancyKind kind, const QStringList &ids,
                  const std::function<bool(const Discrepancy &)> &visitor) const;
    Result<std::vector<Decision>> changedBy(const DecisionRequest &request) const;
    Result<std::vector<Decision>> changedBy(const DecisionRequest &request, const QStringList &ids,
                                            qsizetype &met) const;
    QHash<QString, Decision> decisionsOf(std::optional<DiscrepancyKind> kind) const;

    Session &m_session;
};

} // namespace opname
