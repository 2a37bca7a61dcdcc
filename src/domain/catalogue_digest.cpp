#include "opname/domain/catalogue_digest.h"

#include <QtEndian>

#include <utility>
#include <zlib.h>

namespace opname {

namespace {

constexpr qsizetype bytesOfBlock = 20;

} // namespace

void BlockDigester::add(qint64 id, QByteArrayView row)
{
    const qint64 block = id / digestBlockSize;
    if (m_blocks.empty() || m_blocks.back().block != block)
        m_blocks.push_back({block, 0, 0});
    const uLong sum =
        crc32_z(0, reinterpret_cast<const Bytef *>(row.data()), static_cast<z_size_t>(row.size()));
    ++m_blocks.back().rows;
    m_blocks.back().digest += quint64(sum) * static_cast<quint64>(1 + id % digestBlockSize);
}

std::vector<BlockDigest> BlockDigester::take()
{
    return std::exchange(m_blocks, {});
}

QByteArray digestsToBytes(const std::vector<BlockDigest> &blocks)
{
    QByteArray bytes(static_cast<qsizetype>(blocks.size()) * bytesOfBlock, Qt::Uninitialized);
    char *at = bytes.data();
    for (const BlockDigest &block : blocks) {
        qToLittleEndian(block.block, at);
        qToLittleEndian(static_cast<quint32>(block.rows), at + 8);
        qToLittleEndian(block.digest, at + 12);
        at += bytesOfBlock;
    }
    return bytes;
}

std::vector<BlockDigest> digestsFromBytes(QByteArrayView bytes)
{
    std::vector<BlockDigest> blocks;
    if (bytes.size() % bytesOfBlock != 0)
        return blocks;
    blocks.reserve(static_cast<std::size_t>(bytes.size() / bytesOfBlock));
    for (const char *at = bytes.begin(); at != bytes.end(); at += bytesOfBlock) {
        const BlockDigest block{qFromLittleEndian<qint64>(at), qFromLittleEndian<quint32>(at + 8),
                                qFromLittleEndian<quint64>(at + 12)};
        if (!blocks.empty() && block.block <= blocks.back().block)
            return {};
        blocks.push_back(block);
    }
    return blocks;
}

} // namespace opname
