// How the stock-take was carried out: by whom, over what, when, and what was out of turn.

#include "opname/workflow/sop_desk.h"
#include "opname/workflow/working_day.h"
#include "report_chapters.h"

#include <QHash>

namespace opname {

namespace {

using Alignment = TableColumn::Alignment;

void addTeam(Blocks &blocks, const Session &session, const ReportText &text)
{
    blocks.push_back(Heading{2, text.translate("Report", "Team")});
    std::vector<Table::Row> rows;
    for (const QString &member : session.setting(QStringLiteral("team")).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype split = member.indexOf(u';');
        rows.push_back({{QString::number(rows.size() + 1), member.left(split).trimmed(),
                         split < 0 ? QString() : member.sliced(split + 1).trimmed()},
                        {},
                        false});
    }
    Table table;
    table.name = QStringLiteral("team");
    table.columns = {{QStringLiteral("number"), text.translate("Report", "No."), Alignment::Right, 0.35},
                     {QStringLiteral("name"), text.translate("Report", "Name"), Alignment::Left, 3},
                     {QStringLiteral("role"), text.translate("Report", "Role"), Alignment::Left, 3}};
    table.rows = streamOf(std::move(rows));
    table.whenEmpty = text.translate("Report", "No team was entered.");
    blocks.push_back(std::move(table));
}

QString sitesOf(const QStringList &sites, const ReportText &text)
{
    QStringList names;
    for (const QString &site : sites)
        names.append(site.isEmpty() || site == u"''" ? text.siteName({}) : site);
    return names.join(u", "_qs);
}

void addScope(Blocks &blocks, const Session &session, const ReportText &text)
{
    blocks.push_back(Heading{2, text.translate("Report", "Scope")});
    const Scope scope = session.scope();
    Facts facts;
    if (scope.isEverything())
        blocks.push_back(Paragraph{text.translate("Report", "The whole collection.")});
    if (!scope.locations.isEmpty())
        facts.rows.emplace_back(text.translate("Report", "Location"),
                                text.namesOf(scope.locations, QStringLiteral("location")));
    if (!scope.sites.isEmpty())
        facts.rows.emplace_back(text.translate("Report", "Shelf location"), sitesOf(scope.sites, text));
    if (!scope.collectionTypes.isEmpty())
        facts.rows.emplace_back(text.translate("Report", "Collection type"),
                                text.namesOf(scope.collectionTypes, QStringLiteral("collection_type")));
    if (!scope.gmds.isEmpty())
        facts.rows.emplace_back(text.translate("Report", "GMD"),
                                text.namesOf(scope.gmds, QStringLiteral("gmd")));
    if (!scope.classes.isEmpty())
        facts.rows.emplace_back(text.translate("Report", "Class"), scope.classes.join(u", "_qs));
    QStringList leftOut;
    for (const QString &status : session.leftOutStatuses())
        leftOut.append(text.statusName(status));
    facts.rows.emplace_back(text.translate("Report", "Statuses that were not counted"),
                            leftOut.isEmpty() ? text.translate("Report", "none") : leftOut.join(u", "_qs));
    blocks.push_back(std::move(facts));
}

QString stateText(ActivityState state, const ReportText &text)
{
    switch (state) {
    case ActivityState::Done:
        return text.translate("Report", "Done");
    case ActivityState::UnderWay:
        return text.translate("Report", "Under way");
    case ActivityState::NotStarted:
    case ActivityState::Blocked:
        break;
    }
    return text.translate("Report", "Not carried out yet");
}

/// Planned days by activity: "5; 2026-11-02; 2026-11-04", the last day only where there are several.
QHash<int, QString> plannedDays(const Session &session, const ReportText &text)
{
    QHash<int, QString> planned;
    for (const QString &line :
         session.setting(QStringLiteral("report.plan")).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(u';');
        const auto day = [&](qsizetype at) {
            const QString typed = parts.value(at).trimmed();
            const QDate date = QDate::fromString(typed, Qt::ISODate);
            return date.isValid() ? text.format().date(date) : typed;
        };
        planned.insert(parts.value(0).trimmed().toInt(),
                       day(2).isEmpty() || day(2) == day(1) ? day(1) : QString(day(1) + u" – "_qs + day(2)));
    }
    return planned;
}

void addActivities(Blocks &blocks, Session &session, const ReportText &text)
{
    const LocaleText &format = text.format();
    const QHash<int, QString> planned = plannedDays(session, text);
    const qint64 day = workingDayMinutes(session);
    std::vector<Table::Row> rows;
    for (const ActivityStatus &activity :
         SopDesk(session, {}).activities(text.language(), text.making().madeAt)) {
        const ActivityProgress &progress = activity.progress;
        rows.push_back({{QString::number(progress.number), activity.title,
                         planned.value(progress.number, u"–"_qs), format.dateTime(progress.started),
                         format.dateTime(progress.finished), format.duration(activity.standardMinutes, day),
                         progress.started.isValid() ? format.duration(activity.spentMinutes, day) : u"–"_qs,
                         stateText(progress.state, text) + (progress.deviated ? u" *"_qs : QString())},
                        {},
                        false});
    }
    Table table;
    table.name = QStringLiteral("activities");
    table.columns = {
        {QStringLiteral("number"), text.translate("Report", "No."), Alignment::Right, 0.4},
        {QStringLiteral("title"), text.translate("Report", "Activity"), Alignment::Left, 2.5},
        {QStringLiteral("planned"), text.translate("Report", "Planned"), Alignment::Left, 1.2},
        {QStringLiteral("started"), text.translate("Report", "Started"), Alignment::Left, 1.45},
        {QStringLiteral("finished"), text.translate("Report", "Finished"), Alignment::Left, 1.45},
        {QStringLiteral("standard"), text.translate("Report", "Standard time"), Alignment::Left, 1},
        {QStringLiteral("actual"), text.translate("Report", "Actual time"), Alignment::Left, 1.1},
        {QStringLiteral("state"), text.translate("Report", "State"), Alignment::Left, 1}};
    table.rows = streamOf(std::move(rows));
    blocks.push_back(Heading{2, text.translate("Report", "Activities against their standard times")});
    blocks.push_back(std::move(table));
    blocks.push_back(Paragraph{
        text.translate("Report",
                       "Activities keep the numbers of the SOP. Times are working time; a day is %1 minutes.")
            .arg(day),
        true});
}

void addDeviations(Blocks &blocks, const Session &session, const ReportText &text)
{
    QStringList entries;
    const SopProgress progress = session.sopProgress();
    for (const Deviation &deviation : progress.deviations()) {
        const ActivityEvent &event = deviation.event;
        QString entry;
        if (event.step == ActivityEvent::Step::Reopened)
            entry = text.translate("Report", "Activity %1 was opened again").arg(event.number);
        else if (event.step == ActivityEvent::Step::Started)
            entry = text.translate("Report", "Activity %1 was started before activity %2 was finished")
                        .arg(event.number)
                        .arg(deviation.missingBefore);
        else
            entry = text.translate("Report", "Activity %1 was finished before activity %2 was finished")
                        .arg(event.number)
                        .arg(deviation.missingBefore);
        const QString who = event.by.isEmpty() ? text.format().dateTime(event.at)
                                               : QString(event.by + u", " + text.format().dateTime(event.at));
        entry += u" ("_qs + who + u"). "_qs
            + (event.note.trimmed().isEmpty()
                   ? text.translate("Report", "No reason was given.")
                   : text.translate("Report", "Reason: %1").arg(event.note.trimmed()));
        entries.append(entry);
    }
    blocks.push_back(Heading{2, text.translate("Report", "Deviations from the SOP")});
    if (entries.isEmpty())
        blocks.push_back(Paragraph{text.translate("Report", "None.")});
    else
        blocks.push_back(ListBlock{entries, true});
}

} // namespace

void addExecution(Blocks &blocks, Session &session, const ReportText &text)
{
    blocks.push_back(Heading{1, text.translate("Report", "Execution")});
    addTeam(blocks, session, text);
    addScope(blocks, session, text);
    addActivities(blocks, session, text);
    addDeviations(blocks, session, text);
}

} // namespace opname
