#pragma once

#include "opname/labels/barcode.h"

#include <QFont>
#include <QLineF>
#include <QRectF>

#include <optional>
#include <vector>

namespace opname {

/// Of a line of text to the size of its letters: accents and descenders included.
inline constexpr double lineHeight = 1.22;
/// Millimetres between two things on a label.
inline constexpr double labelGap = 0.3;

/// One label as it will be drawn. Measures are dots from the label's upper left corner.
struct LaidLabel {
    struct Line {
        QRectF place;
        QString text;
        double size = 0; ///< of the letters
        QFont::Weight weight = QFont::Normal;
        Qt::Alignment alignment = Qt::AlignCenter;
    };
    std::vector<Line> lines;
    std::vector<QLineF> rules;
    std::optional<Barcode> barcode;
    QPointF barcodePlace; ///< of the symbol itself, behind its quiet zone
    int module = 0;
    int barHeight = 0;
};

} // namespace opname
