#pragma once

#include "opname/session/session.h"
#include "opname/workflow/recap.h"

#include <vector>

namespace opname {

/// How the lost copies spread over one grouping, and what they cost.
struct LostGroup {
    QString key; ///< class group ("300", empty without), or SLiMS's id of the location or collection type
    QString name; ///< SLiMS's name of a location or type; the key of a class
    qint64 copies = 0;
    std::vector<LostValue> values; ///< by currency; `estimated` stays 0: recorded prices only
};

/// What a recap says of the lost copies, group by group.
struct LostGroups {
    std::vector<LostGroup> byClass;
    std::vector<LostGroup> byLocation;
    std::vector<LostGroup> byType;

    /// Reads every lost copy once; groups are ordered by key. Ends early, with Cancelled, when `proceed`
    /// answers false. Refused before the freeze; no groups while loans are unknown.
    static Result<LostGroups> of(Session &session, const std::function<bool()> &proceed = {});
};

} // namespace opname
