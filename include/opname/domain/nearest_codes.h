#pragma once

#include "opname/domain/stock_take.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace opname {

/// All item codes of a library, and which of them are nearest to one that was read or typed wrongly: one slip
/// is a character wrong, missing, too many, or two neighbours swapped. Works on folded codes (foldedCode); a
/// character beyond ASCII counts as its bytes. Eight bytes a code and the code itself. Asking is const and
/// may be done from several threads.
class NearestCodes {
public:
    /// In ascending byte order; equal codes may follow one another. A code below the last one, or longer than
    /// any that SLiMS can hold, is left out.
    void add(QByteArrayView foldedCode, Slot slot);
    void shrink(); ///< gives back the room kept for further codes
    std::size_t size() const { return m_slots.size(); }

    struct Match {
        Slot slot = noSlot;
        int slips = 0;
        bool isSwap = false; ///< the one slip is two neighbours swapped
        bool operator==(const Match &) const = default;
    };
    /// Every code within that many slips (0 to 2), fewest slips first, a swap before other single slips, then
    /// in code order. A slip may not touch what another has changed.
    std::vector<Match> within(QByteArrayView foldedCode, int slips) const;

    /// Codes that contain this part (a label torn at one end or both), in code order, `most` at most. The
    /// code itself is not a part.
    std::vector<Slot> containing(QByteArrayView part, std::size_t most) const;

private:
    struct Walk;
    QByteArrayView code(std::size_t index) const;

    QByteArray m_pool; ///< the codes, a zero byte behind each
    std::vector<std::uint32_t> m_begins;
    std::vector<Slot> m_slots;
};

} // namespace opname
