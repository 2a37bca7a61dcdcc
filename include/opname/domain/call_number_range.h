#pragma once

#include "opname/domain/call_number.h"

#include <optional>

namespace opname {

/// A stretch of shelf, from one call number to another: what a shelf that was defined so should hold.
/// "300..399" reaches to the end of 399.999; "813 A..813 M" to the last author whose mark begins with M.
class CallNumberRange {
public:
    /// Two call numbers parted by "..". Nothing when there are not two, one has no class, or the first comes
    /// after the last.
    static std::optional<CallNumberRange> fromText(QStringView text, const CallNumberProfile &profile);

    bool begins(const QByteArray &key) const
    {
        return key >= m_first;
    } ///< at or behind the range's beginning
    bool ends(const QByteArray &key) const; ///< behind the range's end

private:
    QByteArray m_first;
    QByteArray m_last; ///< what a key that still belongs begins with, or comes before
};

} // namespace opname
