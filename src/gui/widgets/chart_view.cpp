#include "chart_view.h"

#include "../shell/text_scale.h"
#include "../shell/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace opname {

namespace {

constexpr int usualWidth = 640;

/// The chart's letters, of 8 points, are as large as the window's.
double pixelsPerPoint()
{
    return 1.5 * TextScale::current().percent() / 100;
}

ChartInks windowInks(const QPalette &palette)
{
    ChartInks inks;
    const auto set = [&](ChartPicture::Ink ink, const QColor &color) {
        inks.colors[static_cast<std::size_t>(ink)] = color;
    };
    set(ChartPicture::Ink::Strong, palette.color(QPalette::WindowText));
    set(ChartPicture::Ink::Soft, Theme::softText());
    set(ChartPicture::Ink::Rule, Theme::line());
    set(ChartPicture::Ink::Fill, Theme::accent());
    set(ChartPicture::Ink::Paper, Theme::card());
    if (Theme::isHighContrast())
        inks.thinnest = 1; // half a point is dimmed where its pixels are shared
    return inks;
}

/// "Found: Religion 204, Language 31. On loan: …"
QString spoken(const Chart &chart)
{
    QStringList series;
    for (const Chart::Series &line : chart.series) {
        QStringList values;
        for (qsizetype i = 0; i < std::min(chart.groups.size(), line.texts.size()); ++i)
            values.append(chart.groups[i] + u' ' + line.texts[i]);
        const QString all = values.join(u", "_qs);
        series.append(line.name.isEmpty() ? all : QString(line.name + u": "_qs + all));
    }
    return series.join(u". "_qs);
}

} // namespace

ChartView::ChartView(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name + QStringLiteral("ChartView"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartView::setChart(const Chart &chart)
{
    m_chart = chart;
    setAccessibleName(chart.caption);
    setAccessibleDescription(spoken(chart));
    updateGeometry();
    update();
}

ChartPicture ChartView::pictureOf(int width) const
{
    return layOutChart(m_chart, width / pixelsPerPoint());
}

int ChartView::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(pictureOf(width).height * pixelsPerPoint()));
}

QSize ChartView::sizeHint() const
{
    return {usualWidth, heightForWidth(usualWidth)};
}

void ChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(pixelsPerPoint(), pixelsPerPoint());
    paintChart(painter, pictureOf(width()), windowInks(palette()));
}

} // namespace opname
