#pragma once

#include "call.h"
#include "opname/report/writers.h"

namespace opname {

/// What a verb answers that wrote a document to `out`: its pages when that is a PDF, else its rows.
int answerWritten(const Call &call, const WrittenReport &written, const QString &out);

} // namespace opname
