// The front of the report: what it is about, and on what it rests.

#include "opname/session/catalogue_queries.h"
#include "opname/workflow/sop_desk.h"
#include "opname/workflow/weeding.h"
#include "report_chapters.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace opname {

namespace {

/// An ISO date as people write it; what is no ISO date stays as it was typed.
QString dateText(const QString &typed, const ReportText &text)
{
    const QDate date = QDate::fromString(typed, Qt::ISODate);
    return date.isValid() ? text.format().date(date) : typed;
}

/// From the first start to the last finish; to today while something is under way.
QString periodOf(const SopProgress &progress, const ReportText &text)
{
    QDate first;
    QDate last;
    for (const ActivityProgress &activity : progress.activities()) {
        if (!activity.started.isValid())
            continue;
        const QDate begun = text.format().day(activity.started);
        const QDate ended =
            text.format().day(activity.finished.isValid() ? activity.finished : text.making().madeAt);
        first = first.isValid() ? std::min(first, begun) : begun;
        last = last.isValid() ? std::max(last, ended) : ended;
    }
    if (!first.isValid() || first == last)
        return first.isValid() ? text.format().date(first) : QString();
    return text.format().date(first) + u" – "_qs + text.format().date(last);
}

void addFact(Facts &facts, const QString &name, const QString &value)
{
    if (!value.trimmed().isEmpty())
        facts.rows.emplace_back(name, value);
}

void addList(Blocks &blocks, const QString &heading, const QStringList &entries)
{
    if (entries.isEmpty())
        return;
    blocks.push_back(Heading{2, heading});
    blocks.push_back(ListBlock{entries, true});
}

QString confirmation(const Session &session, const char *key, const ReportText &text)
{
    const QString value = session.setting(QLatin1String(key));
    return value == u"yes" ? text.translate("Report", "Confirmed")
        : value == u"no"   ? text.translate("Report", "Not fulfilled")
                           : text.translate("Report", "Not confirmed yet");
}

QString weedingText(WeedingState state, qint64 problems, const ReportText &text)
{
    switch (state) {
    case WeedingState::NotFilledIn:
        return text.translate("Report", "weeded copies not filled in yet");
    case WeedingState::NotCounted:
        return text.translate("Report", "not counted yet");
    case WeedingState::Agrees:
        return text.translate("Report", "agrees");
    case WeedingState::Differs:
        return text.translate("Report", "copies that differ: %1").arg(text.format().number(problems));
    }
    return {};
}

void addWarnings(Blocks &blocks, Session &session, const QStringList &warnings,
                 const std::vector<CirculationEvent> &circulation, const ReportText &text)
{
    if (warnings.isEmpty())
        return;
    // The SOP's three warnings, in its order.
    static constexpr std::array<const char *, 3> keys = {
        "warnings.weeding_checked", "warnings.weeded_data_checked", "warnings.circulation_closed"};
    std::vector<Table::Row> rows;
    const auto weeded = Weeding(session).check();
    for (qsizetype i = 0; i < warnings.size(); ++i) {
        QString state;
        if (i < static_cast<qsizetype>(keys.size()))
            state = confirmation(session, keys[static_cast<std::size_t>(i)], text);
        if (weeded && i == 0)
            state += u". "_qs
                + text.translate("Report", "On the shelves: %1")
                      .arg(weedingText(weeded->onShelf, weeded->present, text));
        if (weeded && i == 1)
            state += u". "_qs
                + text.translate("Report", "In SLiMS: %1")
                      .arg(weedingText(weeded->data, weeded->mismatches, text));
        if (i == 2)
            if (const qint64 during = movedOf(circulation); during > 0)
                state += u". "_qs
                    + text.translate("Report", "Loans and returns recorded during the count: %1")
                          .arg(text.format().number(during));
        rows.push_back({{QString::number(i + 1), warnings[i], state}, {}, false});
    }
    Table table;
    table.name = QStringLiteral("warnings");
    table.columns = {
        {QStringLiteral("number"), text.translate("Report", "No."), TableColumn::Alignment::Right, 0.35},
        {QStringLiteral("warning"), text.translate("Report", "Warning"), TableColumn::Alignment::Left, 5},
        {QStringLiteral("state"), text.translate("Report", "Confirmation"), TableColumn::Alignment::Left, 2}};
    table.rows = streamOf(std::move(rows));
    blocks.push_back(Heading{2, text.translate("Report", "Warnings of the SOP")});
    blocks.push_back(std::move(table));
}

} // namespace

