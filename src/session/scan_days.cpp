#include "opname/session/scan_days.h"

#include "session_state.h"

#include <QHash>

#include <limits>
#include <map>
#include <utility>

namespace opname {

namespace {

constexpr qint64 longestPause = 5LL * 60'000; ///< milliseconds: a longer one is no scanning
constexpr qint64 millisecondsADay = 86'400'000;

/// Days of a clock; asking the zone once a quarter of an hour is enough, zones change at no other times.
class DayOfTime {
public:
    explicit DayOfTime(const QTimeZone &zone)
        : m_zone(zone)
    {
    }

    qint64 of(qint64 time)
    {
        constexpr qint64 quarter = 15LL * 60'000;
        if (const qint64 at = time / quarter; at != m_quarter) {
            m_quarter = at;
            m_offset = qint64(m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(time, Qt::UTC))) * 1000;
        }
        const qint64 local = time + m_offset;
        return local / millisecondsADay - (local % millisecondsADay < 0 ? 1 : 0);
    }

private:
    const QTimeZone &m_zone;
    qint64 m_quarter = std::numeric_limits<qint64>::min();
    qint64 m_offset = 0;
};

struct Work {
    ScanDay day;
    qint64 latest = 0; ///< time of the scan before; not the last one when a clock was put back
};

void add(Work &work, qint64 time)
{
    ScanDay &day = work.day;
    const qint64 before = std::exchange(work.latest, time);
    if (day.scans++ == 0) {
        day.first = day.last = time;
        return;
    }
    if (const qint64 pause = time - before; pause > 0 && pause <= longestPause)
        day.working += pause;
    day.first = std::min(day.first, time);
    day.last = std::max(day.last, time);
}

} // namespace

Result<std::vector<ScanDay>> scanDays(const Session &session, const QTimeZone &zone)
{
    Database &database = session.m->database;
    QHash<qint64, QString> names;
    Statement operators(database, "SELECT idx, name FROM operator");
    while (operators.step())
        names.insert(operators.integer(0), operators.text(1));

    // Live, no command, counting: by purpose, or reading for order where that counts.
    Statement rows(
        database,
        "SELECT j.time, s.operator FROM scan s JOIN journal j ON j.id = s.id WHERE (s.flags & 5) = "
        "1 AND ((s.flags >> 3 & 7) = 0 OR (s.flags & 64) <> 0) ORDER BY s.id");
    DayOfTime days(zone);
    std::map<std::pair<qint64, QString>, Work> work;
    Work *last = nullptr;
    qint64 lastDay = 0;
    qint64 lastOperator = -1;
    while (rows.step()) {
        const qint64 time = rows.integer(0);
        const qint64 day = days.of(time);
        const qint64 who = rows.integer(1);
        if (last == nullptr || day != lastDay || who != lastOperator) {
            lastDay = day;
            lastOperator = who;
            last = &work[{day, names.value(who)}];
        }
        add(*last, time);
    }
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    std::vector<ScanDay> made;
    made.reserve(work.size());
    for (auto &[at, done] : work) {
        done.day.day = QDate(1970, 1, 1).addDays(at.first);
        done.day.operatorName = at.second;
        made.push_back(std::move(done.day));
    }
    return made;
}

} // namespace opname
