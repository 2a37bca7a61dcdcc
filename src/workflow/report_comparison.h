#pragma once

#include "opname/report/document.h"
#include "report_lines.h"

#include <QStringList>

namespace opname {

/// How a report file differs from the one that the session gives: translated sentences with the place, the
/// first few. Empty: it does not. `isPaged`: places are pages.
QStringList reportDifferences(const std::vector<ReportLine> &file, const std::vector<ReportLine> &expected,
                              const Document &document, bool isPaged);

} // namespace opname
