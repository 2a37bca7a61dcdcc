#include "database_source.h"

#include "catalogue_reader.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QUrl>
#include <QUrlQuery>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

/// A few batches between the reading and the taking thread: neither gets far ahead of the other.
class BatchQueue {
public:
    bool push(CatalogueBatch batch)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_batches.size() < most || m_isStopped; });
        if (m_isStopped)
            return false;
        m_batches.push_back(std::move(batch));
        m_changed.notify_all();
        return true;
    }

    std::optional<CatalogueBatch> pop()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_batches.empty() || m_isFinished; });
        if (m_batches.empty())
            return std::nullopt;
        CatalogueBatch batch = std::move(m_batches.front());
        m_batches.pop_front();
        m_changed.notify_all();
        return batch;
    }

    void finish(Outcome outcome)
    {
        const std::lock_guard lock(m_mutex);
        m_outcome = std::move(outcome);
        m_isFinished = true;
        m_changed.notify_all();
    }

    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
        m_batches.clear();
        m_changed.notify_all();
    }

    Outcome outcome()
    {
        const std::lock_guard lock(m_mutex);
        return m_outcome;
    }

private:
    static constexpr std::size_t most = 3;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<CatalogueBatch> m_batches;
    Outcome m_outcome;
    bool m_isFinished = false;
    bool m_isStopped = false;
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
            return cancelled();

        BatchQueue queue;
        qint64 total = 0; // written before the first batch is pushed, read after it was popped
        std::jthread reader([&] {
            ServerConnection connection(m_address, m_password);
            Outcome done = connection.open();
            if (done)
                done = connection.select(
                    QStringLiteral("SELECT (SELECT count(*) FROM biblio) + (SELECT count(*) FROM item)"), {},
                    [&](const QSqlQuery &row) {
                        total = row.value(0).toLongLong();
                        return true;
                    });
            if (done)
                done = CatalogueTables(connection, [&](CatalogueBatch batch) {
                           return queue.push(std::move(batch));
                       }).read();
            queue.finish(std::move(done));
        });

        QElapsedTimer sinceTold;
        sinceTold.start();
        while (std::optional<CatalogueBatch> batch = queue.pop()) {
            progress.total = total;
            const Outcome taken = std::visit(
                [&](auto &part) { return take(receiver, std::move(part), counts, progress); }, *batch);
            if (!taken) {
                queue.stop();
                return tl::unexpected(taken.error());
            }
            if (watcher && sinceTold.elapsed() >= 100) {
                sinceTold.restart();
                if (!watcher(progress)) {
                    queue.stop();
                    return cancelled();
                }
            }
        }
        if (Outcome read = queue.outcome(); !read)
            return tl::unexpected(read.error());
        return counts;
    }

private:
    static Result<PullCounts> cancelled()
    {
        return failure(ErrorKind::Cancelled,
                       Text::tr("Taking the catalogue in was cancelled; nothing has changed."));
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
    const QUrl url(address, QUrl::StrictMode);
    ServerAddress server{url.userName(QUrl::FullyDecoded), url.host(), url.port(3306),
                         url.path(QUrl::FullyDecoded).mid(1)};
    if (!url.password().isEmpty())
        return failure(
            ErrorKind::Usage,
            Text::tr("A password must not stand in an address, where others can read it. Leave it out "
                     "and set OPNAME_PASSWORD."));
    if (!url.isValid() || server.user.isEmpty() || server.host.isEmpty() || server.database.isEmpty()
        || server.database.contains(u'/'))
        return failure(
            ErrorKind::Usage,
            Text::tr(
                "The address of the database is not complete. Write mysql://USER@HOST:PORT/DATABASE, for "
                "example mysql://slims@127.0.0.1:3306/senayan."));
    const QUrlQuery query(url);
    if (query.hasQueryItem(QStringLiteral("ca")))
        return failure(
            ErrorKind::NotAvailable,
            Text::tr("A checked encrypted connection to the database is not available in this version. "
                     "Use a database on this computer, or an export file."));
    return std::make_unique<DatabaseSource>(std::move(server), password);
}

} // namespace opname
