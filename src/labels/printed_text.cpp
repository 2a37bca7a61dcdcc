#include "printed_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace opname {

namespace {

bool joinsItsLetters(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Common:
    case QChar::Script_Inherited:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return false;
    default:
        return true;
    }
}

} // namespace

QFont printedFont(const QString &family, double dots, QFont::Weight weight, const QString &text)
{
    QFont font(family);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(dots))));
    font.setHintingPreference(QFont::PreferNoHinting);
    // Contextual forms have no characters of their own: text searched in the file would lose them.
    if (std::none_of(text.begin(), text.end(), joinsItsLetters))
        font.setStyleStrategy(QFont::PreferNoShaping);
    font.setWeight(weight);
    return font;
}

QString shortenedAtWord(const QString &text, const QFont &font, double width)
{
    const QFontMetricsF metrics(font);
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    for (qsizetype end = text.lastIndexOf(u' '); end > 0; end = text.lastIndexOf(u' ', end - 1)) {
        QString words = text.left(end);
        while (!words.isEmpty() && !words.back().isLetterOrNumber() && words.back() != u')')
            words.chop(1);
        words += QChar(0x2026);
        if (words.size() > 1 && metrics.horizontalAdvance(words) <= width)
            return words;
    }
    return metrics.elidedText(text, Qt::ElideRight, width);
}

double fittingSize(const QString &text, const QString &family, QFont::Weight weight, double width,
                   double most, double least)
{
    // Widths grow with the size, all but for rounding: one look tells where to search.
    const double first = std::round(most);
    const double wide = QFontMetricsF(printedFont(family, first, weight, text)).horizontalAdvance(text);
    double size = wide <= width ? first : std::min(first, std::ceil(first * width / wide) + 1);
    for (; size >= std::floor(least) && size >= 1; --size)
        if (QFontMetricsF(printedFont(family, size, weight, text)).horizontalAdvance(text) <= width)
            return size;
    return 0;
}

} // namespace opname
