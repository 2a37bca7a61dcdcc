#pragma once

#include "opname/domain/error.h"
#include "opname/domain/stock_take.h"

#include <QByteArrayView>

#include <memory>
#include <span>
#include <vector>

namespace opname {

class Session;

/// Which copy of the frozen catalogue has which code, in memory: 12 bytes a copy. The file knows it, too,
/// from two indexes, but in a large library nearly every scan has to fetch pages of both first. Made on one
/// thread, it may be used on another; it never changes.
class CodeTable {
public:
    struct Copy {
        quint32 hash = 0; ///< of the folded code
        Slot slot = noSlot;
        quint32 item = 0; ///< SLiMS's id
    };

    /// Reads the codes of a frozen session, a third of a second for a million copies. Before the freeze it is
    /// Refused.
    static Result<std::shared_ptr<const CodeTable>> read(const Session &session);

    /// Whether a session finds its present copies in a table already.
    static bool isKnownTo(const Session &session);

    /// Copies that may have this folded code, by item id: whoever asks compares the code of the copy itself.
    std::span<const Copy> candidates(QByteArrayView foldedCode) const;
    /// How many slots there were when this was read; with more of them the catalogue has grown since.
    std::size_t slotCount() const { return m_slotCount; }

private:
    CodeTable() = default;
    void settle(); ///< sorts what was read

    std::vector<Copy> m_copies; ///< by hash, then by item
    std::vector<quint32> m_first; ///< where the hashes with the same upper half begin in m_copies
    std::size_t m_slotCount = 0;
};

} // namespace opname
