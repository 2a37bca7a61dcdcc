#include "opname/scanner/line_splitter.h"

#include <algorithm>
#include <array>

namespace opname {

namespace {

constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");

/// What Windows-1252 has where Latin-1 has control characters; the five bytes it leaves open stay those.
constexpr std::array<char16_t, 32> windowsCharacters = {
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

QString fromWindows(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text)
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = windowsCharacters[c.unicode() - 0x80U];
    return text;
}

} // namespace

void LineSplitter::add(const QByteArray &bytes)
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    m_buffer += bytes;
}

bool LineSplitter::takeLine(Line &line, QByteArrayView bytes)
{
    ++m_number;
    if (m_number == 1 && bytes.startsWith(byteOrderMark))
        bytes = bytes.sliced(byteOrderMark.size());
    line.number = m_number;
    line.text = QUtf8StringView(bytes).isValidUtf8() ? QString::fromUtf8(bytes) : fromWindows(bytes);
    return !bytes.isEmpty();
}

bool LineSplitter::next(Line &line)
{
    while (m_at < m_buffer.size()) {
        if (m_lastWasReturn && m_buffer[m_at] == '\n') {
            ++m_at;
            m_lastWasReturn = false;
            continue;
        }
        m_lastWasReturn = false;
        const auto end = std::find_if(m_buffer.cbegin() + m_at, m_buffer.cend(),
                                      [](char c) { return c == '\n' || c == '\r'; });
        const qsizetype length = end - (m_buffer.cbegin() + m_at);
        const bool hasEnd = end != m_buffer.cend();
        if (!hasEnd && length < longestLine)
            return false;
        const QByteArrayView bytes(m_buffer.constData() + m_at, std::min(length, longestLine));
        const bool isRest = m_isOverlong;
        m_isOverlong = !hasEnd;
        m_at += length + (hasEnd ? 1 : 0);
        m_lastWasReturn = hasEnd && *end == '\r';
        if (isRest)
            continue; // of a line that was cut: what follows its first part is noise
        if (takeLine(line, bytes))
            return true;
    }
    return false;
}

bool LineSplitter::finish(Line &line)
{
    const QByteArray rest = m_buffer.sliced(m_at);
    m_buffer.clear();
    m_at = 0;
    if (rest.isEmpty() || m_isOverlong)
        return false;
    return takeLine(line, rest);
}

} // namespace opname
