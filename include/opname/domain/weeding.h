#pragma once

#include <optional>

namespace opname {

/// What is known of one copy as far as weeding goes. Pure values, no threads, no failure.
struct WeedingFacts {
    bool isListed = false; ///< the librarian lists its code as weeded
    bool isInSlims = false; ///< by the newest that is known
    bool hasWeededStatus = false; ///< its status there, by the newest that is known, is one that means weeded
    bool isListGiven = false; ///< at least one code is listed
};

/// How list and SLiMS disagree about a copy: the SOP's second warning.
enum class WeedingMismatch {
    NotInSlims, ///< listed, and SLiMS has no such copy
    OtherStatus, ///< listed, and its status in SLiMS does not mean weeded
    NotListed ///< its status means weeded, and the list that was given does not have it
};

/// Weeded by its status or by the list: such a copy has no place on the shelf.
bool isWeeded(const WeedingFacts &facts);
/// Nothing when list and SLiMS agree. Without a list a status alone disagrees with nothing.
std::optional<WeedingMismatch> weedingMismatch(const WeedingFacts &facts);

/// What a check of weeding can say. What nobody filled in or looked at is never said to agree.
enum class WeedingState { NotFilledIn, NotCounted, Agrees, Differs };
/// `isCounted`: whether there was anything yet in which a problem could have shown.
WeedingState weedingState(bool isFilledIn, bool isCounted, bool hasProblems);

} // namespace opname
