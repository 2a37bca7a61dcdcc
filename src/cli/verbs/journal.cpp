#include "verbs.h"

#include <QJsonDocument>

namespace opname {

int runJournal(Call &call, const QStringList &arguments)
{
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")},
                                    {{QStringLiteral("since"), {}, QStringLiteral("SEQ")}});
        !parsed)
        return call.fail(parsed.error());
    const auto since = call.number(QStringLiteral("since"), 0);
    if (!since)
        return call.fail(since.error());
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    const Outcome visited = (*session)->visitJournal(*since, [&](const JournalRow &row) {
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
    return visited ? Done : call.fail(visited.error());
}

} // namespace opname
