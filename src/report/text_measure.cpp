#include "text_measure.h"

#include <algorithm>

namespace opname {

namespace {

constexpr char16_t behindLatin = 0x250;
constexpr double unknown = -1;
constexpr qsizetype longestElided = 1000; ///< characters that are looked at: no line of a page has as many

} // namespace

TextMeasure::TextMeasure(const QFont &font)
    : m_metrics(font)
    , m_lineSpacing(m_metrics.lineSpacing())
    , m_ascent(m_metrics.ascent())
{
}

double TextMeasure::width(QChar c) const
{
    if (c.isSurrogate())
        return c.isHighSurrogate() ? m_metrics.horizontalAdvance(QChar(0x4e00)) : 0; // as wide as most
    auto &page = m_widths[c.unicode() >> 8];
    if (page == nullptr) {
        page = std::make_unique<Page>();
        page->fill(unknown);
    }
    double &width = (*page)[c.unicode() & 0xff];
    if (width == unknown)
        width = m_metrics.horizontalAdvance(c);
    return width;
}

double TextMeasure::width(QStringView text) const
{
    double sum = 0;
    for (const QChar c : text) {
        if (c.unicode() >= behindLatin && c.unicode() != u'–' && c.unicode() != u'…')
            return m_metrics.horizontalAdvance(text.toString());
        sum += width(c);
    }
    return sum;
}

QString TextMeasure::elided(const QString &text, double width, Qt::TextElideMode mode) const
{
    if (this->width(text) <= width)
        return text;
    return m_metrics.elidedText(mode == Qt::ElideRight ? text.left(longestElided) : text, mode, width);
}

} // namespace opname
