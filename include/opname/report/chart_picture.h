#pragma once

#include "opname/report/document.h"

#include <QColor>
#include <QLineF>
#include <QRectF>

#include <array>

class QPainter;

namespace opname {

/// A chart as boxes, lines and words, in points from its top left corner. Laid out without any font, so that
/// paper, window and web have the same picture. Values only; any thread.
struct ChartPicture {
    enum class Ink { Strong, Soft, Rule, Fill, Paper };
    static constexpr std::size_t inkCount = 5;
    struct Box {
        QRectF at;
        Ink fill = Ink::Fill;
        bool isFramed = false; ///< with a thin line of the ink Fill
    };
    struct Line {
        enum class Dash { Solid, Dashed, Dotted };
        QLineF at;
        double width = 0.5;
        Ink ink = Ink::Strong;
        Dash dash = Dash::Solid;
    };
    struct Words {
        QPointF at; ///< on the base line: left end, middle or right end
        QString text;
        Qt::Alignment alignment = Qt::AlignLeft;
        double size = 8;
        bool isBold = false;
        Ink ink = Ink::Strong;
    };
    double width = 0;
    double height = 0;
    std::vector<Box> boxes; ///< drawn first, in their order
    std::vector<Line> lines; ///< then these
    std::vector<Words> words; ///< and these on top
};

/// The chart as wide as `width` points, as high as it needs. A chart without groups is empty: of height 0.
ChartPicture layOutChart(const Chart &chart, double width);

/// Colours by ChartPicture::Ink; those of paper unless a window has its own.
struct ChartInks {
    std::array<QColor, ChartPicture::inkCount> colors = {QColor(0x1a, 0x1f, 0x24), QColor(0x55, 0x5e, 0x66),
                                                         QColor(0xb8, 0xc2, 0xca), QColor(0x12, 0x4e, 0x78),
                                                         QColor(0xff, 0xff, 0xff)};
    double thinnest = 0; ///< in points: no line and no frame is drawn thinner
    const QColor &of(ChartPicture::Ink ink) const { return colors[static_cast<std::size_t>(ink)]; }
};

/// Paints it at the painter's origin; a point is a unit of the painter. Needs a QGuiApplication (fonts).
void paintChart(QPainter &painter, const ChartPicture &picture, const ChartInks &inks = {});

} // namespace opname
