#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace opname {

/// A difference between shelf and catalogue that someone must decide on; in the order in which lists show
/// them.
enum class DiscrepancyKind {
    Missing,
    FoundAgain,
    ExcludedPresent,
    OnLoanPresent,
    WrongLocation,
    WrongSite,
    UnknownCode,
    Unrecorded,
    BadData,
    DuplicateLabel,
    WeededPresent,
    WeededMismatch,
    Vanished,
    Added,
    ChangedDuring,
    LentOrReturnedDuring,
    NoCode,
    Condition
};
inline constexpr int discrepancyKindCount = 18;

/// What may be decided.
enum class DecisionAction {
    MarkMissing,
    Keep,
    Elsewhere,
    SearchAgain,
    MakeAvailable,
    Refer,
    MoveRecord,
    MoveBook,
    NewCopy,
    Mistyped,
    Discard,
    Set,
    Acknowledge,
    Record,
    SetRepair
};

QString kindName(DiscrepancyKind kind); ///< "wrong_location"
std::optional<DiscrepancyKind> kindFromName(QStringView name);
QString actionName(DecisionAction action); ///< "move_record"
std::optional<DecisionAction> actionFromName(QStringView name);

/// What may be decided of a kind; the first is what the program proposes.
const std::vector<DecisionAction> &allowedActions(DiscrepancyKind kind);
bool isAllowed(DiscrepancyKind kind, DecisionAction action);
/// Whether all of the kind may be decided in one go. Left-out statuses that are present are decided one by
/// one.
bool mayDecideAsGroup(DiscrepancyKind kind);

/// The identity of a discrepancy, the same at every station: the kind and the item's code ("missing:B0001"),
/// the unknown code, the item's SLiMS id when it has no code ("no_code:#17"), or the scan of a label that is
/// another copy's ("duplicate_label:STATION:NUMBER").
QString discrepancyId(DiscrepancyKind kind, QStringView codeOrId);

} // namespace opname
