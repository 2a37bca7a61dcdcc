#pragma once

#include "opname/domain/error.h"
#include "opname/session/journal_row.h"

#include <span>
#include <vector>

namespace opname {

class Session;

/// How far a journal has come with one station.
struct StationHead {
    QString station;
    qint64 number = 0; ///< of its newest row
    QByteArray hash; ///< of that row
};

/// Rows of the journal for elsewhere, and rows from elsewhere: what stations send each other, whatever way
/// they go. On the session's thread.
class JournalExchange {
public:
    explicit JournalExchange(Session &session);

    std::vector<StationHead> heads() const; ///< stations without rows left out
    /// Rows of one station behind a number, in order; `most` at most. None of a station that is not known.
    Result<std::vector<JournalRow>> rowsSince(const QString &station, qint64 number, std::size_t most) const;

    /// What arrived, by station.
    struct Arrival {
        qint64 received = 0; ///< rows that were new
        qint64 quarantined = 0; ///< rows of the stations below
        struct Refusal {
            QString station;
            qint64 number = 0; ///< of the first row that does not follow from what is known
        };
        std::vector<Refusal> refusals; ///< nothing of these stations was taken
        bool isPutOff = false; ///< Effort::Small, and it would have been more: nothing was taken
        /// Everything was derived anew: more than scans, passes and conditions may be otherwise, row ids too.
        bool isAllAnew = false;
    };
    /// What taking may cost. Scans, passes and conditions of stations that are known here cost as much as
    /// they are, with the rows of here that stand behind them, while the stock-take is in memory:
    /// milliseconds. Anything else costs a part of a second in a large library, however much it is.
    enum class Effort { Any, Small };
    /// Takes rows in: of each station one behind the other, from any number that is known here or the one
    /// behind; `id` and `seq` are not looked at. Those of a station are taken together, or not at all when
    /// one of them does not follow in its hash chain. In one transaction; repeated, it receives nothing.
    /// Refused before the freeze; and anything new while signed off, unless an activity is reopened in it.
    Result<Arrival> take(std::span<const JournalRow> rows, Effort effort = Effort::Any);

private:
    Session &m_session;
};

} // namespace opname
