#pragma once

#include "opname/domain/discrepancy.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"

#include <map>

namespace opname {

/// Value of lost copies in one currency, in its whole units. What is recorded and what is estimated are never
/// added up: only the first enters the minutes.
struct LostValue {
    QString currency; ///< as currencyName() names it
    qint64 recorded = 0;
    qint64 estimated = 0; ///< of copies without a price, by PriceEstimate
    qint64 withoutPrice = 0; ///< copies
    qint64 estimatedCopies = 0; ///< those that `estimated` is the sum of; counted in the estimate's currency
};

/// Lost copies of one class group.
struct LostOfClass {
    std::uint8_t classGroup = 11; ///< of classGroup()
    qint64 copies = 0;
    qint64 withoutPrice = 0;
    std::map<QString, qint64> recorded; ///< by currency, in its whole units
};

/// What the lost copies are worth.
struct LostWorth {
    std::vector<LostValue> byCurrency;
    std::vector<LostOfClass> byClass; ///< groups with lost copies only, in their order
    qint64 copies = 0;
    qint64 withoutPrice = 0;
    qint64 withoutEstimate = 0; ///< of these, whose class has no recorded price either: unknown, not 0
};

/// Activity 9: the lists of lost and on-loan copies, in shelf order where nothing else is said. Refused
/// before the freeze; a visit ends when the visitor answers false. On the session's thread: a list of a
/// million takes seconds.
class Recap {
public:
    explicit Recap(Session &session);

    /// Lost: absent where the shelf was really read, and not decided to be elsewhere. None while loans are
    /// unknown: a lent copy could not be told from a lost one.
    Outcome visitLost(const std::function<bool(const ListedItem &)> &visitor) const;
    /// The same before anything was decided, and also while loans are unknown.
    Outcome visitMissing(const std::function<bool(const ListedItem &)> &visitor) const;
    Outcome visitNotCovered(const std::function<bool(const ListedItem &)> &visitor) const;
    /// Expected, not present, lent by the newest data; in shelf order, as the other lists.
    Outcome visitOnLoan(const std::function<bool(const ListedItem &, const ListedLoan &)> &visitor) const;
    /// The same loans by due date, without reading their copies.
    Outcome visitLoans(const std::function<bool(const ListedLoan &)> &visitor) const;
    /// Absent as the lost ones, but someone said where they are.
    struct Elsewhere {
        ListedItem item;
        QString place; ///< the decision's note: place, and who has it
        QString by; ///< who decided
    };
    Outcome visitElsewhere(const std::function<bool(const Elsewhere &)> &visitor) const;
    /// Present items of a left-out status, out of scope, or added, and misplaced ones, with where they were
    /// scanned. Behind the added items come new copies that wait to enter SLiMS: without slot and id.
    enum class PresentList { Excluded, OutOfScope, Added, Misplaced };
    Outcome
    visitPresent(PresentList list,
                 const std::function<bool(const ListedItem &, const Place &scannedAt)> &visitor) const;
    /// Copies of any bucket that are here by a scan made after activity 5 was closed, with where they stand.
    Outcome
    visitFoundLater(const std::function<bool(const ListedItem &, const Place &scannedAt)> &visitor) const;
    /// A code that no item has, once however often it was read.
    struct UnknownCode {
        QString code; ///< as first read
        int scans = 0; ///< counting scans that are not undone
        QString shelf; ///< of the last of them; empty when none was stated
        Place place; ///< of the last of them, as far as it was stated
        QString operatorName; ///< of the last of them, as the next
        qint64 time = 0; ///< UTC, milliseconds since 1970
    };
    /// Of which a new copy waits to enter SLiMS: counted as added, so left out unless asked for.
    enum class Awaited { LeftOut, Included, Only };
    /// By code.
    Outcome visitUnknown(const std::function<bool(const UnknownCode &)> &visitor,
                         Awaited awaited = Awaited::LeftOut) const;
    /// Present copies that SLiMS has as lost, then those decided to be marked so before they were found.
    Outcome
    visitFoundAgain(const std::function<bool(const ListedItem &, const Place &scannedAt)> &visitor) const;
    /// What the lost copies cost, by currency. A price of 0 is what SLiMS keeps when nobody entered one.
    Result<std::vector<LostValue>> lostValue() const;
    /// The same with their classes. Where a copy has no price, every copy of the catalogue is looked at: a
    /// second or two a million. `each` is shown every copy on the way, so that what else looks at all of them
    /// need not do so again.
    Result<LostWorth> lostWorth(const std::function<void(const CopyHolding &)> &each = {}) const;

private:
    Outcome
    visitAwaited(const std::function<bool(const ListedItem &, const Place &scannedAt)> &visitor) const;
    Outcome visitExpected(Presence presence, const std::function<bool(const ListedItem &)> &visitor) const;

    Session &m_session;
};

} // namespace opname
