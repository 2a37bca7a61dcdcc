#include "opname/workflow/report_making.h"

#include "opname/session/session.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace opname {

ReportMaking ReportMaking::now(const Session &session, const QString &language)
{
    // No name at all would be a valid zone to Qt: the computer's.
    const auto isNamed = [](const QByteArray &zone) {
        return !zone.isEmpty() && QTimeZone::isTimeZoneIdAvailable(zone);
    };
    QByteArray zone = session.setting(QStringLiteral("report.time_zone")).toLatin1();
    if (!isNamed(zone))
        zone = QTimeZone::systemTimeZoneId();
    if (!isNamed(zone))
        zone = QByteArrayLiteral("UTC");
    return {language, zone, QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC),
            QCoreApplication::applicationVersion()};
}

} // namespace opname
