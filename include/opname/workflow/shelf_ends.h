#pragma once

#include "opname/labels/label_sheets.h"
#include "opname/labels/shelf_end_pages.h"
#include "opname/workflow/shelf_plan.h"

namespace opname {

/// Which ends of shelves are printed, and on what.
struct ShelfEndRequest {
    QString sheet = QStringLiteral("shelf-end-a4"); ///< name of a label sheet
    int dotsPerInch = 300;
    int skip = 0;
    QPoint offset; ///< tenths of a millimetre, as in LabelJob
    QStringList shelves; ///< names, case ignored; none: all that hold something
};

/// Activity 2: labels for the ends of shelves, with their name, the call numbers they begin and end with,
/// what these classes are about, and the bar code that opens the shelf for scanning. Needs a QGuiApplication.
class ShelfEnds {
public:
    /// `sheetFolder` holds a library's own sheets.
    ShelfEnds(const Session &session, const QString &sheetFolder);

    /// In a language ("id", "en"), whatever the program's is. Usage for a sheet, a printer or a shelf that is
    /// none.
    Result<ShelfEndPages> prepare(const ShelfPlan &plan, const ShelfEndRequest &request,
                                  const QString &language) const;
    /// Writes a PDF; the file is replaced atomically. Refused without pages, Cancelled by `proceed`.
    static Outcome write(const ShelfEndPages &pages, const QString &path,
                         const std::function<bool(qint64 labels)> &proceed = {});

private:
    const Session &m_session;
    LabelSheets m_sheets;
};

} // namespace opname
