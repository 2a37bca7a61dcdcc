#pragma once

#include "call.h"

#include <set>

namespace opname {

/// What a verb began out of turn: at its end it is said on standard error that the report wants a reason, and
/// how to give it. Call and session must outlive it.
class EarlyBeginnings {
public:
    EarlyBeginnings(const Call &call, const Session &session);
    ~EarlyBeginnings();
    EarlyBeginnings(const EarlyBeginnings &) = delete;
    EarlyBeginnings &operator=(const EarlyBeginnings &) = delete;

private:
    const Call &m_call;
    const Session &m_session;
    std::set<int> m_before; ///< activities that lacked a reason already
};

} // namespace opname
