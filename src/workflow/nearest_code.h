#pragma once

#include "opname/session/catalogue_queries.h"

#include <QString>

namespace opname {

/// The code that an unknown one was probably meant to be: one digit wrong, missing or too many, or two
/// neighbours swapped, of a copy that was not seen yet. A torn label or a typing hand does that. Empty when
/// there is none. Asks the catalogue a few hundred times at most, whatever its size.
QString nearestCode(const QString &code, const CatalogueQueries &catalogue, const StockTake &stock);

} // namespace opname
