#include "sheet_pdf.h"

#include "opname/labels/label_pages.h"

#include <QCoreApplication>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SheetPdf)
};

const QColor cutInk(0x9a, 0xa5, 0xb0);

} // namespace

SheetPdf::SheetPdf(QIODevice &device, const LabelSheet &sheet, int dotsPerInch, const QString &title)
    : SheetPaper{{device, sheet.paper}}
    , QPdfWriter(&paper)
{
    setPdfVersion(PdfVersion_A1b);
    setResolution(dotsPerInch);
    setPageSize(QPageSize(QSizeF(sheet.paper) / 10, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    setPageMargins(QMarginsF());
    setTitle(title);
    setCreator(QStringLiteral("Opname"));
}

Outcome checkSheetJob(const LabelSheet &sheet, int dotsPerInch, int skip)
{
    if (Outcome checked = sheet.check(); !checked)
        return checked;
    if (dotsPerInch < LabelStyle::leastDotsPerInch || dotsPerInch > LabelStyle::mostDotsPerInch)
        return failure(
            ErrorKind::Usage,
            Text::tr("A printer of labels has %1 to %2 dots to the inch. Choose a number in between.")
                .arg(LabelStyle::leastDotsPerInch)
                .arg(LabelStyle::mostDotsPerInch));
    if (skip < 0 || skip >= sheet.positions())
        return failure(
            ErrorKind::Usage,
            Text::tr("This sheet has %1 labels: at most %2 of them can be used up. Count them again.")
                .arg(sheet.positions())
                .arg(sheet.positions() - 1));
    return {};
}

tl::unexpected<Error> printingStopped()
{
    return failure(ErrorKind::Cancelled, Text::tr("The printing of labels was stopped."));
}

int sheetPages(const LabelSheet &sheet, int skip, int labels)
{
    const int positions = sheet.positions();
    return labels == 0 ? 0 : (skip + labels + positions - 1) / positions;
}

void drawCutLines(QPainter &painter, const LabelSheet &sheet, QSizeF size, double lineWidth,
                  const std::function<QPointF(int)> &cornerOf)
{
    painter.setPen(QPen(cutInk, std::max(1.0, lineWidth)));
    painter.setBrush(Qt::NoBrush);
    for (int position = 0; position < sheet.positions(); ++position)
        painter.drawRect(QRectF(cornerOf(position), size));
}

Outcome writeSheets(QIODevice &device, const LabelSheet &sheet, int dotsPerInch, int pages,
                    const std::function<bool(qint64)> &proceed,
                    const std::function<void(QPainter &, int)> &draw)
{
    SheetPdf writer(device, sheet, dotsPerInch, sheet.titleEnglish);
    QPainter painter;
    if (!painter.begin(&writer))
        return failure(ErrorKind::File, Text::tr("The labels could not be written. Choose another place."));
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        if (proceed && !proceed(qint64(page) * sheet.positions()))
            return printingStopped();
        draw(painter, page);
    }
    return {};
}

} // namespace opname
