#include "opname/scanner/line_splitter.h"

#include <algorithm>

namespace opname {

void LineSplitter::add(const QByteArray &bytes)
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    m_buffer += bytes;
}

void LineSplitter::setLine(Line &line, QByteArrayView bytes)
{
    if (m_number == 1 && bytes.startsWith("\xef\xbb\xbf"))
        bytes = bytes.sliced(3);
    line.number = m_number;
    line.text = QUtf8StringView(bytes).isValidUtf8() ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
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
        ++m_number;
        if (bytes.isEmpty())
            continue;
        setLine(line, bytes);
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
    ++m_number;
    setLine(line, rest);
    return true;
}

} // namespace opname
