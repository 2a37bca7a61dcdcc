#include "opname/domain/code_pattern.h"

#include "opname/domain/item_code.h"

#include <algorithm>

namespace opname {

namespace {

bool isKeptByUpload(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || QStringView(u"_.-").contains(c);
}

} // namespace

std::optional<CodePattern> CodePattern::fromText(QStringView text)
{
    if (text.size() > maximumItemCodeLength || !std::all_of(text.begin(), text.end(), isKeptByUpload))
        return std::nullopt;
    qsizetype first = 0;
    qsizetype longest = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        qsizetype end = at;
        while (end < text.size() && text[end] == u'0')
            ++end;
        if (end > at && end - at >= longest) {
            first = at;
            longest = end - at;
        }
        at = std::max(at, end - 1);
    }
    if (longest == 0 || longest > mostDigits)
        return std::nullopt;
    CodePattern pattern;
    pattern.m_prefix = text.left(first).toString();
    pattern.m_suffix = text.mid(first + longest).toString();
    pattern.m_digits = static_cast<int>(longest);
    pattern.m_foldedPrefix = foldedCode(pattern.m_prefix);
    pattern.m_foldedSuffix = foldedCode(pattern.m_suffix);
    pattern.m_foldedDigits = foldedCode(u"0123456789");
    return pattern;
}

std::optional<CodePattern> CodePattern::ofCode(QStringView code)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    qsizetype end = code.size();
    while (end > 0 && !isDigit(code[end - 1]))
        --end;
    qsizetype begin = end;
    while (begin > 0 && isDigit(code[begin - 1]))
        --begin;
    const QString text =
        code.left(begin).toString() + QString(end - begin, u'0') + code.sliced(end).toString();
    // Zeros that stand around the number can be the longer run.
    auto pattern = fromText(text);
    return pattern && pattern->numberOf(opname::foldedCode(code)) ? pattern : std::nullopt;
}

QString CodePattern::text() const
{
    return m_prefix + QString(m_digits, u'0') + m_suffix;
}

qint64 CodePattern::lastNumber() const
{
    qint64 number = 1;
    for (int digit = 0; digit < m_digits; ++digit)
        number *= 10;
    return number - 1;
}

QString CodePattern::code(qint64 number) const
{
    return m_prefix + QString::number(number).rightJustified(m_digits, u'0') + m_suffix;
}

std::optional<qint64> CodePattern::numberOf(QByteArrayView folded) const
{
    if (folded.size() != m_foldedPrefix.size() + m_digits + m_foldedSuffix.size()
        || !folded.startsWith(m_foldedPrefix) || !folded.endsWith(m_foldedSuffix))
        return std::nullopt;
    qint64 number = 0;
    for (const char digit : folded.sliced(m_foldedPrefix.size(), m_digits)) {
        const qsizetype value = m_foldedDigits.indexOf(digit);
        if (value < 0)
            return std::nullopt;
        number = number * 10 + value;
    }
    return number;
}

} // namespace opname
