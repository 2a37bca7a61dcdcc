#pragma once

#include "opname/domain/scan.h"
#include "opname/session/catalogue_queries.h"

#include <QHash>

namespace opname {

/// Places as people read them: SLiMS's names of locations instead of their ids. A value; any thread once
/// made.
class PlaceNames {
public:
    PlaceNames() = default; ///< knows no names: ids stand
    explicit PlaceNames(const CatalogueQueries &catalogue);
    explicit PlaceNames(const std::vector<ReferenceEntry> &locations);

    /// "Lantai 2, Rak A01", or the part of it that is known.
    QString text(const Place &place) const;

private:
    QHash<QString, QString> m_locations; ///< by id
};

} // namespace opname
