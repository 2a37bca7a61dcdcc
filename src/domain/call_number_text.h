#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace opname {

/// A call number as it is compared: upper case, without diacritics, invisible characters and apostrophes
/// ("Qur'an" is QURAN). An apostrophe or prime before a digit is a segmentation mark and becomes '/', every
/// dash becomes '-'.
QString comparableText(QStringView text);

/// As `bytes += text.toUtf8()`, without an allocation for plain letters and digits.
void appendUtf8(QByteArray &bytes, QStringView text);

inline bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Halves of a pair count as letters, so that characters beyond the basic plane are compared and not skipped.
inline bool isLetter(QChar c)
{
    return c.unicode() < 0x80 ? (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z')
                              : c.isLetter() || c.isSurrogate();
}

inline qsizetype endOfDigits(QStringView text, qsizetype at)
{
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

inline qsizetype endOfLetters(QStringView text, qsizetype at)
{
    while (at < text.size() && isLetter(text[at]))
        ++at;
    return at;
}

inline qsizetype endOfBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

/// Where the next letter or number begins.
inline qsizetype endOfSeparators(QStringView text, qsizetype at)
{
    while (at < text.size() && !isDigit(text[at]) && !isLetter(text[at]) && !text[at].isNumber())
        ++at;
    return at;
}

} // namespace opname
