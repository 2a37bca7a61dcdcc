// Lines over days.

#include "chart_layout.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace opname::chart {

namespace {

constexpr double plotHeight = 130;
constexpr double markerSize = 2.6;
constexpr double widestName = 80; ///< below the axis
constexpr std::size_t mostNumbers = 40; ///< written at their points; more would cover each other

/// The next of 1, 2, 5, 10, 20 … that makes at most four steps of `most`.
double stepOf(double most)
{
    if (most <= 0)
        return 1;
    const double rough = most / 4;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0})
        if (factor * power >= rough)
            return factor * power;
    return 10 * power;
}

} // namespace

void addLine(ChartPicture &picture, int series, QPointF from, QPointF to)
{
    using Dash = ChartPicture::Line::Dash;
    const Dash dash = series % 3 == 0 ? Dash::Solid : series % 3 == 1 ? Dash::Dashed : Dash::Dotted;
    picture.lines.push_back({{from, to}, 1.1, ChartPicture::Ink::Fill, dash});
}

void addMarker(ChartPicture &picture, int series, QPointF at)
{
    using Ink = ChartPicture::Ink;
    const auto outline = [&](const QPolygonF &corners) {
        for (qsizetype i = 0; i < corners.size(); ++i)
            picture.lines.push_back(
                {{at + corners[i], at + corners[(i + 1) % corners.size()]}, 1.0, Ink::Strong});
    };
    const double r = markerSize;
    switch (series % 5) {
    case 0:
        picture.boxes.push_back({{at.x() - r * 0.8, at.y() - r * 0.8, 1.6 * r, 1.6 * r}, Ink::Fill});
        break;
    case 1:
        outline({QPointF(0, -r), QPointF(r, r * 0.8), QPointF(-r, r * 0.8)});
        break;
    case 2:
        outline({QPointF(0, -r), QPointF(r, 0), QPointF(0, r), QPointF(-r, 0)});
        break;
    case 3:
        outline({QPointF(-r, -r), QPointF(r, r)});
        outline({QPointF(-r, r), QPointF(r, -r)});
        break;
    default:
        outline({QPointF(-r, -r), QPointF(r, -r), QPointF(r, r), QPointF(-r, r)});
    }
}

void layOutLines(ChartPicture &picture, const Chart &chart)
{
    using Ink = ChartPicture::Ink;
    double most = 0;
    for (const Chart::Series &series : chart.series)
        for (const double value : series.values)
            most = std::max(most, value);
    const double step = stepOf(most);
    const double highest = std::max(step, std::ceil(most / step) * step);
    const double left = widthOf(QString::number(qint64(highest)), wordSize) + 10;
    const double right = picture.width - 14;
    const double top = addHead(picture, chart, true) + 8;
    const double bottom = top + plotHeight;
    const auto y = [&](double value) { return bottom - plotHeight * value / highest; };
    const auto x = [&](qsizetype group) {
        return left + 14 + (right - left - 28) * double(group) / double(chart.groups.size() - 1);
    };
    for (double value = 0; value <= highest + step / 2; value += step) {
        picture.lines.push_back({{{left, y(value)}, {right, y(value)}},
                                 value > 0 ? 0.4 : 0.8,
                                 value > 0 ? Ink::Rule : Ink::Strong});
        picture.words.push_back({{left - 5, y(value) + wordSize * 0.36},
                                 QString::number(value, 'g', 12),
                                 Qt::AlignRight,
                                 wordSize,
                                 false,
                                 Ink::Soft});
    }
    double widest = 0;
    for (const QString &group : chart.groups)
        widest = std::max(widest, std::min(widestName, widthOf(group, wordSize)));
    const double apart = x(1) - x(0);
    const auto every = std::max<qsizetype>(1, static_cast<qsizetype>(std::ceil((widest + 6) / apart)));
    for (qsizetype group = 0; group < chart.groups.size(); ++group) {
        picture.lines.push_back({{{x(group), bottom}, {x(group), bottom + 3}}, 0.5, Ink::Strong});
        if (group % every == 0)
            picture.words.push_back({{x(group), bottom + 13},
                                     fitted(chart.groups[group], widestName, wordSize),
                                     Qt::AlignHCenter});
    }
    const bool areWritten =
        chart.series.size() * static_cast<std::size_t>(chart.groups.size()) <= mostNumbers;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const Chart::Series &series = chart.series[i];
        const auto count =
            std::min<qsizetype>(chart.groups.size(), static_cast<qsizetype>(series.values.size()));
        for (qsizetype group = 0; group < count; ++group) {
            const QPointF point(x(group), y(series.values[static_cast<std::size_t>(group)]));
            if (group > 0)
                addLine(picture, static_cast<int>(i),
                        {x(group - 1), y(series.values[static_cast<std::size_t>(group) - 1])}, point);
            addMarker(picture, static_cast<int>(i), point);
            if (areWritten)
                picture.words.push_back(
                    {point - QPointF(0, 4.5), series.texts.value(group), Qt::AlignHCenter, 7});
        }
    }
    picture.height = bottom + 20;
}

} // namespace opname::chart
