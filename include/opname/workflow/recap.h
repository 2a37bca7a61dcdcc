#pragma once

#include "opname/domain/discrepancy.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"

namespace opname {

/// Value of lost copies in one currency. Estimates are another capability's; `estimated` stays 0 until then.
struct LostValue {
    QString currency;
    qint64 recorded = 0;
    qint64 estimated = 0;
    qint64 withoutPrice = 0;
};

/// Activity 9: the lists of lost and on-loan copies.
class Recap {
public:
    explicit Recap(Session &session);

    /// Lost: absent where the shelf was really read, and not decided to be elsewhere. None while loans are
    /// unknown: a lent copy could not be told from a lost one.
    Outcome visitLost(const std::function<bool(const ListedItem &)> &visitor) const;
    /// The same before anything was decided, and also while loans are unknown.
    Outcome visitMissing(const std::function<bool(const ListedItem &)> &visitor) const;
    Outcome visitNotCovered(const std::function<bool(const ListedItem &)> &visitor) const;
    /// Expected, not present, lent by the newest data.
    Outcome visitOnLoan(const std::function<bool(const ListedItem &, const ListedLoan &)> &visitor) const;
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
    /// A code that no item has, once however often it was read.
    struct UnknownCode {
        QString code; ///< as first read
        int scans = 0; ///< counting scans that are not undone
        QString shelf; ///< of the last of them; empty when none was stated
        Place place; ///< of the last of them, as far as it was stated
        QString operatorName;
        qint64 time = 0; ///< UTC, milliseconds
    };
    /// Of which a new copy waits to enter SLiMS: counted as added, so left out unless asked for.
    enum class Awaited { LeftOut, Included, Only };
    /// By code.
    Outcome visitUnknown(const std::function<bool(const UnknownCode &)> &visitor,
                         Awaited awaited = Awaited::LeftOut) const;
    /// What the lost copies cost, by currency. A price of 0 is what SLiMS keeps when nobody entered one.
    Result<std::vector<LostValue>> lostValue() const;

private:
    Outcome
    visitAwaited(const std::function<bool(const ListedItem &, const Place &scannedAt)> &visitor) const;
    Outcome visitExpected(Presence presence, const std::function<bool(const ListedItem &)> &visitor) const;

    Session &m_session;
};

} // namespace opname
