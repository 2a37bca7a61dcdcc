#include "text_measure.h"

#include <algorithm>
#include <cmath>

namespace opname {

namespace {

constexpr char16_t behindLatin = 0x250;
constexpr qsizetype longestElided = 1000; ///< characters that are looked at: no line of a page has as many

bool isLatin(QChar c)
{
    return c.unicode() < behindLatin || c.unicode() == u'–' || c.unicode() == u'…';
}

} // namespace

TextMeasure::TextMeasure(const QFont &font)
    : m_metrics(font)
    , m_rawFont(QRawFont::fromFont(font))
    , m_lineSpacing(m_metrics.lineSpacing())
    , m_ascent(m_metrics.ascent())
{
}

double TextMeasure::width(QChar c) const
{
    if (c.isSurrogate())
        return c.isHighSurrogate() ? m_metrics.horizontalAdvance(QChar(0x4e00)) : 0; // as wide as most
    return letter(c).width;
}

const TextMeasure::Letter &TextMeasure::letter(QChar c) const
{
    auto &page = m_letters[c.unicode() >> 8];
    if (page == nullptr)
        page = std::make_unique<Page>();
    Letter &letter = (*page)[c.unicode() & 0xff];
    if (letter.width < 0) {
        letter.width = std::max(0.0, m_metrics.horizontalAdvance(c));
        quint32 glyph = 0;
        int count = 1;
        if (m_rawFont.glyphIndexesForChars(&c, 1, &glyph, &count) && count == 1)
            letter.glyph = glyph;
    }
    return letter;
}

double TextMeasure::width(QStringView text) const
{
    double sum = 0;
    for (const QChar c : text) {
        if (!isLatin(c))
            return m_metrics.horizontalAdvance(text.toString());
        sum += width(c);
    }
    return sum;
}

bool TextMeasure::addLetters(QStringView line, QPointF from, Letters &letters) const
{
    if (!std::all_of(line.begin(), line.end(),
                     [this](QChar c) { return isLatin(c) && c.isPrint() && letter(c).glyph != 0; }))
        return false;
    for (const QChar c : line) {
        const Letter &next = letter(c);
        if (c != u' ') { // its room is enough, to a reader as to a program that takes the text out
            letters.glyphs.append(next.glyph);
            // Whole units, too small to be seen: a PDF spells nine digits of every fraction, of every letter.
            letters.places.append({std::round(from.x()), std::round(from.y())});
        }
        from.rx() += next.width;
    }
    return true;
}

bool TextMeasure::canDraw(char32_t c) const
{
    if (!QChar::isPrint(c) || QChar::isSpace(c) || QChar::isMark(c))
        return true;
    const auto known = m_canDraw.find(c);
    return known != m_canDraw.end() ? known->second
                                    : m_canDraw.emplace(c, m_metrics.inFontUcs4(c)).first->second;
}

std::vector<char32_t> TextMeasure::undrawn(QStringView line) const
{
    std::vector<char32_t> lacking;
    if (std::all_of(line.begin(), line.end(), isLatin))
        return lacking;
    for (const char32_t c : line.toUcs4())
        if (!canDraw(c))
            lacking.push_back(c);
    return lacking;
}

QString TextMeasure::elided(const QString &text, double width, Qt::TextElideMode mode) const
{
    if (this->width(text) <= width)
        return text;
    return m_metrics.elidedText(mode == Qt::ElideRight ? text.left(longestElided) : text, mode, width);
}

} // namespace opname
