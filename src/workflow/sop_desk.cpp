#include "opname/workflow/sop_desk.h"

#include "opname/session/catalogue_queries.h"
#include "opname/session/stations.h"
#include "opname/workflow/preparation.h"
#include "opname/workflow/working_day.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SopDesk)
};

const QJsonObject &defaultSop()
{
    static const QJsonObject object = [] {
        QFile file(QStringLiteral(":/opname/sop/default.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }();
    return object;
}

QStringList strings(const QJsonValue &array)
{
    QStringList values;
    for (const QJsonValue &value : array.toArray())
        values.append(value.toString());
    return values;
}

QString reasonWanted(const SopProgress &progress, const ActivityEvent &event)
{
    if (event.step == ActivityEvent::Step::Reopened)
        return Text::tr("Reopening activity %1 needs a reason. Give one as a note; it stands in the report.")
            .arg(event.number);
    const int before = activityBefore(event.number);
    if (before != 0 && !progress.isFinished(before))
        return Text::tr("Activity %1 is out of turn: activity %2 is not finished. Give a reason as a note; "
                        "it stands in the report.")
            .arg(event.number)
            .arg(before);
    return Text::tr("Activity %1 was begun before activity %2 was finished, and nobody said why. Give a "
                    "reason as a note; it stands in the report.")
        .arg(event.number)
        .arg(progress.startedWithoutReasonBefore(event.number));
}

} // namespace

SopDocument sopDocument(const Session &session, const QString &language)
{
    const QJsonObject &sop = defaultSop();
    const auto text = [&](const char *setting, const char *key) {
        return session.setting(QLatin1String(setting), sop.value(QLatin1String(key)).toString());
    };
    // Laws and other SOPs keep the names that they have; what is said plainly is in both languages.
    const auto said = [&](const char *key) {
        const QJsonValue english = sop.value(QLatin1String(key) + QStringLiteral("_en"));
        return strings(language == u"en" && english.isArray() ? english : sop.value(QLatin1String(key)));
    };
    const auto lines = [&](const char *setting, const char *key) {
        const QString own = session.setting(QLatin1String(setting));
        return own.trimmed().isEmpty() ? said(key) : own.split(u'\n', Qt::SkipEmptyParts);
    };
    SopDocument document;
    document.number = text("sop.number", "number");
    document.title = text("sop.title", "title");
    document.institution = session.setting(QStringLiteral("institution"));
    if (document.institution.isEmpty())
        document.institution = sop.value(u"institution").toString();
    document.unit = text("unit", "library");
    document.made = text("sop.made", "made");
    document.effective = text("sop.effective", "effective");
    document.legalBasis = lines("sop.legal_basis", "legal_basis");
    document.related = lines("sop.related", "related");
    document.qualifications = lines("sop.qualifications", "qualifications");
    document.equipment = lines("sop.equipment", "equipment");
    document.warnings = said("warnings");
    document.records = said("records");
    for (const QJsonValue &value : sop.value(u"activities").toArray()) {
        const QJsonObject activity = value.toObject();
        document.activities.push_back(
            {activity.value(u"number").toInt(),
             activity.value(language == u"en" ? u"title_en"_qs : u"title_id"_qs).toString(),
             activity.value(u"needs").toString(), activity.value(u"output").toString(),
             activity.value(u"standard_minutes").toInteger()});
    }
    return document;
}

SopDesk::SopDesk(Session &session, Author author, Session::BackupCopy copy)
    : m_session(session)
    , m_author(std::move(author))
    , m_copy(copy)
{
}

std::vector<ActivityStatus> SopDesk::activities(const QString &language, const QDateTime &now) const
{
    const SopProgress progress = m_session.sopProgress();
    const SopDocument document = sopDocument(m_session, language);
    const qint64 day = workingDayMinutes(m_session);
    std::vector<ActivityStatus> all;
    for (const SopDocument::Activity &activity : document.activities) {
        ActivityStatus status;
        status.progress = progress.activity(activity.number);
        status.title = activity.title;
        // The SOP's days are days of 450 minutes; a library with longer days has longer standard times.
        status.standardMinutes = activity.standardMinutes % 450 == 0 ? activity.standardMinutes / 450 * day
                                                                     : activity.standardMinutes;
        if (status.progress.started.isValid()) {
            const QDateTime end = status.progress.finished.isValid() ? status.progress.finished : now;
            // A clock that was set back would make time run backwards.
            const qint64 minutes = std::max<qint64>(0, status.progress.started.secsTo(end) / 60);
            // Nights are not work: of every 24 hours a working day counts.
            status.spentMinutes = minutes / 1440 * day + std::min(day, minutes % 1440);
        }
        all.push_back(std::move(status));
    }
    return all;
}

Outcome SopDesk::record(ActivityEvent::Step step, int number, const QString &by, const QString &note)
{
    if (!isSopActivity(number))
        return failure(
            ErrorKind::Usage,
            Text::tr("The SOP has no activity %1. Its activities are 1 to 5 and 7 to 10.").arg(number));
    const ActivityEvent event{step, number, QDateTime(), by.isEmpty() ? m_author.operatorName : by, note};
    const SopProgress progress = m_session.sopProgress();
    switch (progress.ask(event)) {
    case SopProgress::Answer::NothingToDo:
        return {};
    case SopProgress::Answer::NeedsReason:
        return failure(ErrorKind::Refused, reasonWanted(progress, event));
    case SopProgress::Answer::RefusedBeforeFreeze:
        return failure(ErrorKind::Refused,
                       Text::tr("Counting begins after the freeze. Finish activity 4 first."));
    case SopProgress::Answer::RefusedBeforeRecap:
        return failure(ErrorKind::Refused,
                       Text::tr("The report is signed off after the recap. Finish activity 9 first."));
    case SopProgress::Answer::Allowed:
        break;
    }
    if (step == ActivityEvent::Step::Finished && number == 4) {
        if (auto frozen = Preparation(m_session, m_author).freeze(false); !frozen)
            return tl::unexpected(frozen.error());
    }
    if (step == ActivityEvent::Step::Finished && number == 5) {
        // Before places are declared in its name: a close that is refused leaves no trace.
        if (Outcome leads = Stations(m_session).requireLead(m_author); !leads)
            return leads;
        if (Outcome closed = closeCounting(note); !closed)
            return closed;
    }
    return m_session.recordActivity(event, m_author, m_copy);
}

std::vector<Place> SopDesk::openHomes() const
{
    std::vector<Place> open;
    const auto declared = m_session.declaredHomes();
    for (const auto &[home, totals] : m_session.homeTotals()) {
        const bool isDeclared =
            std::any_of(declared.begin(), declared.end(),
                        [&, place = home](const auto &d) { return d.isStanding && d.home == place; });
        if (totals.notCovered > 0 && !isDeclared)
            open.push_back(home);
    }
    return open;
}

Outcome SopDesk::declareHome(const Place &home, bool isRead, const QString &reason)
{
    if (!m_session.isFrozen())
        return failure(ErrorKind::Refused,
                       Text::tr("Places are declared after the freeze. Finish activity 4 first."));
    if (!isRead && reason.trimmed().isEmpty())
        return failure(
            ErrorKind::Usage,
            Text::tr("A place that is left unread needs a reason as a note; it stands in the report."));
    const auto locations = m_session.catalogue().references().locations;
    const auto isMeant = [&](const Place &known) {
        if (known.site.compare(normalizedSite(home.site), Qt::CaseInsensitive) != 0)
            return false;
        return known.location == home.location
            || std::any_of(locations.begin(), locations.end(), [&](const ReferenceEntry &location) {
                   return location.id == known.location
                       && location.name.compare(home.location.trimmed(), Qt::CaseInsensitive) == 0;
               });
    };
    const auto homes = m_session.homeTotals();
    const auto known =
        std::find_if(homes.begin(), homes.end(), [&](const auto &entry) { return isMeant(entry.first); });
    if (known == homes.end())
        return failure(ErrorKind::Usage,
                       Text::tr("The frozen catalogue has no books at “%1”. Check the name of the place.")
                           .arg(QString(home.location + u' ' + home.site).trimmed()));
    const auto declared = m_session.declaredHomes();
    const bool isRepeated = std::any_of(declared.begin(), declared.end(), [&](const auto &d) {
        return d.isStanding && d.home == known->first && d.isRead == isRead && d.reason == reason;
    });
    return isRepeated ? Outcome() : m_session.declareHome(known->first, isRead, reason, m_author);
}

Outcome SopDesk::closeCounting(const QString &note)
{
    const std::vector<Place> open = openHomes();
    if (open.empty())
        return {};
    if (note.trimmed().isEmpty()) {
        const auto locations = m_session.catalogue().references().locations;
        QStringList names;
        for (const Place &place : open) {
            const auto known = std::find_if(locations.begin(), locations.end(),
                                            [&](const ReferenceEntry &l) { return l.id == place.location; });
            const QString location = known == locations.end() ? place.location : known->name;
            names.append(place.site.isEmpty() ? location : QString(location + u' ' + place.site));
        }
        const qsizetype shown = std::min<qsizetype>(names.size(), 5);
        return failure(
            ErrorKind::Refused,
            Text::tr("Not all shelves were read: %1 places still have books that nobody came near (%2). Read "
                     "them, declare them read, or close with a reason as a note.")
                .arg(names.size())
                .arg(names.first(shown).join(u", "_qs) + (names.size() > shown ? u", …"_qs : QString())));
    }
    for (const Place &place : open)
        if (Outcome left = m_session.declareHome(place, false, note, m_author); !left)
            return left;
    return {};
}

Outcome SopDesk::start(int number, const QString &by, const QString &note)
{
    return record(ActivityEvent::Step::Started, number, by, note);
}

Outcome SopDesk::begin(int number)
{
    const ActivityState state = m_session.sopProgress().activity(number).state;
    if (state == ActivityState::UnderWay || state == ActivityState::Done)
        return {};
    return m_session.recordActivity({ActivityEvent::Step::Started, number, {}, m_author.operatorName, {}},
                                    m_author);
}

Outcome SopDesk::finish(int number, const QString &by, const QString &note)
{
    return record(ActivityEvent::Step::Finished, number, by, note);
}

Outcome SopDesk::reopen(int number, const QString &by, const QString &note)
{
    return record(ActivityEvent::Step::Reopened, number, by, note);
}

} // namespace opname
