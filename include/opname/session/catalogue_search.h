#pragma once

#include "opname/domain/error.h"
#include "opname/domain/stock_take.h"

#include <functional>
#include <memory>
#include <vector>

namespace opname {

class Session;

/// Neighbouring slots, without the last.
struct SlotRange {
    Slot first = 0;
    Slot end = noSlot;
};

/// Finds copies of a frozen session by what can be read of them, within milliseconds in a million: an index
/// of words is made at the freeze and kept with every later pull. Before the freeze there are only the codes
/// (visitCodesOfItems). Every call finishes its statements before it returns and needs no writer's lock. Use
/// on the thread of its session, which must outlive it.
class CatalogueSearch {
public:
    explicit CatalogueSearch(const Session &session);
    ~CatalogueSearch();

    /// Slots of copies whose title, authors, call numbers, class and ISBN have, in any order, words that
    /// begin with each typed word, or whose item code begins with what was typed, those first, then in shelf
    /// order; at most `limit` and 20,000, all different. One character alone finds nothing; among others a
    /// single letter is a whole word, or left out when nothing has it. Case, accents and apostrophes are no
    /// difference. An ISBN is found from its sixth digit on, behind 978, old form or new, hyphens or not. A
    /// code among other words counts once at most 64 codes begin with it. Nothing that is typed is an
    /// operator. An index that cannot be read is NotASession with a sentence.
    Result<std::vector<Slot>> find(const QString &typed, std::size_t limit, SlotRange within = {}) const;

    /// Visits the folded codes of all items that have one, or for which one was reserved (LabelRecords), in
    /// ascending order; ends when the visitor answers false. Items without a slot are left out.
    Outcome visitCodes(const std::function<bool(QByteArrayView foldedCode, Slot slot)> &visitor) const;
    /// The same by SLiMS's id, before the freeze, too.
    Outcome
    visitCodesOfItems(const std::function<bool(QByteArrayView foldedCode, qint64 item)> &visitor) const;
    /// Grows when a later pull, here or at another station, adds items, and in no other case.
    qint64 slotCount() const;
    qint64 givenCodes() const; ///< how many were reserved for copies without one

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace opname
