#pragma once

#include "call.h"
#include "opname/report/writers.h"

namespace opname {

/// Writes a document as the call asks: its CSV separated so (Usage for anything that separates nothing), with
/// how many rows are written told meanwhile.
Result<WrittenReport> writeAsAsked(const Call &call, Document &document, const QString &out);

/// What a verb answers that wrote a document to `out`: its pages when that is a PDF, else its rows.
int answerWritten(const Call &call, const WrittenReport &written, const QString &out);

} // namespace opname
