#pragma once

#include "slims_log.h"
#include "stock_take_rows.h"

namespace opname {

/// Writes a result into SLiMS's own stock-take. One that it makes is never active, not even half-way: SLiMS's
/// *Finish* would mark every copy of it that is not found as lost. It has no end until all of it is there.
/// Several statements can be cut off anywhere; publishing again begins with the rows anew, in the same
/// stock-take. Two at a time are kept apart by a lock of the server's.
class ResultPublisher {
public:
    ResultPublisher(ServerConnection &connection, const SlimsSchema &schema);

    Result<PublishAnswer> publish(const PublishedResult &result, const StockTakeRowProducer &rows,
                                  const SlimsAuthor &author, const std::function<bool(qint64 done)> &watcher);

private:
    struct Target {
        qint64 id = 0;
        bool isMade = false; ///< by Opname; otherwise it is one to take part in
        bool isWhole = false; ///< one that was made before, to its end
        QByteArray users; ///< of one to take part in
    };

    Outcome lock();
    Result<Target> target(const PublishedResult &result);
    Result<Target> targetToMake(const PublishedResult &result);
    Result<qint64> insertStockTake(const PublishedResult &result);
    Result<qint64> write(const Target &target, const PublishedResult &result, std::vector<StockTakeRow> rows,
                         const StockTakeRowProducer &next, const std::function<bool(qint64 done)> &watcher);
    /// Refused when there are not as many rows as were written into one that it makes.
    Outcome finish(const Target &target, const PublishedResult &result, qint64 written);
    Outcome noteHead(SlimsLog &log, const PublishedResult &result, const SlimsAuthor &author);

    ServerConnection &m_connection;
    const SlimsSchema &m_schema;
};

} // namespace opname
