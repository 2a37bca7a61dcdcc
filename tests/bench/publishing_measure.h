#pragma once

#include "opname/slims/catalogue_source.h"
#include "support/mariadb_server.h"

namespace opname::bench {

/// What publishing a result of so many copies takes, against one bare INSERT of the same rows: reports it,
/// limit 2. The server was started with room for that statement (`--max-allowed-packet`) and has SLiMS's
/// tables; `way` says in words how the address reaches it. Ends the program when publishing fails.
void reportPublishing(testing::MariaDbServer &server, const QString &address, const SourceSecrets &secrets,
                      int copies, const QString &way);

} // namespace opname::bench
