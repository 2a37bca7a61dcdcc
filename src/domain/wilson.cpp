#include "opname/domain/wilson.h"

#include <algorithm>
#include <cmath>

namespace opname {

std::optional<ShareEstimate> wilsonEstimate(qint64 hits, qint64 trials)
{
    if (trials <= 0 || hits < 0 || hits > trials)
        return std::nullopt;
    constexpr double z = 1.959963984540054; // the normal distribution's 97.5th percentile
    const auto n = static_cast<double>(trials);
    const double share = static_cast<double>(hits) / n;
    const double scale = 1 + z * z / n;
    const double centre = (share + z * z / (2 * n)) / scale;
    const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / scale;
    // At the ends the interval touches them; what rounding leaves there is taken off.
    return ShareEstimate{share, hits == 0 ? 0 : std::max(0.0, centre - half),
                         hits == trials ? 1 : std::min(1.0, centre + half)};
}

} // namespace opname
