#pragma once

#include "opname/labels/label_pages.h"
#include "opname/labels/label_sheets.h"
#include "opname/session/session.h"

#include <QIODevice>

#include <optional>

namespace opname {

/// Which labels are printed, and how.
struct LabelRequest {
    QString sheet = QStringLiteral("avery-l7160"); ///< name of a label sheet
    LabelStyle style; ///< library and font are filled in from the session
    int skip = 0;
    int copies = 1;
    QPoint offset; ///< tenths of a millimetre, as in LabelJob
    /// Codes as somebody listed them; a code named twice has one label. Nothing: those of the label queue.
    std::optional<QStringList> codes;
};

/// Labels ready to be shown or printed.
struct PreparedLabels {
    LabelPages pages;
    std::vector<LeftOutLabel> leftOut; ///< those that do not fit, and those whose code no copy can have
    QStringList unknown; ///< printed with their code alone: no copy has it, and it was given out for none
};

/// Activity 3: labels of copies, from the session's catalogue to pages. Preview and paper are the same pages.
/// Needs a QGuiApplication.
class LabelPrinting {
public:
    /// Most codes of one call, and the longest file of them in bytes.
    static constexpr qsizetype mostCodes = 100'000;
    static constexpr qint64 longestList = 8 * 1024 * 1024;

    /// `sheetFolder` holds a library's own sheets; the default is this computer's, shared by both programs.
    explicit LabelPrinting(Session &session, const QString &sheetFolder = ownSheetFolder());
    static QString ownSheetFolder();
    static LabelSheets ownSheets(); ///< those of the program and this computer's
    const LabelSheets &sheets() const { return m_sheets; }

    /// Lays labels out. Usage for a job that cannot be (sheet, printer, skip, copies, too many codes).
    /// With nothing to print the pages are none. Cancelled, as of write(), when `proceed` answers false.
    Result<PreparedLabels> prepare(const LabelRequest &request,
                                   const std::function<bool(qint64 labels)> &proceed = {}) const;
    /// Writes the pages as a PDF; the file is replaced atomically. Refused when there are none, with a
    /// sentence that says why.
    Outcome write(const PreparedLabels &labels, const QString &path,
                  const std::function<bool(qint64 labels)> &proceed = {}) const;
    /// Journals that these pages were printed and takes their copies out of the label queue. They count as
    /// attached once they are scanned back.
    Outcome recordPrinted(const PreparedLabels &labels, const Author &author);

    /// The page that shows where a printer puts things, in a language ("id", "en").
    Outcome writeAlignmentPage(const LabelRequest &request, const QString &language,
                               const QString &path) const;

    /// Codes of a list, one a line, as a file or standard input has them; empty lines are none. Usage when it
    /// is too long.
    static Result<QStringList> codesOf(QIODevice &list);

private:
    Result<LabelJob> jobOf(const LabelRequest &request) const;

    Session &m_session;
    LabelSheets m_sheets;
};

} // namespace opname
