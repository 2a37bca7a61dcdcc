#pragma once

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

    /// Lost: absent where the shelf was really read, and not decided to be elsewhere.
    Outcome visitLost(const std::function<bool(const ListedItem &)> &visitor) const;
    Outcome visitNotCovered(const std::function<bool(const ListedItem &)> &visitor) const;
    /// Expected, not present, lent by the newest data.
    Outcome visitOnLoan(const std::function<bool(const ListedItem &, const ListedLoan &)> &visitor) const;
    struct Elsewhere {
        ListedItem item;
        QString place;
        QString by;
    };
    Outcome visitElsewhere(const std::function<bool(const Elsewhere &)> &visitor) const;
    /// Present items of a left-out status or out of scope, and misplaced ones, with where they were scanned.
    enum class PresentList { Excluded, OutOfScope, Added, Misplaced };
    Outcome
    visitPresent(PresentList list,
                 const std::function<bool(const ListedItem &, const Place &scannedAt)> &visitor) const;
    struct UnknownCode {
        QString code;
        int scans = 0;
        QString shelf;
        QString operatorName;
        qint64 time = 0;
    };
    Outcome visitUnknown(const std::function<bool(const UnknownCode &)> &visitor) const;
    Result<std::vector<LostValue>> lostValue() const;

private:
    Outcome visitExpected(Presence presence, const std::function<bool(const ListedItem &)> &visitor) const;

    Session &m_session;
};

} // namespace opname
