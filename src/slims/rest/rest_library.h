#pragma once

#include "http_connection.h"
#include "opname/slims/library_system.h"

namespace opname {

/// A SLiMS with our plugin, named as for openRestSource, as one to send to. Usage for a malformed address or
/// token.
Result<std::unique_ptr<LibrarySystem>> openRestLibrary(const QString &address, const QString &token,
                                                       std::stop_token stop,
                                                       const HttpPatience &patience = {});

} // namespace opname
