#pragma once

#include "opname/session/session.h"

namespace opname {

/// While it lives, a session that was opened for reading tells of one moment, whatever its writer adds: its
/// figures, its lists and the journal's head agree. What the writer adds meanwhile stays in its log, so hold
/// it for seconds, not for hours. What was asked of it before
/// (stockTake()) is void. A writing session is alone with its file: for that it does nothing. Must not
/// outlive the session; its thread.
class ReadingMoment {
public:
    explicit ReadingMoment(Session &session);
    ~ReadingMoment();
    ReadingMoment(const ReadingMoment &) = delete;
    ReadingMoment &operator=(const ReadingMoment &) = delete;

private:
    struct Hold;
    std::unique_ptr<Hold> m_hold;
};

} // namespace opname
