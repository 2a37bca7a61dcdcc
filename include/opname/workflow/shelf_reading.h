#pragma once

#include "opname/workflow/scan_desk.h"

#include <QHash>

namespace opname {

/// A book of the shelf, as it is named to somebody who looks for it.
struct ShelfBook {
    QString itemCode;
    QString callNumber; ///< the effective one
    QString title;
};

/// A book to move, with the neighbours it belongs between (empty at an end).
struct ShelfMove {
    QString itemCode;
    QString after;
    QString before;
};

/// A book of another home.
struct ShelfStranger {
    QString itemCode;
    Place home;
    bool isCounted = true; ///< what is not counted stays on the shelf
    bool isLent = false; ///< by the newest loan data; it goes to the circulation desk, counted or not
};

/// The order and gaps of one shelf pass.
struct ShelfSummary {
    RowId pass = 0; ///< that it is of
    qint64 scanned = 0;
    GroupTotals books; ///< of the stretch that finishing declares: expected, found, on loan, missing
    qint64 strays = 0; ///< books to move, listed or not
    /// Books to carry there, listed or not; without those that are not counted, and those on loan, which the
    /// circulation desk gets.
    qint64 ofOtherShelves = 0;
    std::vector<ShelfMove> moves;
    std::vector<Slot> gaps;
    std::vector<ShelfBook> gapBooks; ///< of gaps, same order, as far as listed
    std::vector<ShelfStranger> strangers; ///< books of other homes, as far as listed
    QStringList unplaced; ///< item codes without a class, and unknown codes
    bool isFinished = false;

    QStringList takeAway() const; ///< item codes of the strangers
};

/// Speaks of a shelf's newest pass: of one purpose, or of any; at one location, or at any; or of the pass of
/// one stand, where several scanners may be on the shelf. Books that it named before are not read from the
/// file again: after the freeze they never change.
class ShelfReading {
public:
    explicit ShelfReading(Session &session, std::optional<ScanPurpose> purpose = {});
    /// Usage with a sentence when the shelf was never scanned, of finish() as well.
    /// Of books to move, gaps and the others at most `mostListed` are named: naming asks the file.
    Result<ShelfSummary> summary(const QString &shelf, std::size_t mostListed = SIZE_MAX,
                                 const Place &place = {}) const;
    Outcome finish(const QString &shelf, const Author &author, const Place &place = {});

    /// The pass that somebody who stands there means: the one that the next read goes on with, else the last
    /// of this station, else the newest of any. Usage as above.
    Result<RowId> passAt(const ScanStand &stand) const;
    bool isUnderWay(const ScanStand &stand) const; ///< the next read there goes on with a pass
    /// The summary of passAt().
    Result<ShelfSummary> summaryAt(const ScanStand &stand, std::size_t mostListed = SIZE_MAX) const;

private:
    std::optional<RowId> openPass(const ScanStand &stand) const;
    Result<ShelfSummary> summaryOf(RowId meant, const QString &shelf, std::size_t mostListed) const;
    Result<RowId> pass(const QString &shelf, const Place &place) const;
    const ShelfBook &book(Slot slot) const; ///< nothing in it where there is none; valid until the next call

    Session &m_session;
    std::optional<ScanPurpose> m_purpose;
    mutable QHash<Slot, ShelfBook> m_books;
};

} // namespace opname
