#pragma once

#include "call.h"
#include "opname/report/document.h"

namespace opname {

/// The option `--separator`: what separates the columns of CSV, a comma or a semicolon. Without it the
/// session's setting decides.
QCommandLineOption separatorOption();
/// Has the document separated as the call says. Usage for anything else than the two.
Outcome separate(const Call &call, Document &document);

} // namespace opname
