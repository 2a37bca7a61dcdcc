#include "opname/workflow/sop_desk.h"
#include "verbs.h"

#include <QDateTime>
#include <QJsonArray>

namespace opname {

namespace {

QJsonArray activitiesArray(const SopDesk &desk, const QString &language)
{
    QJsonArray activities;
    const auto time = [](const QDateTime &at) {
        return at.isValid() ? QJsonValue(timeText(at.toMSecsSinceEpoch())) : QJsonValue();
    };
    for (const ActivityStatus &status : desk.activities(language, QDateTime::currentDateTimeUtc())) {
        const ActivityProgress &progress = status.progress;
        activities.append(
            QJsonObject{{QStringLiteral("number"), progress.number},
                        {QStringLiteral("title"), status.title},
                        {QStringLiteral("state"), activityStateName(progress.state)},
                        {QStringLiteral("started"), time(progress.started)},
                        {QStringLiteral("finished"), time(progress.finished)},
                        {QStringLiteral("standard_minutes"), status.standardMinutes},
                        {QStringLiteral("blocked_by"),
                         progress.blockedBy == 0 ? QJsonValue() : QJsonValue(progress.blockedBy)}});
    }
    return activities;
}

Outcome takeStep(const Call &call, SopDesk &desk)
{
    const QString by = call.value(QStringLiteral("by"));
    const QString note = call.value(QStringLiteral("note"));
    using Step = Outcome (SopDesk::*)(int, const QString &, const QString &);
    for (const auto &[option, step] : {std::pair<const char *, Step>{"start", &SopDesk::start},
                                       {"finish", &SopDesk::finish},
                                       {"reopen", &SopDesk::reopen}}) {
        if (!call.has(QString::fromLatin1(option)))
            continue;
        const auto number = call.number(QString::fromLatin1(option), 0, 1);
        if (!number)
            return tl::unexpected(number.error());
        if (Outcome taken = (desk.*step)(static_cast<int>(std::min<qint64>(*number, 99)), by, note); !taken)
            return taken;
    }
    return {};
}

/// `--home C [--site T] --as read|left`: what closing activity 5 asks home by home.
Outcome declareHome(const Call &call, SopDesk &desk)
{
    if (!call.has(QStringLiteral("home")))
        return {};
    const QString as = call.value(QStringLiteral("as"));
    if (as != u"read" && as != u"left")
        return failure(ErrorKind::Usage, CommandLineText::tr("--home needs --as read or --as left."));
    return desk.declareHome({call.value(QStringLiteral("home")), call.value(QStringLiteral("site"))},
                            as == u"read", call.value(QStringLiteral("note")));
}

QJsonArray openHomesArray(const SopDesk &desk)
{
    QJsonArray homes;
    for (const Place &home : desk.openHomes())
        homes.append(
            QJsonObject{{QStringLiteral("location"), home.location}, {QStringLiteral("site"), home.site}});
    return homes;
}

} // namespace

int runSop(Call &call, const QStringList &arguments)
{
    QList<QCommandLineOption> options = authorOptions();
    for (const char *name : {"start", "finish", "reopen", "by", "note", "home", "site", "as"})
        options.append({QString::fromLatin1(name), {}, QString::fromLatin1(name).toUpper()});
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options); !parsed)
        return call.fail(parsed.error());
    const bool changes = call.has(QStringLiteral("start")) || call.has(QStringLiteral("finish"))
        || call.has(QStringLiteral("reopen")) || call.has(QStringLiteral("home"));
    auto session = call.open(changes ? Session::Access::Write : Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    SopDesk desk(**session, call.author(**session));
    Outcome taken = declareHome(call, desk);
    if (taken)
        taken = takeStep(call, desk);
    const QJsonArray activities = activitiesArray(desk, call.language());
    const QJsonObject answer{{QStringLiteral("activities"), activities},
                             {QStringLiteral("open_homes"), openHomesArray(desk)}};
    if (!taken)
        return call.fail(taken.error(), answer);
    if (call.isJson()) {
        call.printObject(answer);
        return Done;
    }
    for (const QJsonValue &value : activities) {
        const QJsonObject activity = value.toObject();
        const QString state = activity.value(u"state").toString();
        const QString shown = state == u"done" ? CommandLineText::tr("done")
            : state == u"under_way"            ? CommandLineText::tr("under way")
            : state == u"blocked"
            ? CommandLineText::tr("waits for %1").arg(activity.value(u"blocked_by").toInt())
            : CommandLineText::tr("not started");
        call.printLine(QStringLiteral("%1  %2  %3")
                           .arg(activity.value(u"number").toInt(), 2)
                           .arg(shown.leftJustified(16), activity.value(u"title").toString()));
    }
    return Done;
}

} // namespace opname
