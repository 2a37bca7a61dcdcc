#pragma once

#include <QtGlobal>

namespace opname::testing {

/// Whether tests that count run their full counts: OPNAME_LONG is there and not empty.
inline bool wantsFullCounts()
{
    return !qEnvironmentVariableIsEmpty("OPNAME_LONG");
}

} // namespace opname::testing
