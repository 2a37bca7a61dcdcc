// Charts of a spreadsheet's own: they read the cells beside them.

#include "spreadsheet.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>

namespace opname {

namespace {

constexpr int pixelsOfRow = 20; ///< of a row of usual height
constexpr std::uint32_t fill = 0x124E78;

void setPattern(lxw_chart_series *series, std::size_t index)
{
    // Told apart in print without colour, as on paper: solid, hatched, cross-hatched, empty, striped two
    // ways.
    static constexpr std::array<std::uint8_t, 6> patterns = {
        LXW_CHART_PATTERN_NONE, LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL, LXW_CHART_PATTERN_TRELLIS,
        LXW_CHART_PATTERN_NONE, LXW_CHART_PATTERN_NARROW_HORIZONTAL,    LXW_CHART_PATTERN_NARROW_VERTICAL};
    lxw_chart_line line = {};
    line.color = fill;
    line.width = 0.75F;
    chart_series_set_line(series, &line);
    const std::uint8_t pattern = patterns[index % patterns.size()];
    if (pattern != LXW_CHART_PATTERN_NONE) {
        lxw_chart_pattern hatching = {};
        hatching.fg_color = fill;
        hatching.bg_color = LXW_COLOR_WHITE;
        hatching.type = pattern;
        chart_series_set_pattern(series, &hatching);
        return;
    }
    lxw_chart_fill solid = {};
    solid.color = index % patterns.size() == 0 ? fill : static_cast<std::uint32_t>(LXW_COLOR_WHITE);
    chart_series_set_fill(series, &solid);
}

void setLine(lxw_chart_series *series, std::size_t index)
{
    static constexpr std::array<std::uint8_t, 3> dashes = {
        LXW_CHART_LINE_DASH_SOLID, LXW_CHART_LINE_DASH_DASH, LXW_CHART_LINE_DASH_ROUND_DOT};
    static constexpr std::array<std::uint8_t, 5> markers = {
        LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_TRIANGLE, LXW_CHART_MARKER_DIAMOND, LXW_CHART_MARKER_X,
        LXW_CHART_MARKER_CIRCLE};
    lxw_chart_line line = {};
    line.color = fill;
    line.width = 1.5F;
    line.dash_type = dashes[index % dashes.size()];
    chart_series_set_line(series, &line);
    chart_series_set_marker_type(series, markers[index % markers.size()]);
}

} // namespace

qint64 Spreadsheet::insertChart(lxw_worksheet *sheet, const Chart &chart, qint64 headRow, qint64 at)
{
    const auto known = std::find_if(m_sheets.begin(), m_sheets.end(),
                                    [&](const auto &named) { return named.first == sheet; });
    if (sheet == nullptr || known == m_sheets.end())
        return 0;
    const bool areLines = chart.kind == Chart::Kind::Lines;
    lxw_chart *made = workbook_add_chart(m_book.get(),
                                         areLines                                     ? LXW_CHART_LINE
                                             : chart.kind == Chart::Kind::StackedBars ? LXW_CHART_BAR_STACKED
                                                                                      : LXW_CHART_BAR);
    if (made == nullptr)
        return 0;
    const auto first = static_cast<lxw_row_t>(headRow + 1);
    const auto last = static_cast<lxw_row_t>(headRow + chart.groups.size());
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i + 1);
        lxw_chart_series *series = chart_add_series(made, nullptr, nullptr);
        if (series == nullptr)
            return 0;
        const char *name = known->second.constData();
        chart_series_set_categories(series, name, first, 0, last, 0);
        chart_series_set_values(series, name, first, column, last, column);
        chart_series_set_name_range(series, name, static_cast<lxw_row_t>(headRow), column);
        chart_series_set_labels(series);
        areLines ? setLine(series, i) : setPattern(series, i);
    }
    chart_title_off(made);
    if (chart.series.size() < 2)
        chart_legend_set_position(made, LXW_CHART_LEGEND_NONE);
    else
        chart_legend_set_position(made, LXW_CHART_LEGEND_BOTTOM);
    if (!areLines) {
        chart_axis_set_reverse(made->x_axis); // the first group on top, as it is read
    }
    const qint64 rows = areLines ? 16 : std::clamp<qint64>(chart.groups.size() + 6, 10, 40);
    lxw_chart_options options = {};
    options.x_scale = 1.6;
    options.y_scale = double(rows * pixelsOfRow) / 288;
    note(worksheet_insert_chart_opt(sheet, static_cast<lxw_row_t>(at), 0, made, &options));
    return rows;
}

} // namespace opname