void addBasis(Blocks &blocks, Session &session, const std::vector<CirculationEvent> &circulation,
              const ReportText &text)
{
    const SopDocument sop = sopDocument(session, text.language());
    blocks.push_back(Heading{1, text.translate("Report", "Basis")});
    Facts facts;
    addFact(facts, text.translate("Report", "SOP number"), sop.number);
    addFact(facts, text.translate("Report", "SOP title"), sop.title);
    addFact(facts, text.translate("Report", "Date of issue"), dateText(sop.made, text));
    addFact(facts, text.translate("Report", "In force from"), dateText(sop.effective, text));
    blocks.push_back(std::move(facts));
    addList(blocks, text.translate("Report", "Legal basis"), sop.legalBasis);
    addList(blocks, text.translate("Report", "Related SOPs"), sop.related);
    addList(blocks, text.translate("Report", "Qualifications of those who carry it out"), sop.qualifications);
    addList(blocks, text.translate("Report", "Equipment"), sop.equipment);
    addWarnings(blocks, session, sop.warnings, circulation, text);
    addList(blocks, text.translate("Report", "Records"), sop.records);
}

void addSummary(Blocks &blocks, Session &session, const ReportText &text)
{
    const LocaleText &format = text.format();
    const Totals totals = session.totals();
    blocks.push_back(Heading{1, text.translate("Report", "Summary")});

    blocks.push_back(
        Paragraph{text.translate("Report",
                                 "Of %1 copies that should be there, %2 were found (%3). %4 are on loan, %5 "
                                 "were not found where "
                                 "the shelf was read, and %6 stand on shelves that were not read.")
                      .arg(format.number(totals.expected), format.number(totals.found),
                           format.percent(totals.found, totals.expected), format.number(totals.onLoan),
                           format.number(totals.missing), format.number(totals.notCovered))});
    if (!session.loansKnown())
        blocks.push_back(Paragraph{text.translate(
            "Report",
            "The loans were not known. A copy on loan cannot be told from a lost one, so nothing was "
            "decided missing.")});
    Facts facts;
    addFact(facts, text.translate("Report", "Stock-take"), session.name());
    addFact(facts, text.translate("Report", "Carried out"), periodOf(session.sopProgress(), text));
    addFact(facts, text.translate("Report", "Catalogue taken from SLiMS on"),
            format.dateTime(session.pulled()));
    addFact(facts, text.translate("Report", "Source"), session.catalogueSource());
    addFact(facts, text.translate("Report", "Copies in the catalogue"),
            format.number(session.catalogue().itemCount()));
    addFact(facts, text.translate("Report", "Identity of the stock-take"), session.id());
    addFact(facts, text.translate("Report", "Journal"),
            text.translate("Report", "%1 rows").arg(format.number(session.journalLength())));
    blocks.push_back(std::move(facts));
    // On a line of its own, so that it can be found and compared whole.
    blocks.push_back(Paragraph{
        text.translate("Report",
                       "Head hash of the journal (SHA-256), which this report can be checked against:"),
        true});
    blocks.push_back(Paragraph{QString::fromLatin1(session.headHash().toHex()), true});
}

QJsonObject summaryData(Session &session)
{
    const Totals t = session.totals();
    const SopDocument sop = sopDocument(session, QStringLiteral("id"));
    const auto iso = [](const QDateTime &time) {
        return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
    };
    return {
        {u"session"_qs,
         QJsonObject{{u"id"_qs, session.id()},
                     {u"name"_qs, session.name()},
                     {u"created"_qs, iso(session.created())},
                     {u"pulled"_qs, iso(session.pulled())},
                     {u"source"_qs, session.catalogueSource()},
                     {u"frozen_digest"_qs, QString::fromLatin1(session.frozenDigest().toHex())}}},
        {u"sop"_qs, QJsonObject{{u"number"_qs, sop.number}, {u"title"_qs, sop.title}}},
        {u"totals"_qs,
         QJsonObject{{u"expected"_qs, t.expected},
                     {u"found"_qs, t.found},
                     {u"missing"_qs, t.missing},
                     {u"not_covered"_qs, t.notCovered},
                     {u"on_loan"_qs, t.onLoan ? QJsonValue(*t.onLoan) : QJsonValue()},
                     {u"present_on_loan"_qs, t.presentOnLoan},
                     {u"excluded"_qs, t.excluded},
                     {u"out_of_scope"_qs, t.outOfScope},
                     {u"added"_qs, t.added},
                     {u"unknown"_qs, t.unknown},
                     {u"unknown_codes"_qs, t.unknownCodes},
                     {u"duplicates"_qs, t.duplicates},
                     {u"invalid"_qs, t.invalid},
                     {u"misplaced"_qs, t.misplaced},
                     {u"scans"_qs, t.scans}}},
        {u"head"_qs, QString::fromLatin1(session.headHash().toHex())},
        {u"journal_rows"_qs, session.journalLength()},
    };
}

} // namespace opname
