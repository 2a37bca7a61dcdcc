#include "opname/domain/call_number_range.h"

namespace opname {

std::optional<CallNumberRange> CallNumberRange::fromText(QStringView text, const CallNumberProfile &profile)
{
    const qsizetype dots = text.indexOf(u"..");
    if (dots < 0)
        return std::nullopt;
    const CallNumberKey first = callNumberKey(text.first(dots).trimmed(), profile);
    const CallNumberKey last = callNumberKey(text.sliced(dots + 2).trimmed(), profile);
    if (!first.hasClass() || !last.hasClass())
        return std::nullopt;
    CallNumberRange range;
    range.m_first = first.bytes;
    range.m_last = last.bytes;
    // Parts of a key end with a zero byte: without the last one, whatever goes on from there belongs as well.
    if (range.m_last.endsWith('\0'))
        range.m_last.chop(1);
    if (range.ends(range.m_first))
        return std::nullopt;
    return range;
}

bool CallNumberRange::ends(const QByteArray &key) const
{
    return key > m_last && !key.startsWith(m_last);
}

} // namespace opname
