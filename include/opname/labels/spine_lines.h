#pragma once

#include <QStringList>
#include <QStringView>

#include <functional>

namespace opname {

/// A call number broken over lines as libraries write it on a spine: collection code, class, author's mark,
/// title letter, volume, year and copy each on a line of its own. What belongs together stays together:
/// "jil. 2", "c. 3", "2 X 4", "YR DVD", and decimals behind a blank ("899.221 3"). Nothing is left out or
/// changed but blanks.
QStringList spineLines(QStringView callNumber);

/// The same with every line that is too long broken at most so many times more: a Dewey number before its
/// decimals ("899" and ".221"), an LC number before its cutter, others behind a mark (/ - :). A line that has
/// none of these stays as it is.
QStringList brokenSpineLines(const QStringList &lines, int mostBreaks,
                             const std::function<bool(const QString &line)> &isTooLong);

/// For a label that is too low: one line less, the two neighbours that are shortest together on one. Empty
/// when there is one line or none.
QStringList joinedSpineLines(QStringList lines);

} // namespace opname
