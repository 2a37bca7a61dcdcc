#pragma once

#include <QString>

namespace opname {

/// A source of the catalogue as people read it, by what CatalogueSource::label says of it: a demonstration
/// library has a name, every other source is its label.
QString sourceName(const QString &label);

} // namespace opname
