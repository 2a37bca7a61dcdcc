#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace opname {

class Session;

/// What of a report is not the session's: whoever makes it again with the same gets the same.
struct ReportMaking {
    QString language; ///< "id" or "en"
    QByteArray zone; ///< IANA name of the zone in which its times are told, "Asia/Jakarta"
    QDateTime madeAt; ///< UTC, whole milliseconds
    QString program; ///< version of the program that made it

    /// Now, by this program, in the zone that the session's setting report.time_zone names; in the computer's
    /// where it names none.
    static ReportMaking now(const Session &session, const QString &language);
    bool operator==(const ReportMaking &) const = default;
};

} // namespace opname
