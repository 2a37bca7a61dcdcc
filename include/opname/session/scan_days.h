#pragma once

#include "opname/domain/error.h"

#include <QDate>
#include <QString>

#include <vector>

namespace opname {

class Session;

/// What one person counted on one day.
struct ScanDay {
    QDate day;
    QString operatorName;
    qint64 scans = 0; ///< that count and were not taken back; commands left out
    qint64 first = 0; ///< UTC, milliseconds: the first of them
    qint64 last = 0;
};

/// The counting scans of a session by day and person, in this order. Days begin at midnight of a clock that
/// is `offsetFromUtc` seconds ahead. Reads every scan: about a second for a million, so on a thread of its
/// own with a reading session.
Result<std::vector<ScanDay>> scanDays(const Session &session, int offsetFromUtc);

} // namespace opname
