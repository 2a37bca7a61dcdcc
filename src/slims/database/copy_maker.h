#pragma once

#include "slims_log.h"
#include "slims_values.h"

namespace opname {

/// Makes new copies of existing titles, as SLiMS's own form does. The log is written first: with it a
/// repetition knows a copy of the same title for its own.
class CopyMaker {
public:
    CopyMaker(ServerConnection &connection, SlimsLog &log, SlimsValues &values);

    /// `isRepeated`: an earlier attempt of the same call was cut off, so a copy that is there was made by it.
    ServerResult<ChangeAnswer> make(const Change &change, const QString &now, bool isRepeated);

private:
    struct Holder {
        qint64 itemId = 0; ///< 0: the code is free
        qint64 titleId = 0;
    };

    ServerResult<Holder> holderOf(const QString &code);
    ServerResult<ChangeAnswer> insert(const Change &change, const QString &now, bool isRepeated);
    ServerResult<ChangeAnswer> answer(const Change &change, ChangeState state, qint64 itemId);
    /// Why it cannot be made; empty when it can.
    ServerResult<QString> objection(const Change &change);

    ServerConnection &m_connection;
    SlimsLog &m_log;
    SlimsValues &m_values;
    ServerStatement m_findTitle;
    ServerStatement m_findCode;
    ServerStatement m_insert;
    ServerStatement m_refreshSearch;
};

} // namespace opname
