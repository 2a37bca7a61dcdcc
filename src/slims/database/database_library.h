#pragma once

#include "opname/slims/library_system.h"

namespace opname {

/// A SLiMS database on MariaDB or MySQL, named as for openDatabaseSource, as one to send to. Usage for a
/// malformed address.
Result<std::unique_ptr<LibrarySystem>> openDatabaseLibrary(const QString &address, const QString &password);

} // namespace opname
