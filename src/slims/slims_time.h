#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace opname {

/// Times as SLiMS's PHP writes them: in the zone of its server, to the second, without saying which zone.

inline QString slimsTime(const QDateTime &time, const QTimeZone &zone)
{
    return time.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

inline QString slimsNow(const QTimeZone &zone)
{
    return slimsTime(QDateTime::currentDateTimeUtc(), zone);
}

/// UTC; invalid for what is no time (NULL, 0000-00-00 00:00:00).
inline QDateTime fromSlimsTime(const QString &text, const QTimeZone &zone)
{
    const QDateTime read = QDateTime::fromString(text.left(19), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    return read.isValid() ? QDateTime(read.date(), read.time(), zone).toUTC() : QDateTime();
}

} // namespace opname
