#pragma once

#include "opname/session/unrecorded_books.h"
#include "opname/workflow/copy_states.h"
#include "opname/workflow/recap.h"
#include "price_sum.h"

namespace opname {

/// A book that was counted and that SLiMS has no record of: a code that no item has, a book without label, or
/// one with another copy's.
struct ExcessBook {
    QString code; ///< as read; empty without a label
    QString title; ///< as noted; empty when only the code is known
    QString shelf;
    QString inventoryCode;
    std::optional<Condition> condition;
    QString note;
};

/// What official papers count: every copy of the frozen catalogue once, with its recorded price.
struct OfficialFigures {
    PriceSum expected;
    PriceSum found; ///< expected and present
    PriceSum foundOutside;
    PriceSum good; ///< of all present copies, noted so
    PriceSum lightlyDamaged;
    PriceSum heavilyDamaged;
    PriceSum unnoted; ///< present, and nobody said in which condition
    PriceSum onLoan;
    PriceSum elsewhere;
    PriceSum lost;
    PriceSum undecided;
    PriceSum notCovered;
    std::vector<ExcessBook> excess;

    /// Refused before the freeze. Reads every copy: a million in a few seconds.
    static Result<OfficialFigures> of(Session &session, const CopyStates &states);

    PriceSum &ofCondition(std::optional<Condition> condition);
};

/// By code, then those without a label as they were noted. One that waits for its record in SLiMS is among
/// them; a book that was noted without a label and scanned with its new one is there once; a code that was
/// decided to be mistyped or none is no book.
Result<std::vector<ExcessBook>> excessBooks(Session &session);

} // namespace opname
