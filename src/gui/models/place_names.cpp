#include "place_names.h"

namespace opname {

PlaceNames::PlaceNames(const CatalogueQueries &catalogue)
    : PlaceNames(catalogue.references().locations)
{
}

PlaceNames::PlaceNames(const std::vector<ReferenceEntry> &locations)
{
    for (const ReferenceEntry &location : locations)
        m_locations.insert(location.id, location.name);
}

QString PlaceNames::text(const Place &place) const
{
    const QString location = m_locations.value(place.location, place.location);
    return place.site.isEmpty() ? location
        : location.isEmpty()    ? place.site
                                : QString(location + u", "_qs + place.site);
}

} // namespace opname
