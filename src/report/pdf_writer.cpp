#include "page_layout.h"
#include "pdf_words.h"
#include "report_file.h"

#include <QCoreApplication>
#include <QPdfWriter>

namespace opname {

namespace {

constexpr qint64 rowsOfLongLists = 1'000; ///< from which on their words are set in a font of their own

/// A title as the file's own XML can hold it.
QString printable(const QString &title)
{
    QString line = title.simplified();
    for (QChar &c : line)
        if (!c.isPrint() && !c.isSurrogate())
            c = u' ';
    return line.isValidUtf16() ? line : QString::fromUtf8(line.toUtf8());
}

} // namespace

Result<WrittenReport> writePdf(const WritingTask &task)
{
    // Once unseen to count the pages, once painted.
    PageLayout counting(task.document, 0, &PageLayout::unseen, task.proceed);
    const int pages = counting.run();
    if (counting.wasStopped())
        return writingCancelled();

    PdfWithBookmarks file(task.device, pages);
    PdfWords words(file);
    QPdfWriter writer(&file);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(1200);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(printable(task.document.title));
    writer.setCreator(QStringLiteral("Opname"));
    QPainter painter;
    PageLayout layout(
        task.document, pages,
        [&](int page, bool isLandscape, bool &stop) -> QPainter * {
            writer.setPageOrientation(isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait);
            if (page == 0)
                stop = !painter.begin(&writer);
            else
                stop = !writer.newPage();
            if (stop)
                return nullptr;
            painter.resetTransform();
            painter.scale(1200.0 / 72.0 / unitsPerPoint, 1200.0 / 72.0 / unitsPerPoint);
            return &painter;
        },
        task.proceed);
    if (counting.rows() >= rowsOfLongLists)
        layout.setLettersBy(
            [&](QPainter &on, const TextMeasure &measure, const TextMeasure::Letters &letters) {
                return words.set(on, measure, letters);
            });
    layout.run();
    painter.end();
    if (layout.wasStopped() && task.proceed && !task.proceed(layout.rows()))
        return writingCancelled();
    if (!file.append(layout.bookmarks(), words) && !words.isEmpty())
        return failure(ErrorKind::File,
                       QCoreApplication::translate(
                           "ReportFile",
                           "The words of its lists could not be put into the PDF. Free some "
                           "space in the folder for temporary files, or choose another format."));
    return WrittenReport{pages, layout.rows()};
}

} // namespace opname
