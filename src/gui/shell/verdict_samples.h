#pragma once

#include "opname/domain/error.h"
#include "opname/domain/scan.h"
#include "opname/session/session.h"

#include <vector>

namespace opname {

/// A small stock-take in which every verdict can be answered, for pictures of all of them.
struct VerdictSamples {
    QString shelf; ///< to be open while the codes are read
    Place place;
    std::vector<std::pair<Verdict, QString>> codes; ///< read in this order, each is answered with its verdict

    /// Makes the session at `path`, frozen.
    static Result<VerdictSamples> make(const QString &path, const Author &author);
};

} // namespace opname
