#pragma once

#include "http_connection.h"
#include "opname/slims/catalogue_source.h"

namespace opname {

/// A SLiMS with our plugin as a source, named by `http(s)://HOST/PATH`. Usage for a malformed address or
/// token; nothing is connected yet.
Result<std::unique_ptr<CatalogueSource>> openRestSource(const QString &address, const QString &token,
                                                        const HttpPatience &patience = {});

} // namespace opname
