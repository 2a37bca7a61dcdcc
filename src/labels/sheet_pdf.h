#pragma once

#include "opname/labels/label_sheet.h"

#include <QIODevice>
#include <QPdfWriter>

namespace opname {

/// A PDF whose pages are a sheet's paper without margins, in dots of a printer.
class SheetPdf : public QPdfWriter {
public:
    SheetPdf(QIODevice &device, const LabelSheet &sheet, int dotsPerInch, const QString &title)
        : QPdfWriter(&device)
    {
        setPdfVersion(PdfVersion_A1b);
        setResolution(dotsPerInch);
        setPageSize(QPageSize(QSizeF(sheet.paper) / 10, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
        setPageMargins(QMarginsF());
        setTitle(title);
        setCreator(QStringLiteral("Opname"));
    }
};

} // namespace opname
