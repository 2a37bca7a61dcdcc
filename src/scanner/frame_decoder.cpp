#include "opname/scanner/frame_decoder.h"

#include "opname/domain/received_text.h"

#include <algorithm>

namespace opname {

namespace {

constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");
constexpr char stx = '\x02';
constexpr char etx = '\x03';

} // namespace

FrameDecoder::FrameDecoder(Framing framing)
    : m_framing(framing)
{
}

void FrameDecoder::add(const QByteArray &bytes)
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    m_buffer += bytes;
}

FrameDecoder::End FrameDecoder::findEnd() const
{
    const auto firstOf = [this](char one, char other) -> End {
        const auto end = std::find_if(m_buffer.cbegin() + m_at, m_buffer.cend(),
                                      [=](char c) { return c == one || c == other; });
        return end == m_buffer.cend() ? End{} : End{end - m_buffer.cbegin(), 1};
    };
    switch (m_framing) {
    case Framing::AnyLineEnd:
        return firstOf('\r', '\n');
    case Framing::CarriageReturn:
        return firstOf('\r', '\r');
    case Framing::LineFeed:
        return firstOf('\n', '\n');
    case Framing::ReturnAndFeed:
        return {m_buffer.indexOf("\r\n", m_at), 2};
    case Framing::Tab:
        return firstOf('\t', '\t');
    case Framing::StxEtx:
        return firstOf(stx, etx);
    case Framing::Silence:
        break;
    }
    return {};
}

bool FrameDecoder::enterFrame()
{
    if (m_lastWasReturn && m_buffer.at(m_at) == '\n')
        ++m_at;
    m_lastWasReturn = false;
    if (m_framing != Framing::StxEtx || m_isInside)
        return m_at < m_buffer.size();
    const qsizetype start = m_buffer.indexOf(stx, m_at);
    m_isInside = start >= 0;
    m_at = m_isInside ? start + 1 : m_buffer.size();
    return m_at < m_buffer.size();
}

bool FrameDecoder::take(QString &frame, QByteArrayView bytes)
{
    ++m_number;
    if (m_number == 1 && m_framing == Framing::AnyLineEnd && bytes.startsWith(byteOrderMark))
        bytes = bytes.sliced(byteOrderMark.size());
    frame = receivedText(bytes);
    return !frame.isEmpty();
}

bool FrameDecoder::next(QString &frame)
{
    while (m_at < m_buffer.size() && enterFrame()) {
        const End end = findEnd();
        const bool hasEnd = end.at >= 0;
        // A CR at the end of a piece may be half of an end.
        const bool mayBeHalf = !hasEnd && m_framing == Framing::ReturnAndFeed && m_buffer.back() == '\r';
        const qsizetype length = (hasEnd ? end.at : m_buffer.size() - (mayBeHalf ? 1 : 0)) - m_at;
        if (!hasEnd && length < longestFrame && !m_isOverlong)
            return false;
        const qsizetype from = m_at;
        const bool isRest = m_isOverlong;
        const bool isBegunAnew = hasEnd && m_framing == Framing::StxEtx && m_buffer.at(end.at) == stx;
        m_isOverlong = !hasEnd;
        m_at += length + (hasEnd ? end.length : 0);
        if (hasEnd) {
            m_lastWasReturn = m_buffer.at(end.at) == '\r'
                && (m_framing == Framing::AnyLineEnd || m_framing == Framing::CarriageReturn);
            m_isInside = isBegunAnew;
        }
        const bool isWhole = !isRest && (!isBegunAnew || length >= longestFrame);
        if (isWhole && take(frame, QByteArrayView(m_buffer).sliced(from, std::min(length, longestFrame))))
            return true;
        if (!hasEnd)
            return false;
    }
    return false;
}

bool FrameDecoder::finish(QString &frame)
{
    const bool isRest = m_isOverlong || m_framing == Framing::StxEtx;
    const QByteArray rest = m_buffer.sliced(m_at);
    drop();
    return !isRest && !rest.isEmpty() && take(frame, rest);
}

void FrameDecoder::drop()
{
    m_buffer.clear();
    m_at = 0;
    m_isOverlong = false;
    m_isInside = false;
    m_lastWasReturn = false;
}

} // namespace opname
