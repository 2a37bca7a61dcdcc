#pragma once

#include "report_lines.h"

namespace opname {

/// The rows of a workbook's sheets in their order, cells parted by " | ". What is no workbook, or would be
/// more than `mostBytes` unpacked, is File. Reads workbooks of this program and those that another one saved
/// anew.
Result<std::vector<ReportLine>> workbookLines(const QString &path, qint64 mostBytes);

} // namespace opname
