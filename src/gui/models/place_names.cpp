#include "place_names.h"

namespace opname {

PlaceNames::PlaceNames(const CatalogueQueries &catalogue)
{
    for (const ReferenceEntry &location : catalogue.references().locations)
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
