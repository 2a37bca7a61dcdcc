#pragma once

#include <QByteArrayView>

namespace opname {

/// The number of something for which its source has none of SLiMS, made of what it is and not of where it
/// stands in a file: the same at every station. From 2^52 to 2^53, so it is no number of SLiMS and exact
/// wherever JSON is read: the last 52 bits of the first eight bytes, most significant first, of SHA-256.
qint64 madeNumber(QByteArrayView text);

} // namespace opname
