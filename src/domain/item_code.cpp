#include "opname/domain/item_code.h"

#include "item_code_weights.h"

#include <algorithm>

namespace opname {

namespace {

constexpr QStringView mark = u"$OPNAME$";
constexpr qsizetype checkedLength = 14; ///< of codes with a check digit, itself included

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

QStringView withoutLineEnd(QStringView read)
{
    while (!read.isEmpty() && (read.back() == u'\r' || read.back() == u'\n' || read.back() == u'\t'))
        read.chop(1);
    return read;
}

/// `]` and two characters, as AIM identifiers are: a letter and a digit or letter.
bool hasAimPrefix(QStringView read)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); };
    return read.size() > 3 && read[0] == u']' && read[1].unicode() < 0x80 && read[1].isLetter()
        && isAscii(read[2]);
}

void appendFold(QString &fold, char16_t c)
{
    const auto single =
        std::lower_bound(singleFolds, singleFolds + singleFoldCount, c,
                         [](const SingleFold &f, char16_t wanted) { return f.from < wanted; });
    if (single != singleFolds + singleFoldCount && single->from == c) {
        fold += QChar(single->to);
        return;
    }
    const auto several =
        std::lower_bound(severalFolds, severalFolds + severalFoldCount, c,
                         [](const SeveralFold &f, char16_t wanted) { return f.from < wanted; });
    if (several != severalFolds + severalFoldCount && several->from == c)
        fold += QStringView(foldPool + several->first, several->count);
    else
        fold += QChar(c);
}

QStringView withoutPadding(QStringView word)
{
    qsizetype end = word.size();
    while (end > 0 && (word[end - 1] == u'0' || word[end - 1] == u'$'))
        --end;
    if (const qsizetype dollar = word.indexOf(u'$', end); dollar >= 0)
        return word.first(dollar);
    while (!word.isEmpty() && (word.back() == u' ' || word.back() == u'.'))
        word.chop(1);
    return word;
}

/// Every printable ASCII character weighs something of its own but for case, so the tables need not be asked.
QByteArray foldedAscii(QStringView code)
{
    QByteArray fold(code.size(), Qt::Uninitialized);
    char *out = fold.data();
    for (const QChar c : code)
        *out++ = static_cast<char>(c.unicode() >= 'A' && c.unicode() <= 'Z' ? c.unicode() + 32 : c.unicode());
    return fold;
}

/// A text between Codabar's start and stop without them and its check character. The values of all characters
/// add up to a multiple of 16 (EN 798).
QStringView withoutCodabarFrame(QStringView read)
{
    constexpr QStringView values = u"0123456789-$:/.+ABCD";
    constexpr qsizetype firstLetter = 16;
    constexpr qsizetype shortest = 4;
    qsizetype sum = 0;
    for (qsizetype i = 0; i < read.size(); ++i) {
        const qsizetype value = values.indexOf(read[i].toUpper());
        const bool isEnd = i == 0 || i == read.size() - 1;
        if (value < 0 || isEnd != (value >= firstLetter))
            return read;
        sum += value;
    }
    return read.size() < shortest || sum % 16 != 0 ? read : read.sliced(1, read.size() - 3);
}

} // namespace

QString bareCode(QStringView read, const ScannerDecoration &decoration)
{
    read = withoutLineEnd(read);
    // The scanner sends its own prefix before the symbology's identifier, or the data begins with it after
    // that.
    bool prefixIsDue = !decoration.prefix.isEmpty();
    const auto takePrefixOff = [&] {
        if (!prefixIsDue || !read.startsWith(decoration.prefix))
            return;
        read = read.sliced(decoration.prefix.size());
        prefixIsDue = false;
    };
    takePrefixOff();
    if (hasAimPrefix(read))
        read = read.sliced(3);
    takePrefixOff();
    // A suffix configured with its line end has lost it above.
    const QStringView suffix = withoutLineEnd(decoration.suffix);
    if (!suffix.isEmpty() && read.endsWith(suffix))
        read.chop(suffix.size());
    return (decoration.codabar ? withoutCodabarFrame(read) : read).toString();
}

CodeShape codeShape(QStringView bareCode)
{
    if (!commandWord(bareCode).isEmpty())
        return CodeShape::Command;
    qsizetype characters = 0;
    for (qsizetype i = 0; i < bareCode.size(); ++i) {
        if (isControl(bareCode[i]))
            return CodeShape::Invalid;
        if (!(bareCode[i].isLowSurrogate() && i > 0 && bareCode[i - 1].isHighSurrogate()))
            ++characters;
    }
    // What weighs nothing is the empty code to SLiMS, and every copy without a code would answer to it.
    return characters > maximumItemCodeLength || foldedCode(bareCode).isEmpty() ? CodeShape::Invalid
                                                                                : CodeShape::Item;
}

QString commandMark()
{
    return mark.toString();
}

QString commandWord(QStringView bareCode)
{
    if (bareCode.size() <= maximumItemCodeLength || !bareCode.startsWith(mark, Qt::CaseInsensitive))
        return QString();
    return withoutPadding(bareCode.sliced(mark.size())).trimmed().toString();
}

QByteArray foldedCode(QStringView code)
{
    while (!code.isEmpty() && code.back() == u' ')
        code.chop(1);
    if (std::all_of(code.begin(), code.end(),
                    [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; }))
        return foldedAscii(code);
    QString fold;
    fold.reserve(code.size() + 4);
    for (const QChar c : code)
        appendFold(fold, c.unicode());
    // The collation pads with blanks, whatever stood for them.
    while (fold.endsWith(u' '))
        fold.chop(1);
    // UTF-8 would make every lone surrogate the same.
    QByteArray bytes;
    for (qsizetype i = 0; i < fold.size(); ++i) {
        const QChar c = fold[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < fold.size() && fold[i + 1].isLowSurrogate();
        if (isPair) {
            bytes += QStringView(fold).sliced(i++, 2).toUtf8();
        } else if (c.isSurrogate()) {
            bytes += '\xff';
            bytes += static_cast<char>(c.unicode() >> 8);
            bytes += static_cast<char>(c.unicode() & 0xff);
        } else {
            bytes += QStringView(fold).sliced(i, 1).toUtf8();
        }
    }
    return bytes;
}

bool hasCheckDigit(QStringView code)
{
    return code.size() == checkedLength && withCheckDigit(code) == code;
}

QString withCheckDigit(QStringView code)
{
    if (code.size() != checkedLength && code.size() != checkedLength - 1)
        return {};
    int sum = 0;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const int digit = code[i].unicode() - u'0';
        if (digit < 0 || digit > 9)
            return {};
        const int weighed = i % 2 == 0 ? 2 * digit : digit;
        sum += i == checkedLength - 1 ? 0 : weighed / 10 + weighed % 10;
    }
    return code.left(checkedLength - 1) + QString::number((10 - sum % 10) % 10);
}

} // namespace opname
