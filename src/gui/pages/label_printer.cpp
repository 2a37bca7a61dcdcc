#include "label_printer.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LabelPrinter)
};

/// Sheets are upright for a printer and may be printed across; what is shorter than a postcard is a roll, fed
/// as it is.
constexpr int leastSheet = 1'480; // tenths of a millimetre

} // namespace

void fitPrinter(QPrinter &printer, const LabelPages &pages)
{
    const LabelSheet &sheet = pages.job().sheet;
    const bool isAcross = sheet.paper.width() > sheet.paper.height()
        && std::min(sheet.paper.width(), sheet.paper.height()) >= leastSheet;
    const QSize paper = isAcross ? sheet.paper.transposed() : sheet.paper;
    printer.setDocName(sheet.titleEnglish);
    printer.setCreator(QStringLiteral("Opname"));
    printer.setResolution(pages.job().style.dotsPerInch);
    printer.setFullPage(true);
    printer.setPageLayout(
        QPageLayout(QPageSize(QSizeF(paper) / 10, QPageSize::Millimeter, {}, QPageSize::FuzzyMatch),
                    isAcross ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()));
}

Outcome printPages(QPrinter &printer, const LabelPages &pages,
                   const std::function<bool(qint64 pages)> &proceed)
{
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return failure(
            ErrorKind::File,
            Text::tr("The printer takes nothing. Look whether it is on, or save the labels as a PDF."),
            printer.printerName());
    const double scale = double(printer.resolution()) / pages.job().style.dotsPerInch;
    painter.scale(scale, scale);
    for (int page = 0; page < pages.pageCount(); ++page) {
        if (proceed && !proceed(page)) {
            printer.abort();
            return failure(ErrorKind::Cancelled, Text::tr("The printing of labels was stopped."));
        }
        if (page > 0 && !printer.newPage())
            return failure(
                ErrorKind::File,
                Text::tr("The printer stopped before page %1. Look after it and print the rest again.")
                    .arg(page + 1));
        pages.draw(painter, page);
    }
    if (!painter.end())
        return failure(
            ErrorKind::File,
            Text::tr("The printer takes nothing. Look whether it is on, or save the labels as a PDF."),
            printer.printerName());
    return {};
}

} // namespace opname
