#pragma once

#include "opname/domain/error.h"
#include "opname/report/writers.h"

#include <QIODevice>

namespace opname {

/// What a writer is given: a device to write to and a question whether to go on.
struct WritingTask {
    const Document &document;
    QIODevice &device;
    std::function<bool(qint64 rows)> proceed;
};

/// Each answers what it wrote; a device that failed is noticed by the caller. Cancelled when `proceed` said
/// no.
Result<WrittenReport> writePdf(const WritingTask &task);
Result<WrittenReport> writeXlsx(const WritingTask &task);
Result<WrittenReport> writeHtml(const WritingTask &task);
Result<WrittenReport> writeCsv(const WritingTask &task);
Result<WrittenReport> writeJson(const WritingTask &task);

tl::unexpected<Error> writingCancelled();
/// File, or Full when the disk of `path` has next to nothing left.
tl::unexpected<Error> writingFailed(const QString &path, const QString &detail);

} // namespace opname
