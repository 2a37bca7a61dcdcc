#pragma once

#include "report_lines.h"

namespace opname {

/// The rows of a workbook's sheets in their order, cells parted by " | ", each where it stands. A formula, a
/// number format with digits of its own, what is hidden and what is drawn over the cells are told as words,
/// so that none of them can say something else than the values. What is no workbook, or would be more than
/// `mostBytes` unpacked, is File. Reads workbooks of this program and those that another one saved anew.
Result<std::vector<ReportLine>> workbookLines(const QString &path, qint64 mostBytes);

} // namespace opname
