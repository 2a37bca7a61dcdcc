#pragma once

#include "opname/domain/catalogue_digest.h"
#include "server_connection.h"

#include <QStringList>

namespace opname {

/// The digests of SLiMS's tables as they are now (docs/slims-protocol.md), added up by the server.
Result<std::vector<BlockDigest>> readTitleDigests(ServerConnection &connection);
Result<std::vector<BlockDigest>> readItemDigests(ServerConnection &connection);

/// SQL conditions that together leave the rows of these blocks, each of a bounded size.
QStringList conditionsOf(const QString &key, const std::vector<qint64> &blocks);

} // namespace opname
