#pragma once

#include "../models/table_rows_model.h"
#include "opname/report/locale_text.h"
#include "opname/workflow/scan_file_preview.h"

#include <map>

namespace opname {

/// What taking a file has done so far.
struct ScanFileResult {
    std::map<Verdict, qint64> verdicts;
    qint64 leftOut = 0;
    qint64 codes() const;
};

/// The words of ScanFileDialog, in the language as it is now.
namespace ScanFileTexts {

QString summary(const ScanFilePreview &preview, const LocaleText &locale);
/// What the user should know before taking; empty when there is nothing.
QString notice(const ScanFilePreview &preview, const LocaleText &locale);
QString result(const ScanFileResult &result, const LocaleText &locale);
QStringList headers();
TableRowsModel::Row row(const ScanFilePreview::Row &row, const LocaleText &locale);
QString column(int number, const ScanListGuess::Column &column); ///< "2 · Kode (B0001)"

} // namespace ScanFileTexts

} // namespace opname
