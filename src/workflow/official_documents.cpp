#include "opname/workflow/official_documents.h"

#include "document_templates.h"
#include "official_parts.h"
#include "official_values.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(OfficialDocuments)
};

struct Paper {
    OfficialPaper paper;
    const char *name;
    const char *title; ///< in context "OfficialDocuments"
};

constexpr std::array<Paper, officialPaperCount> papers = {
    {{OfficialPaper::Minutes, "berita-acara",
      QT_TRANSLATE_NOOP("OfficialDocuments", "Minutes of the stock-take (Berita Acara)")},
     {OfficialPaper::Conditions, "kondisi", QT_TRANSLATE_NOOP("OfficialDocuments", "Lists by condition")},
     {OfficialPaper::Worksheet, "kki",
      QT_TRANSLATE_NOOP("OfficialDocuments", "Inventory worksheet (Kertas Kerja Inventarisasi)")},
     {OfficialPaper::Responsibility, "sptjm",
      QT_TRANSLATE_NOOP("OfficialDocuments", "Statement of responsibility (SPTJM)")},
     {OfficialPaper::WriteOff, "penghapusan",
      QT_TRANSLATE_NOOP("OfficialDocuments", "Proposal to write off lost copies")},
     {OfficialPaper::Reconciliation, "rekonsiliasi",
      QT_TRANSLATE_NOOP("OfficialDocuments", "Reconciliation per goods code (kode barang)")}}};

const Paper &entryOf(OfficialPaper paper)
{
    return papers[static_cast<std::size_t>(paper)];
}

/// Turns the lines of a text into blocks; lines of one kind that follow each other are one block.
class PaperWriter {
public:
    PaperWriter(Document &document, const Session &session, const TemplateValues &values,
                const OfficialParts &parts)
        : m_document(document)
        , m_session(session)
        , m_values(values)
        , m_parts(parts)
    {
    }

    void write(const DocumentTemplate::Line &line)
    {
        using Kind = DocumentTemplate::Kind;
        Blocks &blocks = m_document.blocks;
        const QString text = DocumentTemplate::filled(line.text, m_values);
        switch (line.kind) {
        case Kind::Title:
            (m_document.title.isEmpty() ? m_document.title : m_document.subtitle) = text;
            break;
        case Kind::Chapter:
        case Kind::Section:
            blocks.push_back(Heading{line.kind == Kind::Chapter ? 1 : 2, text});
            break;
        case Kind::Paragraph:
        case Kind::Note:
            blocks.push_back(Paragraph{text, line.kind == Kind::Note});
            break;
        case Kind::Bullet:
        case Kind::Numbered: {
            const bool isNumbered = line.kind == Kind::Numbered;
            auto *list = last<ListBlock>();
            if (list == nullptr || list->isNumbered != isNumbered)
                list = &std::get<ListBlock>(blocks.emplace_back(ListBlock{{}, isNumbered}));
            list->entries.append(text);
            break;
        }
        case Kind::Fact:
            if (last<Facts>() == nullptr)
                blocks.emplace_back(Facts());
            last<Facts>()->rows.emplace_back(DocumentTemplate::filled(line.name, m_values), text);
            break;
        case Kind::Part:
            m_parts.add(blocks, line.name);
            break;
        case Kind::Signature:
            if (last<Signatures>() == nullptr)
                blocks.emplace_back(Signatures{placeAndDate(), {}});
            for (const Signatures::Signer &signer : signersOf(m_session, signersSetting(line.name), text))
                last<Signatures>()->signers.push_back(signer);
            break;
        }
    }

private:
    template <typename Part> Part *last()
    {
        return m_document.blocks.empty() ? nullptr : std::get_if<Part>(&m_document.blocks.back());
    }

    QString placeAndDate() const
    {
        const QString place = m_values.value(QStringLiteral("place"));
        return (place.isEmpty() ? QString(20, u'.') : place) + u", "_qs
            + m_values.value(QStringLiteral("date"));
    }

    Document &m_document;
    const Session &m_session;
    const TemplateValues &m_values;
    const OfficialParts &m_parts;
};

} // namespace

QString officialPaperName(OfficialPaper paper)
{
    return QLatin1String(entryOf(paper).name);
}

std::optional<OfficialPaper> officialPaperFromName(QStringView name)
{
    const auto found = std::find_if(papers.begin(), papers.end(),
                                    [&](const Paper &paper) { return name == QLatin1String(paper.name); });
    return found == papers.end() ? std::nullopt : std::optional(found->paper);
}

QString officialPaperTitle(OfficialPaper paper)
{
    return Text::tr(entryOf(paper).title);
}

OfficialDocuments::OfficialDocuments(Session &session, QString textFolder)
    : m_session(session)
    , m_textFolder(std::move(textFolder))
{
}

QString OfficialDocuments::ownTextFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/opname/documents");
}

Result<QString> OfficialDocuments::provideTexts() const
{
    if (Outcome provided = DocumentTemplates(m_textFolder).provide(); !provided)
        return tl::unexpected(provided.error());
    return m_textFolder;
}

Outcome OfficialDocuments::refuse(OfficialPaper paper) const
{
    if (!m_session.isFrozen())
        return failure(
            ErrorKind::Refused,
            Text::tr("There is nothing to write down before the freeze. Finish activity 4 first."));
    const bool isAboutLost = paper == OfficialPaper::WriteOff || paper == OfficialPaper::Responsibility;
    if (isAboutLost && !m_session.loansKnown())
        return failure(ErrorKind::Refused,
                       Text::tr("The loans are not known, so no copy can be called lost. Take the loans in "
                                "first."));
    if (paper == OfficialPaper::Reconciliation && GoodsRegister(m_session).count().value_or(0) == 0)
        return failure(ErrorKind::Refused,
                       Text::tr("No copy has a number of the asset books yet. Take in the list with "
                                "item_code, kode_barang and nup first."));
    return {};
}

Result<Document> OfficialDocuments::make(OfficialPaper paper, const QString &language) const
{
    if (Outcome allowed = refuse(paper); !allowed)
        return tl::unexpected(allowed.error());
    auto states = CopyStates::of(m_session);
    if (!states)
        return tl::unexpected(states.error());
    auto figures = OfficialFigures::of(m_session, *states);
    if (!figures)
        return tl::unexpected(figures.error());
    if (paper == OfficialPaper::WriteOff && figures->lost.copies == 0)
        return failure(
            ErrorKind::Refused,
            Text::tr("No copy is lost, so there is none to be written off. This document is not needed."));
    const auto goods = GoodsReconciliation::of(m_session);
    if (!goods)
        return tl::unexpected(goods.error());
    const auto text = std::make_shared<const ReportText>(m_session, language);
    const TemplateValues values = officialValues(m_session, paper, *figures, *goods, *text);
    const auto lines = DocumentTemplates(m_textFolder)
                           .find(officialPaperName(paper), language, values, OfficialParts::names());
    if (!lines)
        return tl::unexpected(lines.error());

    Document document = documentOf(m_session, *text, QString());
    document.subtitle.clear();
    const OfficialParts parts(m_session, text, std::make_shared<const CopyStates>(std::move(*states)),
                              std::make_shared<const OfficialFigures>(std::move(*figures)), *goods);
    PaperWriter writer(document, m_session, values, parts);
    for (const DocumentTemplate::Line &line : lines->lines())
        if (DocumentTemplate::isWanted(line, values))
            writer.write(line);
    document.wereRead = parts.outcome();
    if (Outcome read = document.wereRead(); !read)
        return tl::unexpected(read.error());
    return document;
}

} // namespace opname
