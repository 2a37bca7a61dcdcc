#include "database_source.h"

#include "batch_queue.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <atomic>
#include <thread>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

class DatabaseSource : public CatalogueSource {
public:
    DatabaseSource(ServerAddress address, QString password)
        : m_address(std::move(address))
        , m_password(std::move(password))
    {
    }

    QString label() const override { return m_address.label(); }

    Result<PullCounts> pull(CatalogueReceiver &receiver, const PullWatcher &watcher) override
    {
        PullCounts counts;
        counts.loans = 0;
        PullProgress progress;
        if (watcher && !watcher(progress))
            return tl::unexpected(cancelled());

        BatchQueue queue;
        std::atomic<qint64> total = 0;
        std::jthread reader([&](const std::stop_token &stop) { queue.finish(read(queue, total, stop)); });
        const auto leave = [&](Error error) -> Result<PullCounts> {
            reader.request_stop();
            queue.stop();
            return tl::unexpected(std::move(error));
        };

        QElapsedTimer sinceTold;
        sinceTold.start();
        std::optional<CatalogueBatch> batch;
        while (queue.pop(batch, std::chrono::milliseconds(100))) {
            progress.total = total;
            if (batch) {
                const Outcome taken = std::visit(
                    [&](auto &part) { return take(receiver, std::move(part), counts, progress); }, *batch);
                if (!taken)
                    return leave(taken.error());
            }
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

private:
    Outcome read(BatchQueue &queue, std::atomic<qint64> &total, const std::stop_token &stop) const
    {
        ServerConnection connection(m_address, m_password, stop);
        Outcome done = connection.open();
        if (done)
            done = connection.select(
                QStringLiteral("SELECT (SELECT count(*) FROM biblio) + (SELECT count(*) FROM item)"),
                [&](const ServerRow &row) { total = row.integer(0); });
        if (done)
            done = CatalogueTables(connection, [&](CatalogueBatch batch) {
                       return queue.push(std::move(batch));
                   }).read();
        return done;
    }

    static Error cancelled()
    {
        return {ErrorKind::Cancelled,
                Text::tr("Taking the catalogue in was cancelled; nothing has changed."),
                {}};
    }
    static Outcome take(CatalogueReceiver &receiver, ReferenceLists lists, PullCounts &, PullProgress &)
    {
        return receiver.takeReferences(std::move(lists));
    }

    static Outcome take(CatalogueReceiver &receiver, std::vector<Title> titles, PullCounts &counts,
                        PullProgress &progress)
    {
        counts.titles += static_cast<qint64>(titles.size());
        progress = {PullProgress::Stage::Titles, counts.titles, progress.total};
        return receiver.takeTitles(std::move(titles));
    }

    static Outcome take(CatalogueReceiver &receiver, std::vector<Item> items, PullCounts &counts,
                        PullProgress &progress)
    {
        counts.items += static_cast<qint64>(items.size());
        progress = {PullProgress::Stage::Items, counts.titles + counts.items, progress.total};
        return receiver.takeItems(std::move(items));
    }

    static Outcome take(CatalogueReceiver &receiver, std::vector<Loan> loans, PullCounts &counts,
                        PullProgress &progress)
    {
        counts.loans = counts.loans.value_or(0) + static_cast<qint64>(loans.size());
        progress.stage = PullProgress::Stage::Loans;
        return receiver.takeLoans(std::move(loans));
    }

    ServerAddress m_address;
    QString m_password;
};

} // namespace

Result<std::unique_ptr<CatalogueSource>> openDatabaseSource(const QString &address, const QString &password)
{
    Result<ServerAddress> server = readServerAddress(address);
    if (!server)
        return tl::unexpected(server.error());
    return std::make_unique<DatabaseSource>(std::move(*server), password);
}

} // namespace opname
