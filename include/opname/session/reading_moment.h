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

    /// Whether all could be read: queries of a session that answer no Result answer what they could read, so
    /// whoever makes a list of their answers asks this behind them. The first failure that nobody was told of
    /// yet, of a writing session too; told once.
    static Outcome wereRead(const Session &session);

private:
    struct Hold;
    std::unique_ptr<Hold> m_hold;
};

} // namespace opname
