#include "call_number_text.h"

#include <algorithm>

namespace opname {

namespace {

bool isApostrophe(char16_t c)
{
    return c == u'\'' || c == u'`' || c == u'´' || (c >= 0x2018 && c <= 0x201b) || c == 0x2032 || c == 0x2035
        || (c >= 0x02b9 && c <= 0x02bf) || c == 0x02c8 || c == 0x02ca || c == 0x02cb;
}

bool isDash(char16_t c)
{
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

/// Letters whose stroke or ligature Unicode does not take apart.
QStringView plainLetters(char16_t c)
{
    switch (c) {
    case u'Ø':
        return u"O";
    case u'Đ':
    case u'Ð':
        return u"D";
    case u'Ł':
        return u"L";
    case u'Ħ':
        return u"H";
    case u'Ŧ':
        return u"T";
    case u'Æ':
        return u"AE";
    case u'Œ':
        return u"OE";
    case u'Þ':
        return u"TH";
    default:
        return {};
    }
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

QString withoutDiacritics(QStringView text)
{
    QString spelled; // before taking apart, which would make a blank and a mark of an acute accent
    spelled.reserve(text.size());
    for (const QChar c : text)
        spelled += isApostrophe(c.unicode()) ? QChar(u'\'') : c;
    const QString apart = spelled.normalized(QString::NormalizationForm_KD).toUpper();
    QString plain;
    plain.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.isMark() || c.category() == QChar::Other_Format)
            continue;
        if (const QStringView letters = plainLetters(c.unicode()); !letters.isEmpty())
            plain += letters;
        else
            plain += isDash(c.unicode()) ? QChar(u'-') : c;
    }
    return plain;
}

} // namespace

QString comparableText(QStringView text)
{
    QString upper = isAscii(text) ? text.toString() : withoutDiacritics(text);
    QChar *out = upper.data();
    const QChar *end = out + upper.size();
    const QChar *begin = out;
    for (const QChar *in = out; in != end; ++in) {
        QChar c = *in;
        if (isApostrophe(c.unicode())) {
            if (in + 1 == end || !isDigit(in[1]))
                continue;
            c = u'/';
        }
        *out++ = c >= u'a' && c <= u'z' ? QChar(char16_t(c.unicode() - 32)) : c;
    }
    upper.truncate(out - begin);
    return upper;
}

void appendUtf8(QByteArray &bytes, QStringView text)
{
    if (!isAscii(text)) {
        bytes += text.toUtf8();
        return;
    }
    for (const QChar c : text)
        bytes += static_cast<char>(c.unicode());
}

} // namespace opname
