#include "chart_layout.h"

#include <algorithm>
#include <cmath>

namespace opname {

namespace chart {

double widthOf(const QString &text, double size)
{
    // Wider than the letters of the program's font are on average: what is measured fits.
    return 0.58 * size * double(text.size());
}

QString fitted(const QString &text, double width, double size)
{
    const QString line = text.simplified();
    const auto room = static_cast<qsizetype>(width / (0.58 * size));
    return line.size() <= room ? line : QString(line.left(std::max<qsizetype>(0, room - 1)) + u'…');
}

void addHatched(ChartPicture &picture, const QRectF &at, int pattern)
{
    using Ink = ChartPicture::Ink;
    if (at.width() <= 0)
        return;
    picture.boxes.push_back({at, pattern == 0 ? Ink::Fill : Ink::Paper, true});
    constexpr double step = 2.6;
    const auto add = [&](const QLineF &line) { picture.lines.push_back({line, 0.5, Ink::Fill}); };
    // Lines at 45 degrees, cut off at the box.
    const auto slanted = [&](bool isRising) {
        for (double shift = step - at.height(); shift < at.width(); shift += step) {
            const double left = std::max(0.0, shift);
            const double right = std::min(at.width(), shift + at.height());
            if (right <= left)
                continue;
            const auto y = [&](double x) {
                return isRising ? at.bottom() - (x - shift) : at.top() + (x - shift);
            };
            add({{at.left() + left, y(left)}, {at.left() + right, y(right)}});
        }
    };
    if (pattern == 1 || pattern == 2)
        slanted(true);
    if (pattern == 2)
        slanted(false);
    if (pattern == 4)
        for (double y = at.top() + step; y < at.bottom(); y += step)
            add({{at.left(), y}, {at.right(), y}});
    if (pattern == 5)
        for (double x = at.left() + step; x < at.right(); x += step)
            add({{x, at.top()}, {x, at.bottom()}});
}

double addHead(ChartPicture &picture, const Chart &chart, bool areLines)
{
    double y = 0;
    if (!chart.caption.isEmpty()) {
        y += 11;
        picture.words.push_back({{0, y}, fitted(chart.caption, picture.width, 9), Qt::AlignLeft, 9, true});
    }
    if (chart.series.size() < 2)
        return y + 6;
    y += 13;
    double x = 0;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const QString name = fitted(chart.series[i].name, picture.width * 0.4, wordSize);
        const double width = 24 + widthOf(name, wordSize) + 10;
        if (x > 0 && x + width > picture.width) {
            x = 0;
            y += 12;
        }
        const QRectF sample(x, y - 7, 18, 8);
        if (areLines)
            addLine(picture, static_cast<int>(i), {sample.left(), sample.center().y()},
                    {sample.right(), sample.center().y()});
        else
            addHatched(picture, sample, static_cast<int>(i % patternCount));
        if (areLines)
            addMarker(picture, static_cast<int>(i), sample.center());
        picture.words.push_back({{x + 22, y}, name});
        x += width;
    }
    return y + 8;
}

} // namespace chart

namespace {

using chart::fitted;
using chart::widthOf;
using chart::wordSize;

constexpr double rowHeight = 14;
constexpr double barHeight = 9;

/// The numbers of one group, as they stand behind its bar.
QString numbersOf(const Chart &chart, qsizetype group)
{
    QStringList texts;
    for (const Chart::Series &series : chart.series)
        texts.append(series.texts.value(group));
    return texts.join(u" · "_qs);
}

double valueAt(const Chart::Series &series, qsizetype group)
{
    const auto at = static_cast<std::size_t>(group);
    return at < series.values.size() && std::isfinite(series.values[at]) ? std::max(0.0, series.values[at])
                                                                         : 0.0;
}

void layOutBars(ChartPicture &picture, const Chart &chart)
{
    using Ink = ChartPicture::Ink;
    double names = 0;
    double numbers = 0;
    double most = 0;
    for (qsizetype group = 0; group < chart.groups.size(); ++group) {
        names = std::max(names, widthOf(chart.groups[group].simplified(), wordSize));
        numbers = std::max(numbers, widthOf(numbersOf(chart, group), wordSize));
        double sum = 0;
        for (const Chart::Series &series : chart.series)
            sum += valueAt(series, group);
        most = std::max(most, sum);
    }
    const double axis = std::min(names + 6, picture.width * 0.36);
    const double room = std::max(picture.width * 0.2, picture.width - axis - numbers - 8);
    double y = chart::addHead(picture, chart, false);
    const double top = y;
    for (qsizetype group = 0; group < chart.groups.size(); ++group) {
        const double base = y + rowHeight / 2 + wordSize * 0.36;
        picture.words.push_back(
            {{axis - 6, base}, fitted(chart.groups[group], axis - 6, wordSize), Qt::AlignRight});
        double x = axis;
        for (std::size_t i = 0; i < chart.series.size(); ++i) {
            const double length = most > 0 ? room * valueAt(chart.series[i], group) / most : 0;
            chart::addHatched(picture, {x, y + (rowHeight - barHeight) / 2, length, barHeight},
                              static_cast<int>(i % chart::patternCount));
            x += length;
        }
        picture.words.push_back({{x + 5, base},
                                 fitted(numbersOf(chart, group), picture.width - x - 5, wordSize),
                                 Qt::AlignLeft,
                                 wordSize});
        y += rowHeight;
    }
    picture.lines.push_back({{{axis, top}, {axis, y}}, 0.8, Ink::Strong});
    picture.height = y + 4;
}

} // namespace

ChartPicture layOutChart(const Chart &chart, double width)
{
    ChartPicture picture;
    picture.width = width;
    if (chart.groups.isEmpty() || chart.series.empty() || width <= 0)
        return picture;
    if (chart.kind != Chart::Kind::Lines) {
        layOutBars(picture, chart);
        return picture;
    }
    if (chart.groups.size() > 1) {
        chart::layOutLines(picture, chart);
        return picture;
    }
    // One day has no line: a bar a series says the same.
    Chart bars;
    bars.caption = chart.caption + u" – "_qs + chart.groups.constFirst();
    Chart::Series only;
    for (const Chart::Series &series : chart.series) {
        bars.groups.append(series.name);
        only.values.push_back(valueAt(series, 0));
        only.texts.append(series.texts.value(0));
    }
    bars.series.push_back(std::move(only));
    layOutBars(picture, bars);
    return picture;
}

} // namespace opname
