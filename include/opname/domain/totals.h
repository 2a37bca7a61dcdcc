#pragma once

#include <QtGlobal>

#include <optional>

namespace opname {

/// The session's totals. They count buckets, not verdicts:
/// `expected = found + on_loan + missing + not_covered` and
/// `scans = found + excluded + outOfScope + added + unknown + duplicates + invalid`, always.
struct Totals {
    qint64 expected = 0;
    qint64 found = 0; ///< expected items present, whatever their verdict
    qint64 missing = 0;
    qint64 notCovered = 0;
    std::optional<qint64> onLoan = 0; ///< expected, not present, lent; nothing while loans are unknown
    qint64 presentOnLoan = 0; ///< part of found
    qint64 excluded = 0; ///< items of that bucket that are present
    qint64 outOfScope = 0;
    qint64 added = 0;
    qint64 unknown = 0; ///< counting scans of unknown codes
    qint64 unknownCodes = 0; ///< different unknown codes
    qint64 duplicates = 0;
    qint64 invalid = 0;
    qint64 misplaced = 0; ///< part of found: whose last live scan was made elsewhere
    qint64 scans = 0; ///< counting scans not undone, commands left out

    bool balances() const
    {
        return expected == found + onLoan.value_or(0) + missing + notCovered
            && scans == found + excluded + outOfScope + added + unknown + duplicates + invalid;
    }
    bool operator==(const Totals &) const = default;
};

/// The part of the totals that a class or home has; an operator's are `found`, by who was first, and `scans`.
struct GroupTotals {
    qint64 expected = 0;
    qint64 found = 0;
    qint64 onLoan = 0; ///< 0 while loans are unknown
    qint64 missing = 0;
    qint64 notCovered = 0;
    qint64 scans = 0; ///< by operator: their counting scans not undone; 0 by class and home
    bool operator==(const GroupTotals &) const = default;
};

} // namespace opname
