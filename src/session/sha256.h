#pragma once

#include <QByteArray>

#include <nettle/sha2.h>

namespace opname {

/// SHA-256 by Nettle, which uses the processor's own instructions where it has them: every scan waits for one
/// hash, and a verification for one a row. One thread at a time.
class Sha256 {
public:
    Sha256() { sha256_init(&m_state); }

    void add(QByteArrayView bytes)
    {
        sha256_update(&m_state, static_cast<std::size_t>(bytes.size()),
                      reinterpret_cast<const std::uint8_t *>(bytes.data()));
    }

    /// The digest of what was added, 32 bytes; begins anew.
    QByteArray take()
    {
        QByteArray digest(SHA256_DIGEST_SIZE, Qt::Uninitialized);
        sha256_digest(&m_state, SHA256_DIGEST_SIZE, reinterpret_cast<std::uint8_t *>(digest.data()));
        return digest;
    }

    static QByteArray of(QByteArrayView bytes)
    {
        Sha256 hash;
        hash.add(bytes);
        return hash.take();
    }

private:
    sha256_ctx m_state;
};

} // namespace opname
