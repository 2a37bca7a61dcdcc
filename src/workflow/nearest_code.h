#pragma once

#include "opname/domain/nearest_codes.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/catalogue_search.h"

#include <QString>

namespace opname {

/// The codes of all items that a search of a frozen session knows: half a second and some thirty megabytes
/// for a million. `proceed` is asked now and then; answering false is Cancelled.
Result<NearestCodes> readCodes(const CatalogueSearch &search, const std::function<bool()> &proceed = {});

/// The code that an unknown one was probably meant to be: two neighbours swapped, or one character wrong,
/// missing or too many, of a copy that was not seen yet. A torn label or a typing hand does that. Empty when
/// there is none.
QString nearestCode(const QString &code, const NearestCodes &codes, const CatalogueQueries &catalogue,
                    const StockTake &stock);

} // namespace opname
