// What is pinned up at the shelves: the plan, and the list of each.

#include "opname/workflow/reporting.h"

#include "opname/session/catalogue_queries.h"
#include "opname/workflow/sop_desk.h"
#include "report_lists.h"
#include "shelf_code.h"

#include <QCoreApplication>
#include <QLocale>

namespace opname {

namespace {

using Alignment = TableColumn::Alignment;
using Content = TableColumn::Content;

TableColumn tickBox()
{
    return {QStringLiteral("done"), QString(), Alignment::Left, 14, Content::TickBox};
}

QString secondsText(double seconds, const ReportText &text)
{
    const QLocale locale(text.language() == u"en" ? QLocale::English : QLocale::Indonesian);
    return text.translate("Report", "%1 seconds").arg(locale.toString(seconds, 'f', 1));
}

QString activityName(int number, const Session &session, const ReportText &text)
{
    for (const SopDocument::Activity &activity : sopDocument(session, text.language()).activities)
        if (activity.number == number)
            return QString::number(number) + u" · "_qs + activity.title;
    return QString::number(number);
}

QString endText(const ShelfPlan &plan, const ShelfPortion::End &end)
{
    const QString &shelf = plan.shelves[end.shelf].title;
    return end.callNumber.isEmpty() ? shelf : QString(shelf + u": " + end.callNumber);
}

QString personText(const ShelfPortion &portion, const ReportText &text)
{
    return portion.person.isEmpty() ? text.translate("Report", "Person %1").arg(portion.number)
                                    : portion.person;
}

Table workTable(const std::shared_ptr<const ShelfPlan> &plan, const std::shared_ptr<const ReportText> &text)
{
    const auto say = [&](const char *source) { return text->translate("Report", source); };
    Table table;
    table.name = QStringLiteral("work");
    table.columns = {
        tickBox(),
        {QStringLiteral("person"), say(QT_TRANSLATE_NOOP("Report", "Who")), Alignment::Left, 90},
        {QStringLiteral("day"), say(QT_TRANSLATE_NOOP("Report", "Day")), Alignment::Right, 30},
        {QStringLiteral("from"), say(QT_TRANSLATE_NOOP("Report", "From")), Alignment::Left, 136},
        {QStringLiteral("to"), say(QT_TRANSLATE_NOOP("Report", "Up to")), Alignment::Left, 136},
        {QStringLiteral("copies"), say(QT_TRANSLATE_NOOP("Report", "Copies")), Alignment::Right, 58}};
    table.whenEmpty = say(QT_TRANSLATE_NOOP("Report", "There is no copy to be counted on any shelf."));
    table.rows = [plan, text](const Table::Visitor &visitor) {
        const QJsonValue asShown(QJsonValue::Undefined);
        for (const ShelfPortion &portion : plan->portions)
            if (!visitor({{QString(), personText(portion, *text), QString::number(portion.day),
                           endText(*plan, portion.from), endText(*plan, portion.to),
                           text->format().number(portion.copies)},
                          {asShown, asShown, portion.day, asShown, asShown, portion.copies},
                          false}))
                return;
    };
    return table;
}

Table shelvesTable(const std::shared_ptr<const ShelfPlan> &plan,
                   const std::shared_ptr<const ReportText> &text)
{
    const auto say = [&](const char *source) { return text->translate("Report", source); };
    Table table;
    table.name = QStringLiteral("shelves");
    table.isItemList = true;
    table.columns = {
        tickBox(),
        {QStringLiteral("shelf"), say(QT_TRANSLATE_NOOP("Report", "Shelf")), Alignment::Left, 80},
        {QStringLiteral("location"), say(QT_TRANSLATE_NOOP("Report", "Location")), Alignment::Left, 72},
        {QStringLiteral("first"), say(QT_TRANSLATE_NOOP("Report", "First call number")), Alignment::Left, 88},
        {QStringLiteral("last"), say(QT_TRANSLATE_NOOP("Report", "Last call number")), Alignment::Left, 88},
        {QStringLiteral("copies"), say(QT_TRANSLATE_NOOP("Report", "Copies")), Alignment::Right, 58},
        {QStringLiteral("expected"), say(QT_TRANSLATE_NOOP("Report", "To be counted")), Alignment::Right, 48},
        {QStringLiteral("lent"), say(QT_TRANSLATE_NOOP("Report", "On loan")), Alignment::Right, 58},
        {QStringLiteral("definition"), say(QT_TRANSLATE_NOOP("Report", "Defined as")), Alignment::Left, 0}};
    table.rows = [plan, text](const Table::Visitor &visitor) {
        const QJsonValue asShown(QJsonValue::Undefined);
        const auto row = [&](const QStringList &words, qint64 copies, qint64 expected, qint64 lent,
                             const QString &definition, bool isTotal) {
            const LocaleText &format = text->format();
            Table::Row made;
            made.cells = words;
            made.cells << format.number(copies) << format.number(expected) << format.number(lent)
                       << definition;
            made.raw = {asShown, asShown, asShown, asShown, asShown, copies, expected, lent, asShown};
            made.isTotal = isTotal;
            return made;
        };
        for (const PlannedShelf &shelf : plan->shelves)
            if (!visitor(
                    row({QString(), shelf.name,
                         shelf.home.location.isEmpty() ? QString() : text->locationName(shelf.home.location),
                         shelf.first, shelf.last},
                        shelf.copies(), shelf.expected, shelf.lent, shelf.definition, false)))
                return;
        visitor(row({QString(), text->translate("Report", "All"), QString(), QString(), QString()},
                    plan->copies, plan->expected, plan->lent, QString(), true));
    };
    return table;
}

} // namespace

Document Reporting::shelfPlan(std::shared_ptr<const ShelfPlan> plan, const QString &language) const
{
    const auto shared = std::make_shared<const ReportText>(m_session, language);
    const ReportText &text = *shared;
    const LocaleText &format = text.format();
    Document document = documentOf(m_session, text, text.translate("Report", "Plan of the shelves"));
    Facts facts;
    facts.rows = {
        {text.translate("Report", "Activity"), activityName(plan->activity, m_session, text)},
        {text.translate("Report", "Standard time"),
         text.translate("Report", "%1 minutes: %2 days of %3 minutes")
             .arg(format.number(plan->standardMinutes), format.number(qint64(plan->days)),
                  format.number(plan->dayMinutes))},
        {text.translate("Report", "Team"), text.translate("Report", "%1 people").arg(plan->people)},
        {text.translate("Report", "Copies on the shelves"), format.number(plan->standing())},
        {text.translate("Report", "A person and a day"),
         format.number((plan->standing() + plan->people * plan->days - 1) / (plan->people * plan->days))},
        {text.translate("Report", "Time for a copy"), secondsText(plan->secondsPerCopy(), text)}};
    document.blocks.push_back(std::move(facts));
    document.blocks.push_back(Heading{2, text.translate("Report", "Who does what")});
    document.blocks.push_back(workTable(plan, shared));
    document.blocks.push_back(Heading{2, text.translate("Report", "Shelves")});
    document.blocks.push_back(shelvesTable(plan, shared));
    return document;
}

Result<Document> Reporting::shelfPages(std::shared_ptr<const ShelfPlan> plan,
                                       const std::vector<std::size_t> &which, const QString &language) const
{
    if (which.empty())
        return failure(ErrorKind::Refused,
                       QCoreApplication::translate(
                           "Reporting", "No copy belongs to such a shelf. Choose one of the list."));
    const auto shared = std::make_shared<const ReportText>(m_session, language);
    const ReportText &text = *shared;
    const LocaleText &format = text.format();
    Document document = documentOf(m_session, text, text.translate("Report", "Shelf list"));
    const ReportLists lists(m_session, shared);
    const auto lent = std::make_shared<QSet<QString>>();
    for (const ListedLoan &loan : m_session.catalogue().loans())
        lent->insert(loan.loan.itemCode);
    bool isFirst = true;
    for (const std::size_t index : which) {
        const PlannedShelf &shelf = plan->shelves[index];
        if (!std::exchange(isFirst, false))
            document.blocks.push_back(PageBreak{});
        document.blocks.push_back(Heading{1, shelf.name});
        if (const auto code =
                shelfCode(shelfCommand(*plan, shelf), text.translate("Report", "Scan to open this shelf")))
            document.blocks.push_back(*code);
        const QString range =
            shelf.first == shelf.last ? shelf.first : QString(shelf.first + u" – " + shelf.last);
        document.blocks.push_back(
            Facts{{{text.translate("Report", "Location"), text.placeName(shelf.home)},
                   {text.translate("Report", "Call numbers"), range},
                   {text.translate("Report", "Copies"),
                    text.translate("Report", "%1, of these %2 to be counted and %3 on loan")
                        .arg(format.number(shelf.copies()), format.number(shelf.expected),
                             format.number(shelf.lent))}}});
        document.blocks.push_back(lists.shelf(shelf, plan->rows, lent));
    }
    return document;
}

} // namespace opname
