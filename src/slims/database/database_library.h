#pragma once

#include "opname/slims/library_system.h"

namespace opname {

/// A SLiMS database on MariaDB or MySQL, named as for openDatabaseSource, as one to send to. Usage for a
/// malformed address. A stop ends what it does within a second (Cancelled).
Result<std::unique_ptr<LibrarySystem>> openDatabaseLibrary(const QString &address, const QString &password,
                                                           std::stop_token stop);

} // namespace opname
