#pragma once

#include <QFont>
#include <QString>

namespace opname {

inline constexpr double millimetresPerInch = 25.4;
inline constexpr double millimetresPerPoint = millimetresPerInch / 72;

/// The font that a text is printed in, its size in dots of the device, at least one. Scripts that join their
/// letters need the text itself to be told.
QFont printedFont(const QString &family, double dots, QFont::Weight weight, const QString &text = {});

/// The text as it is when it fits into so many dots; else as many of its words as fit and an ellipsis, and
/// when not even one does, as many of its letters.
QString shortenedAtWord(const QString &text, const QFont &font, double width);

/// The largest size in dots, from `most` down to `least`, at which the text is no wider than `width`; 0 when
/// even the least is too wide.
double fittingSize(const QString &text, const QString &family, QFont::Weight weight, double width,
                   double most, double least);

} // namespace opname
