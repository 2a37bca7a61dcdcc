#include "opname/session/stations.h"
#include "opname/report/locale_text.h"
#include "verbs.h"

#include <QDateTime>
#include <QJsonArray>

namespace opname {

namespace {

QJsonArray stationsArray(const std::vector<StationState> &stations)
{
    QJsonArray array;
    for (const StationState &station : stations)
        array.append(QJsonObject{{QStringLiteral("station"), station.name},
                                 {QStringLiteral("own"), station.isOwn},
                                 {QStringLiteral("leads"), station.leads},
                                 {QStringLiteral("operators"), QJsonArray::fromStringList(station.operators)},
                                 {QStringLiteral("rows"), station.rows},
                                 {QStringLiteral("scans"), station.scans},
                                 {QStringLiteral("last_seen"), timeText(station.lastSeen)},
                                 {QStringLiteral("shelves"), QJsonArray::fromStringList(station.shelves)}});
    return array;
}

void printStations(const Call &call, const std::vector<StationState> &stations)
{
    const LocaleText format(call.language());
    for (const StationState &station : stations) {
        QStringList facts{CommandLineText::tr("%1 scans").arg(format.number(station.scans)),
                          timeText(station.lastSeen)};
        if (!station.operators.isEmpty())
            facts.append(station.operators.join(u", "_qs));
        if (!station.shelves.isEmpty())
            facts.append(CommandLineText::tr("on %1").arg(station.shelves.join(u", "_qs)));
        if (station.leads)
            facts.append(CommandLineText::tr("leads"));
        if (station.isOwn)
            facts.append(CommandLineText::tr("this computer"));
        call.printLine(station.name.leftJustified(26) + facts.join(u"  "_qs));
    }
}

} // namespace

int runStations(Call &call, const QStringList &arguments)
{
    QList<QCommandLineOption> options = authorOptions();
    for (const char *name : {"copy", "lead", "note"})
        options.append({QString::fromLatin1(name), {}, QString::fromLatin1(name).toUpper()});
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options); !parsed)
        return call.fail(parsed.error());
    const QString copy = call.value(QStringLiteral("copy"));
    const QString lead = call.value(QStringLiteral("lead"));
    const bool changes = !copy.isEmpty() || !lead.isEmpty();
    auto session = call.open(changes ? Session::Access::Write : Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    Stations stations(**session);
    const QString note = call.value(QStringLiteral("note"));
    const Author author = call.author(**session);
    Outcome done;
    if (!lead.isEmpty())
        done = stations.handLeadTo(lead, note, author);
    if (done && !copy.isEmpty())
        done = stations.handOn(copy, note, author);
    const std::vector<StationState> all = stations.all();
    const QJsonObject answer{{QStringLiteral("stations"), stationsArray(all)},
                             {QStringLiteral("own_station"), (*session)->ownStation()}};
    if (!done)
        return call.fail(done.error(), answer);
    if (call.isJson())
        call.printObject(answer);
    else
        printStations(call, all);
    return Done;
}

} // namespace opname
