#include "opname/workflow/reporting.h"

#include "kept_rows.h"
#include "opname/session/duplicate_labels.h"
#include "opname/session/unrecorded_books.h"
#include "opname/workflow/change_list.h"
#include "opname/workflow/sop_desk.h"
#include "opname/workflow/supervision_papers.h"
#include "report_lists.h"

#include <QCoreApplication>

namespace opname {

namespace {

/// "A. …", "B. …": chapters are lettered in the order in which they come, whichever of them there are.
void letterChapters(std::vector<Block> &blocks)
{
    char16_t letter = u'A';
    for (Block &block : blocks)
        if (auto *heading = std::get_if<Heading>(&block); heading != nullptr && heading->level == 1)
            heading->text = QChar(letter++) + u". "_qs + heading->text;
}

/// A list under its heading, which says how many there are, or that it is not known.
void addList(Blocks &blocks, const QString &heading, std::optional<qint64> count, Table table,
             const ReportText &text)
{
    blocks.push_back(Heading{2, heading + u" ("_qs + text.format().number(count) + u')'});
    blocks.push_back(std::move(table));
}

/// Lost, elsewhere and on loan: what the recap has.
void addAbsent(Blocks &blocks, Session &session, const ReportLists &lists, qint64 longOverdue,
               const ReportText &text)
{
    const Totals totals = session.totals();
    qint64 elsewhere = 0;
    lists.note(Recap(session).visitElsewhere([&](const Recap::Elsewhere &) { return ++elsewhere > 0; }));
    if (session.loansKnown())
        addList(blocks, text.translate("Report", "Lost copies"), totals.missing - elsewhere, lists.lost(),
                text);
    else
        addList(blocks, text.translate("Report", "Copies that were not found; loans are not known"),
                totals.missing, lists.lost(), text);
    addList(blocks, text.translate("Report", "Copies that are elsewhere"), elsewhere, lists.elsewhere(),
            text);
    addList(blocks, text.translate("Report", "Copies on loan"), totals.onLoan, lists.onLoan(), text);
    addList(blocks, text.translate("Report", "Overdue by more than a year"),
            session.loansKnown() ? std::optional(longOverdue) : std::nullopt,
            lists.longOverdue(loansDay(session, text)), text);
}

void addLists(Blocks &blocks, Session &session, const ReportDrafts &drafts, const ReportLists &lists,
              const ReportText &text)
{
    using List = Recap::PresentList;
    const Totals totals = session.totals();
    addAbsent(blocks, session, lists, drafts.loans().longOverdue, text);
    // Many copies of left-out statuses stand on the shelves, and few of them were lost: they are looked for
    // once.
    const auto foundAgain = std::make_shared<std::vector<Slot>>();
    lists.note(Recap(session).visitFoundAgain([&](const ListedItem &item, const Place &) {
        foundAgain->push_back(item.slot);
        return true;
    }));
    addList(blocks, text.translate("Report", "Lost copies that were found again"),
            static_cast<qint64>(foundAgain->size()), lists.foundAgain(foundAgain), text);
    const auto foundLater = std::make_shared<std::vector<Slot>>();
    lists.note(Recap(session).visitFoundLater([&](const ListedItem &item, const Place &) {
        foundLater->push_back(item.slot);
        return true;
    }));
    if (!foundLater->empty())
        addList(blocks, text.translate("Report", "Found later, after the counting was closed"),
                static_cast<qint64>(foundLater->size()), lists.foundLater(foundLater), text);
    addList(blocks, text.translate("Report", "Found although their status is not counted"), totals.excluded,
            lists.present(List::Excluded), text);
    addList(blocks, text.translate("Report", "Found although outside the scope"), totals.outOfScope,
            lists.present(List::OutOfScope), text);
    addList(blocks, text.translate("Report", "Found that entered SLiMS during the count"), totals.added,
            lists.present(List::Added), text);
    addList(blocks, text.translate("Report", "Codes that SLiMS does not know"), totals.unknownCodes,
            lists.unknown(), text);
    const auto unrecorded = static_cast<qint64>(UnrecordedBooks(session).all().size());
    addList(blocks, text.translate("Report", "Books with neither label nor record"), unrecorded,
            lists.unrecorded(), text);
    addList(blocks, text.translate("Report", "Books with the label of another copy"),
            static_cast<qint64>(DuplicateLabels(session).all().size()), lists.duplicateLabels(), text);
    addList(blocks, text.translate("Report", "Found at another place than theirs"), totals.misplaced,
            lists.present(List::Misplaced), text);
    std::vector<NotedCondition> damaged = drafts.conditions();
    std::erase_if(damaged, [](const NotedCondition &noted) { return !isDamaged(noted.condition); });
    const auto damagedCount = static_cast<qint64>(damaged.size());
    addList(blocks, text.translate("Report", "Damaged copies"), damagedCount,
            lists.damaged(std::move(damaged)), text);
    addList(blocks, text.translate("Report", "Circulation during the count"),
            static_cast<qint64>(drafts.circulation().size()), lists.circulation(drafts.circulation()), text);
}

tl::unexpected<Error> refusedBefore(const char *what)
{
    return failure(ErrorKind::Refused, QCoreApplication::translate("Reporting", what));
}

} // namespace

Document documentOf(Session &session, const ReportText &text, const QString &title)
{
    const SopDocument sop = sopDocument(session, text.language());
    Document document;
    document.title = title;
    document.subtitle = session.name();
    document.institution = sop.institution;
    document.unit = sop.unit;
    document.language = text.language();
    document.footerLeft = session.name() + u" · "_qs
        + text.translate("Report", "journal %1")
              .arg(QString::fromLatin1(session.headHash().toHex().first(16)));
    document.data = summaryData(session);
    addLetterhead(document, session);
    return document;
}

Reporting::Reporting(Session &session)
    : m_session(session)
{
}

Result<Document> Reporting::report(const QString &language) const
{
    return report(ReportMaking::now(m_session, language));
}

Result<Document> Reporting::report(const ReportMaking &making) const
{
    if (!m_session.isFrozen())
        return refusedBefore(QT_TRANSLATE_NOOP(
            "Reporting", "There is nothing to report before the freeze. Finish activity 4 first."));
    if (auto stock = m_session.stockTake(); !stock)
        return tl::unexpected(stock.error());
    const auto shared = std::make_shared<const ReportText>(m_session, making);
    const ReportText &text = *shared;
    Document document = documentOf(
        m_session, text, text.translate("Report", "Report of the stock-take of the library's collection"));
    Blocks &blocks = document.blocks;
    const auto drafts = ReportDrafts::make(m_session, making);
    if (!drafts)
        return tl::unexpected(drafts.error());
    document.cover = coverOf(m_session, text);
    addSummary(blocks, m_session, text);
    addWritten(blocks, m_session, ReportPart::Background, *drafts, text);
    addBasis(blocks, m_session, drafts->circulation(), text);
    addExecution(blocks, m_session, text);
    addWritten(blocks, m_session, ReportPart::Method, *drafts, text);
    if (Outcome added = addFigures(blocks, m_session, *drafts, text); !added)
        return tl::unexpected(added.error());
    addNotCovered(blocks, m_session, text);
    if (Outcome added = addRecheck(blocks, m_session, text); !added)
        return tl::unexpected(added.error());
    for (const ReportPart part :
         {ReportPart::Obstacles, ReportPart::Conclusions, ReportPart::Recommendations})
        addWritten(blocks, m_session, part, *drafts, text);
    blocks.push_back(PageBreak{}); // a page that can be signed by itself
    addSigners(blocks, m_session, text);

    blocks.push_back(PageBreak{true});
    blocks.push_back(Heading{1, text.translate("Report", "Lists")});
    const ReportLists lists(m_session, shared);
    addLists(blocks, m_session, *drafts, lists, text);
    KeptRows kept;
    for (Block &block : blocks)
        if (auto *table = std::get_if<Table>(&block); table != nullptr && table->isItemList)
            kept.keep(*table);
    document.wereRead = lists.outcome();
    addBelief(document, m_session, text);
    if (Outcome read = document.wereRead(); !read)
        return tl::unexpected(read.error());
    letterChapters(blocks);
    return document;
}

Result<std::vector<Chart>> Reporting::charts(const QString &language) const
{
    const ReportText text(m_session, language);
    const auto drafts = ReportDrafts::make(m_session, text.making());
    if (!drafts)
        return tl::unexpected(drafts.error());
    if (auto stock = m_session.stockTake(); !stock)
        return tl::unexpected(stock.error());
    Blocks blocks;
    if (Outcome added = addFigures(blocks, m_session, *drafts, text); !added)
        return tl::unexpected(added.error());
    std::vector<Chart> charts;
    for (Block &block : blocks)
        if (auto *chart = std::get_if<Chart>(&block); chart != nullptr && !chart->groups.isEmpty())
            charts.push_back(std::move(*chart));
    return charts;
}

Result<Document> Reporting::shelfList(const Place &place, const QString &language) const
{
    if (!m_session.hasCatalogue())
        return refusedBefore(QT_TRANSLATE_NOOP(
            "Reporting",
            "There is no catalogue yet, so there is no shelf list. Take it in from SLiMS first."));
    const auto shared = std::make_shared<const ReportText>(m_session, language);
    Document document = documentOf(m_session, *shared, shared->translate("Report", "Shelf list"));
    if (!(place == Place()))
        document.subtitle += u" – "_qs + shared->placeName(place);
    const ReportLists lists(m_session, shared);
    document.blocks.push_back(lists.shelfList(place));
    document.wereRead = lists.outcome();
    return document;
}

Result<Document> Reporting::dataCheck(const QString &language) const
{
    if (!m_session.hasCatalogue())
        return refusedBefore(QT_TRANSLATE_NOOP(
            "Reporting",
            "There is no catalogue yet, so there is nothing to check. Take it in from SLiMS first."));
    const ReportText text(m_session, language);
    Document document = documentOf(m_session, text, text.translate("Report", "Data check of the catalogue"));
    if (Outcome added = addDataCheck(document.blocks, m_session, text); !added)
        return tl::unexpected(added.error());
    return document;
}

Document Reporting::changes(const QString &language) const
{
    const ReportText text(m_session, language);
    Document document = documentOf(m_session, text, text.translate("Report", "Changes to type into SLiMS"));
    document.blocks.push_back(Paragraph{
        text.translate("Report",
                       "Open each copy or title in SLiMS, check that it still has the value before, "
                       "type the value after, save, tick it off here and mark it done in the "
                       "program."),
        false});
    const ListOutcome outcome(m_session);
    document.blocks.push_back(
        ChangeList(m_session, language).toBeDone([outcome](const Outcome &read) { outcome.note(read); }));
    document.wereRead = outcome.question();
    return document;
}

Result<Document> Reporting::recap(const QString &language) const
{
    if (!m_session.isFrozen())
        return refusedBefore(QT_TRANSLATE_NOOP(
            "Reporting", "There is nothing to recapitulate before the freeze. Finish activity 4 first."));
    const auto shared = std::make_shared<const ReportText>(m_session, language);
    const ReportText &text = *shared;
    Document document = documentOf(
        m_session, text, text.translate("Report", "Recapitulation of lost copies and copies on loan"));
    Blocks &blocks = document.blocks;
    const auto worth = Recap(m_session).lostWorth();
    if (!worth)
        return tl::unexpected(worth.error());
    addLostValue(blocks, m_session, *worth, text);
    if (m_session.loansKnown())
        addLostByClass(blocks, *worth, text);
    blocks.push_back(PageBreak{true});
    const auto loans = countLoans(m_session, text);
    if (!loans)
        return tl::unexpected(loans.error());
    const ReportLists lists(m_session, shared);
    addAbsent(blocks, m_session, lists, loans->longOverdue, text);
    document.wereRead = lists.outcome();
    return document;
}

} // namespace opname
