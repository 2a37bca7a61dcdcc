#pragma once

#include "opname/domain/error.h"

#include <QDate>
#include <QString>
#include <QTimeZone>

#include <vector>

namespace opname {

class Session;

/// What one person counted on one day. Times are UTC in milliseconds.
struct ScanDay {
    QDate day;
    QString operatorName;
    qint64 scans = 0; ///< that count and were not taken back; commands left out
    qint64 working = 0; ///< milliseconds from scan to scan; pauses of more than five minutes are none
    qint64 first = 0; ///< the first of them
    qint64 last = 0; ///< the last of them
};

/// The counting scans of a session by day and person, in this order. Days begin at midnight of `zone`. Reads
/// every scan: about a second for a million, so on a thread of its own with a reading session.
Result<std::vector<ScanDay>> scanDays(const Session &session, const QTimeZone &zone);

} // namespace opname
