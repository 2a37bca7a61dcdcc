#pragma once

#include "opname/domain/catalogue.h"
#include "opname/domain/catalogue_digest.h"
#include "opname/domain/error.h"
#include "opname/domain/item_code.h"
#include "opname/domain/scope.h"
#include "opname/domain/stock_take.h"
#include "opname/session/shelf_rows.h"

#include <functional>
#include <optional>
#include <vector>

namespace opname {

/// An item with what lists show of it.
struct ListedItem {
    Slot slot = noSlot; ///< its place in shelf order; before the freeze noSlot, but for what at(Slot) answers
    Item item;
    QString title;
    QString authors;
    QString callNumber; ///< the effective one
    QString classNumber; ///< SLiMS's classification, else the class of the call number
    QString shelfClass; ///< that of the call number alone, as its key has it
    QString titleCallNumber; ///< the title's own, whatever the copy has
    QString publishYear;
    QString locationName;
    QString collectionTypeName;
    QString gmdName;
    QString statusName;
};

/// What a data check looks at of one copy. Texts are as SLiMS holds them, empty where it holds none.
struct CopyFacts {
    qint64 id = 0;
    Slot slot = noSlot; ///< noSlot before the freeze
    QString code;
    QString callNumber; ///< the copy's own
    QString titleCallNumber;
    QString shelfClass; ///< class of the effective call number, as its key has it
    QString classification; ///< the title's
    bool hasTitle = false; ///< it belongs to a title, and that has a name
};

/// What figures by kind and by price look at of one copy.
struct CopyHolding {
    Slot slot = noSlot;
    QString collectionType; ///< id
    QString gmd; ///< id
    std::optional<qint64> price; ///< as Item::price: whole units of its currency; nothing: not recorded
    QString currency; ///< as SLiMS has it; currencyName() says what that means, nothing included
    QString publishYear; ///< of its title, as typed
};

/// A loan with the copy it holds.
struct ListedLoan {
    Loan loan;
    QString title;
    QString callNumber; ///< the effective one
    Slot slot = noSlot; ///< noSlot before the freeze, and when no copy has the code
    bool isInScope = false; ///< and of a status that is counted: by the freeze, before it as scopeCount()
};

/// What scope and left-out statuses do to the catalogue as it is now.
struct ScopeCount {
    qint64 items = 0;
    qint64 expected = 0;
    qint64 outOfScope = 0;
    qint64 excluded = 0;
    std::vector<std::pair<ItemStatus, qint64>> byStatus; ///< every status that items have, with its count
};

/// Reads the catalogue of a session in pieces. Every call finishes its statement before it returns, so it
/// never holds the write-ahead log back. Use on the thread of its session.
class CatalogueQueries {
public:
    virtual ~CatalogueQueries() = default;

    virtual qint64 itemCount() const = 0; ///< as taken in: what pulls after the freeze added is not in it
    virtual qint64 titleCount() const = 0; ///< likewise
    virtual ReferenceLists references() const = 0;
    virtual ScopeCount scopeCount(const Scope &resolvedScope, const QStringList &leftOut) const = 0;

    /// The item that has the code; else the copy without one that it was reserved for (LabelRecords), shown
    /// with that code.
    virtual std::optional<ListedItem> findByCode(QStringView code) const = 0;
    /// Before the freeze slots are those of Session::orderTake(), once it was asked for.
    virtual std::optional<ListedItem> at(Slot slot) const = 0;
    /// The items of these slots, in the order asked; slots that do not exist are left out.
    virtual std::vector<ListedItem> at(const std::vector<Slot> &slotList) const = 0;
    /// The item with SLiMS's id.
    virtual std::optional<ListedItem> findById(qint64 id) const = 0;
    virtual std::optional<Title> title(qint64 id) const = 0;
    /// A copy of the title, the one with the lowest id. Reads every item: for single questions.
    virtual std::optional<Item> firstCopyOf(qint64 titleId) const = 0;
    /// Visits items one by one, in shelf order from `first` on (frozen) or all in id order; ends when the
    /// visitor answers false.
    virtual Outcome visit(Slot first, const std::function<bool(const ListedItem &)> &visitor) const = 0;
    /// The same of all items with less of each, in less than half the time.
    virtual Outcome visitFacts(const std::function<bool(const CopyFacts &)> &visitor) const = 0;
    /// Kind and price of all copies that have a slot, later additions included, in no order that means
    /// anything; ends when the visitor answers false. None before the freeze.
    virtual Outcome visitHoldings(const std::function<bool(const CopyHolding &)> &visitor) const = 0;
    /// The first slot at or after a place's beginning; for jumping. noSlot behind all, and before the freeze.
    virtual Slot firstSlotOf(const Place &home) const = 0;
    /// The shelf list. After the freeze at once; before, every item is read and sorted, a few seconds a
    /// million, and `proceed` is asked often: answering false is Cancelled.
    virtual Result<ShelfRows> shelfRows(const std::function<bool()> &proceed = {}) const = 0;
    /// The ShelfMark bits of every row, none of what came after the freeze; before it every item is read.
    virtual Result<std::vector<std::uint8_t>> shelfMarks(const ShelfRows &rows,
                                                         const std::function<bool()> &proceed = {}) const = 0;
    /// The items of these rows, in the order asked; rows that do not exist any more are left out.
    virtual std::vector<ListedItem> at(const ShelfRows &rows, const std::vector<qint64> &wanted) const = 0;
    /// The first row of a range whose key answers yes, or its end: keys ascend within a home.
    virtual qint64 firstRow(const ShelfRows &rows, RowRange within,
                            const std::function<bool(const QByteArray &key)> &isReached) const = 0;
    /// Rows of a range whose code, call number or title contains every word, in shelf order, at most `limit`.
    /// `proceed` is asked often; answering false ends the search with what was found.
    virtual std::vector<qint64> search(const ShelfRows &rows, RowRange within, const QString &words,
                                       std::size_t limit, const std::function<bool()> &proceed) const = 0;

    /// Loans that are open by the newest data, by due date and code.
    virtual std::vector<ListedLoan> loans() const = 0;
    /// Items and titles that the later pulls found vanished, changed or new; see docs/session-file.md.
    struct LaterDifference {
        QString kind; ///< "vanished", "changed_during", "added", "lent_or_returned_during"
        QString itemCode; ///< of a title its name when it was frozen
        qint64 itemId = 0; ///< 0 when it is a title's, and of a loan of what the session does not know
        qint64 titleId = 0; ///< 0 when it is a copy's
        QString detail; ///< "field: before → after", as far as there is any of it; untranslated
        QString field; ///< what changed; "lent" or "returned" of a loan
        QString before; ///< of a loan that was returned its loan date, ISO; `after` of one that was lent
        QString after; ///< of a vanished copy not empty when it is there again
    };
    /// Of each kind in the order in which they came.
    virtual std::vector<LaterDifference> laterDifferences() const = 0;
    /// Of the catalogue as SLiMS had it when it was taken in. Empty when its source makes none, and in a file
    /// that an older version of the program froze.
    virtual Result<CatalogueDigests> frozenDigests() const = 0;
};

} // namespace opname
