#pragma once

#include <QStringList>

#include <optional>

namespace opname {

/// What single fields of a scan file look like.

/// Letters and digits in lower case: "Kode Eksemplar" and "kode_eksemplar" are one name.
QString plainColumnName(QStringView name);
/// How surely a column of this name holds codes: 0 the most, nothing when the name says no such thing. A file
/// of a single column is told by fewer names, as the first of its lines may be a code.
std::optional<int> codeNameRank(QStringView name, bool isOnlyColumn);
/// A date, with a time of day or without, in the ways scanners, phones and spreadsheets write it.
bool looksLikeTime(QStringView field);
/// A time of day alone.
bool looksLikeTimeOfDay(QStringView field);
/// 1 for what an item code looks like, less for what is less like one, 0 for what none is.
double likenessToCode(QStringView field);
/// What a spreadsheet makes of a long number.
bool isRoundedNumber(QStringView code);
/// The line `sep=;` by which spreadsheets tell each other the separator, split at that separator.
bool isSeparatorLine(const QStringList &fields, QChar separator);
/// The code without what spreadsheets put around a text: `="0012"`, `'=A1`.
QString codeInField(const QString &field);

} // namespace opname
