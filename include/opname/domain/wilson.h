#pragma once

#include <QtGlobal>

#include <optional>

namespace opname {

/// A share that a sample showed, and where the share of the whole lies in 95 of 100 samples. All are from 0
/// to 1.
struct ShareEstimate {
    double share = 0;
    double low = 0;
    double high = 0;
};

/// The share of `hits` among `trials` with its 95 % score interval (E. B. Wilson, 1927), without correction
/// for continuity: unlike share ± 2 standard errors it stays within 0 and 1 and says something when nothing
/// was hit. Nothing without trials, and when there are more hits than trials.
std::optional<ShareEstimate> wilsonEstimate(qint64 hits, qint64 trials);

} // namespace opname
