#pragma once

#include "opname/slims/catalogue_source.h"

namespace opname {

/// A SLiMS database on MariaDB or MySQL, named by `mysql://USER@HOST:PORT/DATABASE`. Usage for a malformed
/// address.
Result<std::unique_ptr<CatalogueSource>> openDatabaseSource(const QString &address, const QString &password);

} // namespace opname
