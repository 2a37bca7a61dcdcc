#include "opname/report/chart_picture.h"
#include "opname/report/paper.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace opname {

namespace {

constexpr double unitsPerPoint = 20; ///< fonts are measured large, so that no device rounds them

QPen penOf(const ChartPicture::Line &line, const ChartInks &inks)
{
    QPen pen(inks.of(line.ink), std::max(line.width, inks.thinnest));
    pen.setCapStyle(Qt::FlatCap);
    if (line.dash == ChartPicture::Line::Dash::Dashed)
        pen.setDashPattern({4, 2.5});
    else if (line.dash == ChartPicture::Line::Dash::Dotted)
        pen.setDashPattern({1.2, 1.8});
    return pen;
}

QFont fontOf(const ChartPicture::Words &words)
{
    QFont font(documentFontFamily());
    font.setPixelSize(static_cast<int>(std::lround(words.size * unitsPerPoint)));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setWeight(words.isBold ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace

void paintChart(QPainter &painter, const ChartPicture &picture, const ChartInks &inks)
{
    painter.save();
    for (const ChartPicture::Box &box : picture.boxes) {
        painter.setPen(box.isFramed ? QPen(inks.of(ChartPicture::Ink::Fill), std::max(0.5, inks.thinnest))
                                    : QPen(Qt::NoPen));
        painter.setBrush(inks.of(box.fill));
        painter.drawRect(box.at);
    }
    for (const ChartPicture::Line &line : picture.lines) {
        painter.setPen(penOf(line, inks));
        painter.drawLine(line.at);
    }
    painter.scale(1 / unitsPerPoint, 1 / unitsPerPoint);
    for (const ChartPicture::Words &words : picture.words) {
        const QFont font = fontOf(words);
        const double width = QFontMetricsF(font).horizontalAdvance(words.text);
        const double shift = words.alignment & Qt::AlignRight ? width
            : words.alignment & Qt::AlignHCenter              ? width / 2
                                                              : 0;
        painter.setFont(font);
        painter.setPen(inks.of(words.ink));
        painter.drawText(words.at * unitsPerPoint - QPointF(shift, 0), words.text);
    }
    painter.restore();
}

} // namespace opname
