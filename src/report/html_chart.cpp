#include "html_chart.h"

#include "opname/report/chart_picture.h"

#include <QTextStream>

namespace opname {

namespace {

constexpr double widthInPoints = 520;

/// The colours of the page's style sheet, by ChartPicture::Ink.
constexpr std::array<const char *, ChartPicture::inkCount> inks = {"var(--ink)", "var(--soft)", "var(--rule)",
                                                                   "var(--accent)", "var(--paper)"};

const char *colorOf(ChartPicture::Ink ink)
{
    return inks[static_cast<std::size_t>(ink)];
}

QString number(double value)
{
    return QString::number(value, 'f', 2);
}

const char *dashesOf(ChartPicture::Line::Dash dash)
{
    return dash == ChartPicture::Line::Dash::Dashed ? " stroke-dasharray=\"4 2.5\""
        : dash == ChartPicture::Line::Dash::Dotted  ? " stroke-dasharray=\"1.2 1.8\""
                                                    : "";
}

const char *anchorOf(Qt::Alignment alignment)
{
    return alignment & Qt::AlignRight  ? " text-anchor=\"end\""
        : alignment & Qt::AlignHCenter ? " text-anchor=\"middle\""
                                       : "";
}

} // namespace

QString htmlOfChart(const Chart &chart)
{
    const ChartPicture picture = layOutChart(chart, widthInPoints);
    if (picture.height <= 0)
        return {};
    QString html;
    QTextStream out(&html);
    out << "<div class=\"chart\"><svg role=\"img\" aria-label=\"" << chart.caption.toHtmlEscaped()
        << "\" width=\"" << number(picture.width * 1.4) << "\" viewBox=\"0 0 " << number(picture.width) << ' '
        << number(picture.height) << "\">\n";
    for (const ChartPicture::Box &box : picture.boxes) {
        out << "<rect x=\"" << number(box.at.x()) << "\" y=\"" << number(box.at.y()) << "\" width=\""
            << number(box.at.width()) << "\" height=\"" << number(box.at.height())
            << "\" style=\"fill:" << colorOf(box.fill);
        if (box.isFramed)
            out << ";stroke:" << colorOf(ChartPicture::Ink::Fill) << ";stroke-width:.5";
        out << "\"/>\n";
    }
    for (const ChartPicture::Line &line : picture.lines)
        out << "<line x1=\"" << number(line.at.x1()) << "\" y1=\"" << number(line.at.y1()) << "\" x2=\""
            << number(line.at.x2()) << "\" y2=\"" << number(line.at.y2())
            << "\" style=\"stroke:" << colorOf(line.ink) << ";stroke-width:" << number(line.width) << "\""
            << dashesOf(line.dash) << "/>\n";
    for (const ChartPicture::Words &words : picture.words)
        out << "<text x=\"" << number(words.at.x()) << "\" y=\"" << number(words.at.y()) << "\" font-size=\""
            << number(words.size) << "\"" << anchorOf(words.alignment)
            << (words.isBold ? " font-weight=\"600\"" : "") << " style=\"fill:" << colorOf(words.ink) << "\">"
            << words.text.toHtmlEscaped() << "</text>\n";
    out << "</svg></div>\n";
    out.flush();
    return html;
}

} // namespace opname
