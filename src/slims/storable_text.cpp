#include "storable_text.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace opname {

bool isStorable(QStringView text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSurrogate() || c.isNull(); });
}

QString storedText(const QString &text, int maximum)
{
    QString stored;
    stored.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        stored += text[i].isSurrogate() || text[i].isNull() ? QChar(QChar::ReplacementCharacter) : text[i];
        if (isPair)
            ++i;
    }
    if (stored.size() <= maximum)
        return stored;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, stored);
    finder.setPosition(maximum);
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    const qsizetype end = finder.position();
    return stored.left(end > 0 ? end : maximum);
}

QString plainText(const QString &text, int maximum)
{
    QString plain = text.trimmed();
    plain.replace(u'<', QChar(0x2039)).replace(u'>', QChar(0x203A));
    return storedText(plain, maximum);
}

} // namespace opname
