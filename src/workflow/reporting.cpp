#include "opname/workflow/reporting.h"

#include "opname/workflow/sop_desk.h"
#include "report_lists.h"

#include <QCoreApplication>

namespace opname {

namespace {

/// Title block, footer and data that every document of a session has.
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
    return document;
}

/// "A. …", "B. …": chapters are lettered in the order in which they come, whichever of them there are.
void letterChapters(std::vector<Block> &blocks)
{
    char16_t letter = u'A';
    for (Block &block : blocks)
        if (auto *heading = std::get_if<Heading>(&block); heading != nullptr && heading->level == 1)
            heading->text = QChar(letter++) + u". "_qs + heading->text;
}

tl::unexpected<Error> refusedBefore(const char *what)
{
    return failure(ErrorKind::Refused, QCoreApplication::translate("Reporting", what));
}

} // namespace

Reporting::Reporting(Session &session)
    : m_session(session)
{
}

Result<Document> Reporting::report(const QString &language) const
{
    if (!m_session.isFrozen())
        return refusedBefore(QT_TRANSLATE_NOOP(
            "Reporting", "There is nothing to report before the freeze. Finish activity 4 first."));
    if (auto stock = m_session.stockTake(); !stock)
        return tl::unexpected(stock.error());
    const auto shared = std::make_shared<const ReportText>(m_session, language);
    const ReportText &text = *shared;
    Document document = documentOf(
        m_session, text, text.translate("Report", "Report of the stock-take of the library's collection"));
    Blocks &blocks = document.blocks;
    addSummary(blocks, m_session, text);
    addWritten(blocks, m_session, QStringLiteral("report.background"),
               text.translate("Report", "Background"));
    addBasis(blocks, m_session, text);
    addExecution(blocks, m_session, text);
    addFigures(blocks, m_session, text);
    addNotCovered(blocks, m_session, text);
    addWritten(blocks, m_session, QStringLiteral("report.obstacles"), text.translate("Report", "Obstacles"));
    addWritten(blocks, m_session, QStringLiteral("report.recommendations"),
               text.translate("Report", "Conclusions and recommendations"));

    const ReportLists lists(m_session, shared);
    const auto add = [&](const QString &heading, Table table) {
        blocks.push_back(Heading{2, heading});
        blocks.push_back(std::move(table));
    };
    using List = Recap::PresentList;
    blocks.push_back(PageBreak{});
    blocks.push_back(Heading{1, text.translate("Report", "Lists")});
    add(m_session.loansKnown() ? text.translate("Report", "Lost copies")
                               : text.translate("Report", "Copies that were not found; loans are not known"),
        lists.lost());
    add(text.translate("Report", "Copies that are elsewhere"), lists.elsewhere());
    add(text.translate("Report", "Copies on loan"), lists.onLoan());
    add(text.translate("Report", "Found although their status is not counted"),
        lists.present(List::Excluded));
    add(text.translate("Report", "Found although outside the scope"), lists.present(List::OutOfScope));
    add(text.translate("Report", "Found that entered SLiMS during the count"), lists.present(List::Added));
    add(text.translate("Report", "Codes that SLiMS does not know"), lists.unknown());
    add(text.translate("Report", "Found at another place than theirs"), lists.present(List::Misplaced));
    letterChapters(blocks);
    return document;
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
    document.blocks.push_back(ReportLists(m_session, shared).shelfList(place));
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
    const ReportLists lists(m_session, shared);
    addLostValue(blocks, m_session, text);
    blocks.push_back(Heading{2, text.translate("Report", "Lost copies")});
    blocks.push_back(lists.lost());
    blocks.push_back(Heading{2, text.translate("Report", "Copies that are elsewhere")});
    blocks.push_back(lists.elsewhere());
    blocks.push_back(Heading{2, text.translate("Report", "Copies on loan")});
    blocks.push_back(lists.onLoan());
    return document;
}

} // namespace opname
