#include "opname/session/scan_days.h"

#include "session_state.h"

namespace opname {

Result<std::vector<ScanDay>> scanDays(const Session &session, int offsetFromUtc)
{
    Database &database = session.m->database;
    std::vector<ScanDay> days;
    // Live, no command, counting: by purpose, or reading for order where that counts.
    Statement rows(
        database,
        "SELECT (j.time + ?1) / 86400000, o.name, count(*), min(j.time), max(j.time) FROM scan s "
        "JOIN journal j ON j.id = s.id JOIN operator o ON o.idx = s.operator WHERE (s.flags & 5) = "
        "1 AND ((s.flags >> 3 & 7) = 0 OR (s.flags & 64) <> 0) GROUP BY 1, 2 ORDER BY 1, 2");
    rows.bind(1, qint64(offsetFromUtc) * 1000);
    while (rows.step())
        days.push_back({QDate(1970, 1, 1).addDays(rows.integer(0)), rows.text(1), rows.integer(2),
                        rows.integer(3), rows.integer(4)});
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return days;
}

} // namespace opname
