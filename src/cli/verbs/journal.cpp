#include "../list_answer.h"
#include "verbs.h"

#include <QJsonDocument>

namespace opname {

int runJournal(Call &call, const QStringList &arguments)
{
    if (Outcome parsed =
            call.parse(arguments, {QStringLiteral("FILE")},
                       ListAnswer::options()
                           + QList<QCommandLineOption>{{QStringLiteral("since"), {}, QStringLiteral("SEQ")}});
        !parsed)
        return call.fail(parsed.error());
    const auto since = call.number(QStringLiteral("since"), 0);
    if (!since)
        return call.fail(since.error());
    const auto after = call.number(QStringLiteral("after"), 0);
    if (!after)
        return call.fail(after.error());
    const auto limit = call.number(QStringLiteral("limit"), 0);
    if (!limit)
        return call.fail(limit.error());
    const bool isLimited = call.has(QStringLiteral("limit"));
    const bool isPart = isLimited || call.has(QStringLiteral("after"));
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    qint64 printed = 0;
    qint64 reached = std::max(*since, *after);
    bool hasMore = false;
    const Outcome visited = (*session)->visitJournal(reached, [&](const JournalRow &row) {
        hasMore = isLimited && printed == *limit;
        if (hasMore)
            return false;
        ++printed;
        reached = row.seq;
        if (call.isJson())
            call.printObject({{QStringLiteral("seq"), row.seq},
                              {QStringLiteral("station"), row.station},
                              {QStringLiteral("number"), row.number},
                              {QStringLiteral("clock"), row.clock},
                              {QStringLiteral("time"), timeText(row.time)},
                              {QStringLiteral("operator"), row.operatorName},
                              {QStringLiteral("kind"), row.kind},
                              {QStringLiteral("body"), QJsonDocument::fromJson(row.body).object()},
                              {QStringLiteral("hash"), QString::fromLatin1(row.hash.toHex())}});
        else
            call.printLine(QStringLiteral("%1  %2  %3:%4  %5  %6  %7")
                               .arg(row.seq, 7)
                               .arg(timeText(row.time), row.station)
                               .arg(row.number)
                               .arg(row.operatorName, row.kind, QString::fromUtf8(row.body)));
        return true;
    });
    if (!visited)
        return call.fail(visited.error());
    if (isPart && call.isJson())
        call.printObject(
            {{QStringLiteral("total"), (*session)->journalLength()},
             {QStringLiteral("next"), hasMore ? QJsonValue(QString::number(reached)) : QJsonValue()}});
    return Done;
}

} // namespace opname
