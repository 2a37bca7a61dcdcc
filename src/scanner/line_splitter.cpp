#include "opname/scanner/line_splitter.h"

#include "received_text.h"

#include <algorithm>

namespace opname {

namespace {

constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");

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
    line.text = receivedText(bytes);
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
