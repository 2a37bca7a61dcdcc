// The plan of the shelves: what each holds, and who does what on which day.

#include "opname/report/locale_text.h"
#include "opname/workflow/reporting.h"
#include "verbs.h"

#include <QJsonDocument>

namespace opname {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject planObject(const ShelfPlan &plan)
{
    return {{QStringLiteral("activity"), plan.activity},
            {QStringLiteral("standard_minutes"), plan.standardMinutes},
            {QStringLiteral("day_minutes"), plan.dayMinutes},
            {QStringLiteral("days"), plan.days},
            {QStringLiteral("people"), plan.people},
            {QStringLiteral("copies"), plan.copies},
            {QStringLiteral("expected"), plan.expected},
            {QStringLiteral("lent"), plan.lent},
            {QStringLiteral("seconds_per_copy"),
             plan.standing() == 0 ? QJsonValue() : QJsonValue(plan.secondsPerCopy())}};
}

QJsonObject shelfObject(const PlannedShelf &shelf)
{
    return {{QStringLiteral("shelf"), shelf.name},
            {QStringLiteral("location"), textOrNull(shelf.home.location)},
            {QStringLiteral("site"), textOrNull(shelf.home.site)},
            {QStringLiteral("definition"), textOrNull(shelf.definition)},
            {QStringLiteral("copies"), shelf.copies()},
            {QStringLiteral("expected"), shelf.expected},
            {QStringLiteral("lent"), shelf.lent},
            {QStringLiteral("first"), textOrNull(shelf.first)},
            {QStringLiteral("last"), textOrNull(shelf.last)}};
}

QJsonObject portionObject(const ShelfPlan &plan, const ShelfPortion &portion)
{
    return {{QStringLiteral("person"), textOrNull(portion.person)},
            {QStringLiteral("number"), portion.number},
            {QStringLiteral("day"), portion.day},
            {QStringLiteral("copies"), portion.copies},
            {QStringLiteral("from_shelf"), plan.shelves[portion.from.shelf].name},
            {QStringLiteral("from"), textOrNull(portion.from.callNumber)},
            {QStringLiteral("to_shelf"), plan.shelves[portion.to.shelf].name},
            {QStringLiteral("to"), textOrNull(portion.to.callNumber)}};
}

/// One document, its arrays streamed: a library can have a shelf location for every book.
void printJson(const Call &call, const ShelfPlan &plan)
{
    const auto compact = [](const QJsonObject &object) {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    };
    call.printBytes("{\"plan\":" + compact(planObject(plan)) + ",\"shelves\":[");
    for (std::size_t i = 0; i < plan.shelves.size(); ++i)
        call.printBytes((i > 0 ? ",\n" : "\n") + compact(shelfObject(plan.shelves[i])));
    call.printBytes("],\"work\":[");
    for (std::size_t i = 0; i < plan.portions.size(); ++i)
        call.printBytes((i > 0 ? ",\n" : "\n") + compact(portionObject(plan, plan.portions[i])));
    call.printBytes("]}\n");
}

void printText(const Call &call, const ShelfPlan &plan)
{
    const LocaleText locale(call.language());
    const auto range = [](const QString &first, const QString &last) {
        return first == last ? first : QString(first + u" – " + last);
    };
    for (const PlannedShelf &shelf : plan.shelves)
        call.printLine(QStringLiteral("%1  %2  %3")
                           .arg(shelf.title.leftJustified(28),
                                locale.number(shelf.copies()).rightJustified(9),
                                range(shelf.first, shelf.last)));
    call.printLine(CommandLineText::tr("%1 copies on %2 shelves, %3 to be counted, %4 of them on loan")
                       .arg(locale.number(plan.copies),
                            locale.number(static_cast<qint64>(plan.shelves.size())),
                            locale.number(plan.expected), locale.number(plan.lent)));
    call.printLine(CommandLineText::tr("Activity %1: %2 minutes, %3 days, %4 people")
                       .arg(plan.activity)
                       .arg(plan.standardMinutes)
                       .arg(plan.days)
                       .arg(plan.people));
    for (const ShelfPortion &portion : plan.portions)
        call.printLine(
            CommandLineText::tr("%1, day %2: %3 copies, %4 to %5")
                .arg(portion.person.isEmpty() ? CommandLineText::tr("Person %1").arg(portion.number)
                                              : portion.person)
                .arg(portion.day)
                .arg(locale.number(portion.copies),
                     QString(plan.shelves[portion.from.shelf].title + u' ' + portion.from.callNumber)
                         .trimmed(),
                     QString(plan.shelves[portion.to.shelf].title + u' ' + portion.to.callNumber).trimmed()));
}

} // namespace

int runShelves(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {
        {QStringLiteral("activity"), {}, QStringLiteral("N")},
        {QStringList{QStringLiteral("o"), QStringLiteral("output")}, {}, QStringLiteral("OUT")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options); !parsed)
        return call.fail(parsed.error());
    const auto activity = call.number(QStringLiteral("activity"), 5, 1);
    if (!activity)
        return call.fail(activity.error());
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    auto plan = ShelfPlan::make(**session, static_cast<int>(std::min<qint64>(*activity, 99)));
    if (!plan)
        return call.fail(plan.error(), {{QStringLiteral("shelves"), QJsonValue()}});
    const auto shared = std::make_shared<const ShelfPlan>(std::move(*plan));
    if (const QString out = call.value(QStringLiteral("o")); !out.isEmpty()) {
        const auto written = writeDocument(Reporting(**session).shelfPlan(shared, call.language()), out);
        if (!written)
            return call.fail(written.error());
    }
    if (call.isJson())
        printJson(call, *shared);
    else
        printText(call, *shared);
    return Done;
}

} // namespace opname
