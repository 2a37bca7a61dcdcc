#include "streamed_pull.h"

#include "batch_queue.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <thread>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

Error cancelled()
{
    return {
        ErrorKind::Cancelled, Text::tr("Taking the catalogue in was cancelled; nothing has changed."), {}};
}

/// Gives batches to the receiver and counts them.
class Taking {
public:
    Taking(CatalogueReceiver &receiver, PullCounts &counts, PullProgress &progress)
        : m_receiver(receiver)
        , m_counts(counts)
        , m_progress(progress)
    {
    }

    Outcome operator()(ReferenceLists &lists) { return m_receiver.takeReferences(std::move(lists)); }

    Outcome operator()(std::vector<Title> &titles)
    {
        m_counts.titles += static_cast<qint64>(titles.size());
        m_progress.stage = PullProgress::Stage::Titles;
        m_progress.done = m_counts.titles;
        return m_receiver.takeTitles(std::move(titles));
    }

    Outcome operator()(std::vector<Item> &items)
    {
        m_counts.items += static_cast<qint64>(items.size());
        m_progress.stage = PullProgress::Stage::Items;
        m_progress.done = m_counts.titles + m_counts.items;
        return m_receiver.takeItems(std::move(items));
    }

    Outcome operator()(std::vector<Loan> &loans)
    {
        m_counts.loans = m_counts.loans.value_or(0) + static_cast<qint64>(loans.size());
        m_progress.stage = PullProgress::Stage::Loans;
        return m_receiver.takeLoans(std::move(loans));
    }

    Outcome operator()(const CatalogueDigests &digests) { return m_receiver.takeDigests(digests); }

    Outcome operator()(const UnchangedTitles &titles)
    {
        m_counts.titles += titles.rows;
        m_progress.done += titles.rows;
        return {};
    }

    Outcome operator()(const UnchangedItems &items)
    {
        m_counts.items += items.rows;
        m_progress.done += items.rows;
        for (const IdRange &ids : items.ids)
            if (Outcome taken = m_receiver.takeUnchangedItems(ids.first, ids.last); !taken)
                return taken;
        return {};
    }

private:
    CatalogueReceiver &m_receiver;
    PullCounts &m_counts;
    PullProgress &m_progress;
};

} // namespace

Result<PullCounts> pullStreamed(const CatalogueReading &reading, CatalogueReceiver &receiver,
                                const PullWatcher &watcher)
{
    PullCounts counts;
    counts.loans = 0;
    PullProgress progress;
    if (watcher && !watcher(progress))
        return tl::unexpected(cancelled());

    BatchQueue queue;
    std::atomic<qint64> total = 0;
    std::jthread reader([&](const std::stop_token &stop) {
        queue.finish(
            reading([&](CatalogueBatch batch) { return queue.push(std::move(batch)); }, total, stop));
    });
    const auto leave = [&](Error error) -> Result<PullCounts> {
        reader.request_stop();
        queue.stop();
        return tl::unexpected(std::move(error));
    };

    Taking take(receiver, counts, progress);
    QElapsedTimer sinceTold;
    sinceTold.start();
    std::optional<CatalogueBatch> batch;
    while (queue.pop(batch, std::chrono::milliseconds(100))) {
        progress.total = total;
        if (batch)
            if (const Outcome taken = std::visit(take, *batch); !taken)
                return leave(taken.error());
        if (watcher && sinceTold.elapsed() >= 100) {
            sinceTold.restart();
            if (!watcher(progress))
                return leave(cancelled());
        }
    }
    if (Outcome done = queue.outcome(); !done)
        return tl::unexpected(done.error());
    return counts;
}

Result<PullCounts> StreamedSource::pull(CatalogueReceiver &receiver, const PullWatcher &watcher)
{
    return pullStreamed([this](const DeliverBatch &deliver, std::atomic<qint64> &total,
                               const std::stop_token &stop) { return read(deliver, total, stop, nullptr); },
                        receiver, watcher);
}

Result<PullCounts> StreamedSource::pullChanges(const CatalogueDigests &known, CatalogueReceiver &receiver,
                                               const PullWatcher &watcher)
{
    return pullStreamed([&](const DeliverBatch &deliver, std::atomic<qint64> &total,
                            const std::stop_token &stop) { return read(deliver, total, stop, &known); },
                        receiver, watcher);
}

} // namespace opname
