#pragma once

#include "opname/domain/error.h"
#include "opname/report/document.h"

#include <QImage>

#include <memory>
#include <vector>

namespace opname {

/// What was written.
struct WrittenReport {
    int pages = 0; ///< of a PDF; 0 otherwise
    qint64 rows = 0; ///< table rows
};

/// Writes a document in the format that the file's ending names: `.pdf`, `.xlsx`, `.html`, `.csv`, `.json`.
/// The file is replaced atomically: on failure (File, Full, or what Document::wereRead says) what was there
/// stays. Other endings are Usage.
/// CSV has the document's item lists, one after the other with their name in the first column, or a single
/// list without it. XLSX has a sheet for each of them and one for all else; rows pass through the system's
/// temporary folder, so that memory does not grow with them. `proceed` is asked about every hundred rows with
/// the number written; answering false cancels. PDF needs a QGuiApplication (fonts) of any platform. Any
/// thread.
Result<WrittenReport> writeDocument(const Document &document, const QString &path,
                                    const std::function<bool(qint64 rows)> &proceed = {});

/// A document laid out on A4 pages, drawn on demand: what a preview shows is what the PDF holds.
class PagedDocument {
public:
    explicit PagedDocument(const Document &document); ///< lays out; the document's rows are read once
    ~PagedDocument();
    int pageCount() const;
    /// One page, white background. `page` from 0.
    QImage page(int page, double dotsPerInch) const;
    /// Pages that follow each other, for the price of the last one alone; fewer at the end of the document.
    std::vector<QImage> pages(int first, int count, double dotsPerInch) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace opname
