#pragma once

#include "exact_paper.h"
#include "opname/domain/error.h"
#include "opname/labels/label_sheet.h"

#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>

#include <functional>

namespace opname {

/// What a SheetPdf is written through.
struct SheetPaper {
    ExactPaper paper;
};

/// A PDF whose pages are a sheet's paper without margins, in dots of a printer.
class SheetPdf : private SheetPaper, public QPdfWriter {
public:
    SheetPdf(QIODevice &device, const LabelSheet &sheet, int dotsPerInch, const QString &title);
};

/// Whether a job can be printed: the sheet itself, the printer's resolution, and what of the first sheet is
/// used up. Usage with a sentence when not.
Outcome checkSheetJob(const LabelSheet &sheet, int dotsPerInch, int skip);

tl::unexpected<Error> printingStopped(); ///< Cancelled

/// How many pages so many labels take behind `skip` positions that are used up.
int sheetPages(const LabelSheet &sheet, int skip, int labels);

/// Lines to cut along, around every position. `cornerOf` and `size` are in dots.
void drawCutLines(QPainter &painter, const LabelSheet &sheet, QSizeF size, double lineWidth,
                  const std::function<QPointF(int position)> &cornerOf);

/// All pages as one PDF. `proceed` is asked before each page with the number of labels written; answering
/// false is Cancelled.
Outcome writeSheets(QIODevice &device, const LabelSheet &sheet, int dotsPerInch, int pages,
                    const std::function<bool(qint64 labels)> &proceed,
                    const std::function<void(QPainter &painter, int page)> &draw);

} // namespace opname
