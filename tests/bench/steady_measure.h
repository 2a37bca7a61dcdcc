#pragma once

#include "light_stations.h"
#include "opname/session/session.h"
#include "support/mariadb_server.h"

namespace opname::bench {

/// What a station notices of many that meet at this server while its operator scans, and what all of them
/// cost the server: reports it, from four whiles of so many seconds. The first rows of `others` were left
/// there and taken in; `codes` are the operator's, at least 31 a second of a while and 300 more.
void reportSteadyState(Session &session, const testing::MariaDbServer &server, std::span<LightStation> others,
                       std::span<const QString> codes, int seconds);

} // namespace opname::bench
