#pragma once

#include "catalogue_batch.h"
#include "opname/slims/catalogue_source.h"

#include <atomic>
#include <stop_token>

namespace opname {

/// A source whose rows are read on a thread of their own while the receiver takes them.
class StreamedSource : public CatalogueSource {
public:
    Result<PullCounts> pull(CatalogueReceiver &receiver, const PullWatcher &watcher) final;
    Result<PullCounts> pullChanges(const CatalogueDigests &known, CatalogueReceiver &receiver,
                                   const PullWatcher &watcher) final;

protected:
    /// As CatalogueReading; with `known` only what differs is handed over.
    virtual Outcome read(const DeliverBatch &deliver, std::atomic<qint64> &total, const std::stop_token &stop,
                         const CatalogueDigests *known) const = 0;
};

/// Reads a catalogue on the thread it is called on and hands it over batch by batch. `total` is what there is
/// to read (titles and items), once it is known. Ends soon after a stop was asked for.
using CatalogueReading = std::function<Outcome(const DeliverBatch &deliver, std::atomic<qint64> &total,
                                               const std::stop_token &stop)>;

/// Runs the reading on a thread of its own, a few batches ahead of the receiver at most, and gives what comes
/// to the receiver on the calling thread. The watcher is asked ten times a second, also while nothing comes.
/// Returns when both are through.
Result<PullCounts> pullStreamed(const CatalogueReading &reading, CatalogueReceiver &receiver,
                                const PullWatcher &watcher);

} // namespace opname
