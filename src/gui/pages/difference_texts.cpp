// What kinds of differences and decisions are called.

#include "differences_page.h"

namespace opname {

QString DifferencesPage::kindText(DiscrepancyKind kind)
{
    switch (kind) {
    case DiscrepancyKind::Missing:
        return tr("Missing");
    case DiscrepancyKind::FoundAgain:
        return tr("Found again");
    case DiscrepancyKind::ExcludedPresent:
        return tr("Left-out status, but here");
    case DiscrepancyKind::OnLoanPresent:
        return tr("On loan, but here");
    case DiscrepancyKind::WrongLocation:
        return tr("Wrong location");
    case DiscrepancyKind::WrongSite:
        return tr("Wrong shelf location");
    case DiscrepancyKind::UnknownCode:
        return tr("Unknown code");
    case DiscrepancyKind::Unrecorded:
        return tr("Without label and record");
    case DiscrepancyKind::BadData:
        return tr("Faulty data");
    case DiscrepancyKind::DuplicateLabel:
        return tr("Same label twice");
    case DiscrepancyKind::WeededPresent:
        return tr("Weeded, but here");
    case DiscrepancyKind::WeededMismatch:
        return tr("Weeding data differs");
    case DiscrepancyKind::Vanished:
        return tr("Vanished from SLiMS");
    case DiscrepancyKind::Added:
        return tr("Added to SLiMS");
    case DiscrepancyKind::ChangedDuring:
        return tr("Changed in SLiMS");
    case DiscrepancyKind::LentOrReturnedDuring:
        return tr("Lent or returned meanwhile");
    case DiscrepancyKind::NoCode:
        return tr("Copy without a code");
    case DiscrepancyKind::Condition:
        return tr("Condition");
    }
    return {};
}

QString DifferencesPage::actionText(DecisionAction action)
{
    switch (action) {
    case DecisionAction::MarkMissing:
        return tr("Mark as missing");
    case DecisionAction::Keep:
        return tr("Keep as it is");
    case DecisionAction::Elsewhere:
        return tr("Is elsewhere…");
    case DecisionAction::SearchAgain:
        return tr("Search again");
    case DecisionAction::MakeAvailable:
        return tr("Make available");
    case DecisionAction::Refer:
        return tr("Refer to the circulation desk");
    case DecisionAction::MoveRecord:
        return tr("Correct the record");
    case DecisionAction::MoveBook:
        return tr("Move the book");
    case DecisionAction::NewCopy:
        return tr("New copy of a title…");
    case DecisionAction::Mistyped:
        return tr("Was meant as…");
    case DecisionAction::Discard:
        return tr("Discard");
    case DecisionAction::Set:
        return tr("Correct a field…");
    case DecisionAction::Acknowledge:
        return tr("Acknowledge");
    case DecisionAction::Record:
        return tr("Record");
    case DecisionAction::SetRepair:
        return tr("Set to repair");
    }
    return {};
}

} // namespace opname
