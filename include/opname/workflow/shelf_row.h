#pragma once

#include "opname/session/session.h"

namespace opname {

/// How well a shelf stood when it was read.
struct ShelfQuality {
    qint64 books = 0; ///< each once, unknown codes included
    qint64 outOfPlace = 0; ///< strays, and books of other shelves
};

/// One place of a drawn shelf: a book that stands there, or a gap where one should.
struct ShelfSpine {
    enum class Kind { InOrder, Stray, OtherHome, WithoutClass, Unknown, Gap };
    Kind kind = Kind::InOrder;
    Slot slot = noSlot; ///< none of an unknown code
    RowId scan = 0; ///< none of a gap
    int move = 0; ///< the number of the move that takes it away; 0: it stays
};

/// A book to carry. Within the shelf it belongs between two books of its order, `noSlot` at an end; otherwise
/// it belongs to its home, unless it is on loan. What is not counted stays where it is.
struct ShelfCarry {
    int number = 0; ///< from 1, from left to right as the books stand
    Slot slot = noSlot;
    Slot after = noSlot;
    Slot before = noSlot;
    bool isToOtherShelf = false;
    bool isToDesk = false; ///< of another shelf and on loan: the circulation desk gets it
    bool isDone = false; ///< scanned at its new place since this reading
};

/// What a reading found otherwise than the one before it. Books, each in one of the lists, from left to right
/// as they stand or stood.
struct ShelfChanges {
    std::vector<Slot> putRight; ///< stood wrong, and stand right now
    std::vector<Slot> newlyWrong;
    std::vector<Slot> arrived; ///< were not there
    std::vector<Slot> gone; ///< are not there any more; told once the reading is finished
    bool isEmpty() const { return putRight.empty() && newlyWrong.empty() && arrived.empty() && gone.empty(); }
};

/// A shelf as it was last read, from left to right.
struct ShelfRow {
    RowId pass = 0; ///< that it is of
    std::vector<ShelfSpine> spines;
    std::vector<ShelfCarry> carries;
    ShelfQuality quality;
    std::optional<ShelfQuality> earlier; ///< of the reading before this one
    ShelfChanges changes; ///< since that one
    bool isFinished = false;

    qint64 carriesLeft() const;
};

/// Where a stray belongs among the books of a pass that stay: behind the last of them whose key is not
/// higher.
struct ShelfNeighbours {
    Slot after = noSlot;
    Slot before = noSlot;
};
ShelfNeighbours neighboursOf(Slot stray, const std::vector<Slot> &inOrder, const StockTake &stock);

/// Of the books of other shelves in a reading those to carry there. What is not counted stays on the shelf,
/// and what is on loan goes to the circulation desk.
qint64 toOtherShelves(const StockTake::PassReading &reading, const StockTake &stock);

/// One reading of a shelf in short.
struct ShelfReadingRecord {
    ShelfQuality quality;
    Slot from = noSlot; ///< first and last book of its order; noSlot when none is in order
    Slot to = noSlot;
    bool isFinished = false;
};

/// A shelf that has passes. Where shelves of one name were scanned at several locations, each is one of its
/// own, and `location` says which: empty for the passes that state none.
struct ScannedShelf {
    QString name;
    std::optional<QString> location;
    QString site; ///< of those passes, when they are of one of several
};
std::vector<ScannedShelf> scannedShelvesApart(const Session &session); ///< sorted by name and location

/// Every reading of a shelf, before and after the freeze, counting or for order, the oldest first; those that
/// hold no book are left out.
Result<std::vector<ShelfReadingRecord>> readingsOfShelf(Session &session, const QString &shelf,
                                                        const std::optional<QString> &location = {});

/// The newest reading of a shelf, whether counting or for order; with a location, of the one there. Usage
/// with a sentence when it was never scanned. A carry is done when the book was scanned for `move` on this
/// shelf (or anywhere, when it belongs to another one) behind the reading. Asks the file for no texts:
/// thousands of books take milliseconds.
Result<ShelfRow> readShelfRow(Session &session, const QString &shelf,
                              const std::optional<QString> &location = {});

} // namespace opname
