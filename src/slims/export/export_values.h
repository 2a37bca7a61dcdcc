#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace opname {

/// A date as SLiMS exports it (2020-02-03), or day first as a spreadsheet program saves it again
/// (03/02/2020, 3-2-2020, 3.2.2020). Invalid when it is neither.
QDate dateFromExport(const QString &text);
/// Whether it says that there is no date: nothing, NULL, or SLiMS's 0000-00-00.
bool isNoDate(const QString &text);

/// A price in whole units: 50000, and as a spreadsheet program saves it again: 50.000, 50,000, 50.000,00,
/// Rp 50.000. Nothing when it is no such number.
std::optional<qint64> priceFromExport(const QString &text);

} // namespace opname
