#include "page_layout.h"
#include "report_file.h"

#include <QPdfWriter>

namespace opname {

namespace {

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

    PdfWithBookmarks file(task.device);
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
    layout.run();
    painter.end();
    file.append(layout.bookmarks());
    if (layout.wasStopped() && task.proceed && !task.proceed(layout.rows()))
        return writingCancelled();
    return WrittenReport{pages, layout.rows()};
}

} // namespace opname
