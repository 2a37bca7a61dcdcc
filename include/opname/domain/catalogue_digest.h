#pragma once

#include "opname/domain/catalogue.h"

#include <QByteArray>

#include <vector>

namespace opname {

/// A block is the rows whose ids have the same quotient by this.
inline constexpr qint64 digestBlockSize = 16;

/// A short stand-in for a block of rows, by which a later pull tells which blocks are as they were. It finds
/// changes, it does not prove: the frozen catalogue itself is covered by SHA-256. It is made of what SLiMS
/// stores, as docs/slims-protocol.md says, so that a server can make it, too.
struct BlockDigest {
    qint64 block = 0; ///< id divided by digestBlockSize
    qint64 rows = 0;
    quint64 digest = 0;
    friend bool operator==(const BlockDigest &, const BlockDigest &) = default;
};

/// The digests of a whole catalogue, by block, ascending. Of a source that makes none both are empty.
struct CatalogueDigests {
    std::vector<BlockDigest> titles; ///< without authors, which are rows of their own
    std::vector<BlockDigest> items;
    friend bool operator==(const CatalogueDigests &, const CatalogueDigests &) = default;
};

/// Makes the digests of rows that come in ascending order of id.
class BlockDigester {
public:
    /// `row` is the texts of its columns, the id first, joined with U+001F.
    void add(qint64 id, QByteArrayView row);
    std::vector<BlockDigest> take();

private:
    std::vector<BlockDigest> m_blocks;
};

/// Digests as a session keeps them: 20 bytes a block.
QByteArray digestsToBytes(const std::vector<BlockDigest> &blocks);
/// None when the bytes are not those of blocks in ascending order.
std::vector<BlockDigest> digestsFromBytes(QByteArrayView bytes);

} // namespace opname
