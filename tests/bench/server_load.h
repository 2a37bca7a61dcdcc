#pragma once

#include "support/mariadb_server.h"

namespace opname::bench {

/// What a server has done since it began.
struct ServerLoad {
    double processor = 0; ///< seconds of one core
    qint64 received = 0; ///< bytes of its protocol, from all clients
    qint64 sent = 0; ///< bytes, to all of them

    /// Ends the program when the server does not say.
    static ServerLoad of(const testing::MariaDbServer &server);
    ServerLoad since(const ServerLoad &before) const;
    double share(double seconds) const { return 100 * processor / seconds; } ///< of one core, in percent
};

/// Bytes that the database has given to the table in which stations meet, its indexes included.
qint64 journalTableBytes(testing::MariaDbServer &server);

} // namespace opname::bench
