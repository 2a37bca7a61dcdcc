#include "opname/workflow/label_printing.h"

#include "label_subjects.h"
#include "opname/domain/item_code.h"
#include "opname/labels/alignment_page.h"
#include "opname/report/paper.h"
#include "opname/scanner/line_splitter.h"
#include "opname/workflow/label_queue.h"
#include "opname/workflow/sop_desk.h"
#include "report_text.h"

#include <QCoreApplication>
#include <QSet>
#include <QStandardPaths>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LabelPrinting)
};

constexpr qint64 askedEvery = 100;

QString libraryName(const Session &session)
{
    const QString library = session.setting(QStringLiteral("library")).trimmed();
    return library.isEmpty() ? session.setting(QStringLiteral("institution")).trimmed() : library;
}

} // namespace

LabelPrinting::LabelPrinting(Session &session, const QString &sheetFolder)
    : m_session(session)
    , m_sheets(sheetFolder)
{
}

QString LabelPrinting::ownSheetFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/opname/labels");
}

LabelSheets LabelPrinting::ownSheets()
{
    return LabelSheets(ownSheetFolder());
}

Result<LabelJob> LabelPrinting::jobOf(const LabelRequest &request) const
{
    auto sheet = m_sheets.find(request.sheet);
    if (!sheet)
        return tl::unexpected(sheet.error());
    LabelJob job{std::move(*sheet), request.style, request.skip, request.copies, request.offset};
    job.style.library = libraryName(m_session);
    job.style.fontFamily = documentFontFamily();
    return job;
}

Result<PreparedLabels> LabelPrinting::prepare(const LabelRequest &request,
                                              const std::function<bool(qint64 labels)> &proceed) const
{
    auto job = jobOf(request);
    if (!job)
        return tl::unexpected(job.error());
    const QStringList codes = request.codes ? *request.codes : LabelQueue(m_session).itemCodes();
    if (codes.size() > mostCodes)
        return failure(ErrorKind::Usage, Text::tr("Print at most %1 labels at a time.").arg(mostCodes));
    LabelSubjects subjects(m_session);
    std::vector<LabelContent> contents;
    std::vector<LeftOutLabel> leftOut;
    QStringList unknown;
    QSet<QByteArray> seen;
    for (qint64 looked = 0; const QString &listed : codes) {
        if (looked++ % askedEvery == 0 && proceed && !proceed(0))
            return failure(ErrorKind::Cancelled, Text::tr("The printing of labels was stopped."));
        if (codeShape(listed) != CodeShape::Item) {
            leftOut.push_back({listed.left(maximumItemCodeLength),
                               Text::tr("An item code has 1 to %1 characters.").arg(maximumItemCodeLength)});
            continue;
        }
        if (const qsizetype before = seen.size(); (seen.insert(foldedCode(listed)), seen.size() == before))
            continue;
        const LabelSubjects::Subject subject = subjects.of(listed);
        contents.push_back({subject.code, subject.callNumber, subject.title});
        if (!subject.isKnown)
            unknown.append(listed);
    }
    auto pages = LabelPages::lay(std::move(*job), std::move(contents), proceed);
    if (!pages)
        return tl::unexpected(pages.error());
    leftOut.insert(leftOut.end(), pages->leftOut().begin(), pages->leftOut().end());
    return PreparedLabels{std::move(*pages), std::move(leftOut), unknown};
}

Outcome LabelPrinting::write(const PreparedLabels &labels, const QString &path,
                             const std::function<bool(qint64 labels)> &proceed) const
{
    if (labels.pages.pageCount() == 0)
        return failure(
            ErrorKind::Refused,
            labels.leftOut.empty()
                ? Text::tr("No label waits to be printed. Name the codes, or queue copies for a new "
                           "label.")
                : Text::tr("None of the labels can be printed. %1").arg(labels.leftOut.front().reason));
    return replaceFile(path, [&](QIODevice &device) { return labels.pages.writePdf(device, proceed); });
}

Outcome LabelPrinting::recordPrinted(const PreparedLabels &labels, const Author &author)
{
    QStringList codes;
    for (const LabelContent &content : labels.pages.printed())
        codes.append(content.code);
    if (Outcome kept = LabelRecords(m_session).recordPrinted(codes, labels.pages.job().sheet.name, author);
        !kept)
        return kept;
    if (Outcome begun = SopDesk(m_session, author).begin(3); !begun)
        return begun;
    return LabelQueue(m_session).remove(codes, author);
}

Outcome LabelPrinting::writeAlignmentPage(const LabelRequest &request, const QString &language,
                                          const QString &path) const
{
    auto job = jobOf(request);
    if (!job)
        return tl::unexpected(job.error());
    const ReportText text(m_session, language);
    const auto say = [&](const char *source) { return text.translate("LabelPrinting", source); };
    AlignmentWords words;
    words.fontFamily = job->style.fontFamily;
    words.title =
        say(QT_TRANSLATE_NOOP("LabelPrinting", "Alignment page: %1")).arg(job->sheet.title(language));
    words.instruction = say(QT_TRANSLATE_NOOP("LabelPrinting",
                                              "Print at 100 % on plain paper, hold it with a sheet of labels "
                                              "against the light, and measure how far "
                                              "the outlines lie to the left of the labels and above them."));
    const AlignmentPage page(job->sheet, job->offset, job->style.dotsPerInch, words);
    return replaceFile(path, [&](QIODevice &device) { return page.writePdf(device); });
}

Result<QStringList> LabelPrinting::codesOf(QIODevice &list)
{
    const QByteArray bytes = list.read(longestList + 1);
    if (bytes.size() > longestList)
        return failure(
            ErrorKind::Usage,
            Text::tr("The list of codes is too long. Print at most %1 labels at a time.").arg(mostCodes));
    QStringList codes;
    LineSplitter splitter;
    LineSplitter::Line line;
    splitter.add(bytes);
    while (splitter.next(line) || splitter.finish(line))
        if (const QString code = bareCode(line.text); !code.trimmed().isEmpty())
            codes.append(code);
    return codes;
}

} // namespace opname
