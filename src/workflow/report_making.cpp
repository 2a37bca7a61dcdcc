#include "opname/workflow/report_making.h"

#include "opname/session/session.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace opname {

ReportMaking ReportMaking::now(const Session &session, const QString &language)
{
    QByteArray zone = session.setting(QStringLiteral("report.time_zone")).toLatin1();
    if (!QTimeZone(zone).isValid())
        zone = QTimeZone::systemTimeZoneId();
    if (!QTimeZone(zone).isValid())
        zone = QByteArrayLiteral("UTC");
    return {language, zone, QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC),
            QCoreApplication::applicationVersion()};
}

} // namespace opname
