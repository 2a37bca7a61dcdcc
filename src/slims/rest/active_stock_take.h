#pragma once

#include "opname/slims/library_system.h"
#include "plugin_connection.h"

namespace opname {

/// The stock-take that is active in SLiMS; nothing when none is.
Result<std::optional<SlimsStockTake>> activeStockTakeOf(PluginConnection &connection);

} // namespace opname
