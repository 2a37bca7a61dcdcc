#include "opname/domain/shelf_place.h"

namespace opname {

Place placeOfShelf(const QString &shelf, const Place &stated, std::size_t homeCount,
                   const std::function<const Place &(std::size_t)> &home)
{
    Place place{stated.location, normalizedSite(stated.site)};
    const QString site = place.site.isEmpty() ? normalizedSite(shelf) : place.site;
    const auto isNamed = [&](const Place &known) {
        return !known.site.isEmpty() && known.site.compare(site, Qt::CaseInsensitive) == 0
            && (place.location.isEmpty() || place.location.compare(known.location, Qt::CaseInsensitive) == 0);
    };
    const Place *only = nullptr;
    bool several = false;
    for (std::size_t i = 0; i < homeCount; ++i) {
        const Place &known = home(i);
        if (!isNamed(known))
            continue;
        several = several || only != nullptr;
        only = &known;
    }
    if (only == nullptr)
        return place;
    place.site = only->site;
    if (!several)
        place.location = only->location;
    return place;
}

} // namespace opname
