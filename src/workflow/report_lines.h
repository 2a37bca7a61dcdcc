#pragma once

#include "opname/domain/error.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace opname {

/// One line of what a written report says (a row of a workbook), without blanks around it; empty ones are
/// left out.
struct ReportLine {
    QByteArray text; ///< UTF-8
    int place = 0; ///< page of a PDF, line or row of anything else, from 1
    bool operator==(const ReportLine &other) const { return text == other.text; }
};

/// What a report file says, be it made by this program or by anybody. The text of a PDF is taken out by
/// pdftotext, in a process whose time and memory are bounded: a PDF from outside cannot harm this one.
Result<std::vector<ReportLine>> reportLines(const QString &path, const std::function<bool()> &goesOn);

} // namespace opname
