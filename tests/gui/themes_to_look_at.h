#pragma once

#include "shell/theme.h"
#include "support/full_counts.h"

#include <vector>

namespace opname::testing {

/// What everything is looked at in: each theme takes minutes, so that all of them are for full counts.
inline std::vector<Theme::Mode> themesToLookAt()
{
    if (wantsFullCounts())
        return {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::HighContrast};
    return {Theme::Mode::Light};
}

} // namespace opname::testing
