#pragma once

#include "opname/report/chart_picture.h"

/// The pieces that charts are laid out of. Sizes and places are in points.
namespace opname::chart {

inline constexpr double wordSize = 8;
inline constexpr std::size_t patternCount = 6; ///< solid, hatched, cross-hatched, empty, striped two ways

double widthOf(const QString &text, double size); ///< as a rule more than it takes
QString fitted(const QString &text, double width, double size); ///< one line, cut off where it ends
void addHatched(ChartPicture &picture, const QRectF &at, int pattern);
/// A stretch of the line of a series, told apart by its dashes, and the mark of one of its points.
void addLine(ChartPicture &picture, int series, QPointF from, QPointF to);
void addMarker(ChartPicture &picture, int series, QPointF at);
/// Caption and, of several series, the key to them. Answers where the rest begins.
double addHead(ChartPicture &picture, const Chart &chart, bool areLines);
void layOutLines(ChartPicture &picture, const Chart &chart);

} // namespace opname::chart
