#pragma once

#include "opname/domain/catalogue.h"

#include <vector>

namespace opname {

/// A block is the rows whose ids have the same quotient by this.
inline constexpr qint64 digestBlockSize = 64;

/// A short stand-in for a block of rows, by which a later pull tells which blocks are as they were. It finds
/// changes, it does not prove: the frozen catalogue itself is covered by SHA-256. How it is made is written
/// in docs/slims-protocol.md, so that a server can make it, too.
struct BlockDigest {
    qint64 block = 0; ///< id divided by digestBlockSize
    qint64 rows = 0;
    quint64 digest = 0;
    friend bool operator==(const BlockDigest &, const BlockDigest &) = default;
};

/// The digests of a whole catalogue, by block.
struct CatalogueDigests {
    std::vector<BlockDigest> titles; ///< without authors, which are rows of their own
    std::vector<BlockDigest> items;
};

/// Makes the digests of rows that come in ascending order of id.
class BlockDigester {
public:
    void add(const Title &title);
    void add(const Item &item);
    std::vector<BlockDigest> take();

private:
    void addRow(qint64 id, const QByteArray &row);
    std::vector<BlockDigest> m_blocks;
};

} // namespace opname
