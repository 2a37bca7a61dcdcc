#include "opname/workflow/working_day.h"

#include <algorithm>

namespace opname {

qint64 workingDayMinutes(const Session &session)
{
    return std::max<qint64>(
        1, session.setting(QStringLiteral("day_minutes"), QStringLiteral("450")).toLongLong());
}

} // namespace opname
