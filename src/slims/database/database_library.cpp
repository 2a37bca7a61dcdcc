#include "database_library.h"

#include "change_sender.h"
#include "result_publisher.h"
#include "stock_take_tables.h"

#include <QCoreApplication>

#include <set>
#include <span>
#include <utility>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

constexpr int mostReopenings = 3; // for the changes of one batch
constexpr std::size_t loansAQuery = 500;

/// Nothing is cut silently, and lists of a title's copies may be long.
const QStringList &setUp()
{
    static const QStringList statements{QStringLiteral("SET SESSION sql_mode = 'STRICT_ALL_TABLES'"),
                                        QStringLiteral("SET SESSION group_concat_max_len = 20000")};
    return statements;
}

Error lostWhileSending(Error error)
{
    if (error.kind == ErrorKind::SlimsUnreachable)
        error.message = Text::tr("The connection to SLiMS was lost while sending. What SLiMS has answered is "
                                 "kept; check the network and send the rest again, it does no harm.");
    return error;
}

class DatabaseLibrary : public LibrarySystem {
public:
    DatabaseLibrary(const ServerAddress &address, const QString &password, std::stop_token stop)
        : m_stop(std::move(stop))
        , m_connection(address, password, m_stop)
    {
    }

    QString label() const override { return m_connection.address().label(); }

    Result<SlimsFacts> examine() override
    {
        m_schema.reset();
        const Result<const SlimsSchema *> schema = connected();
        if (!schema)
            return tl::unexpected(schema.error());
        SlimsFacts facts;
        facts.version = (*schema)->version();
        facts.account = m_connection.address().user;
        facts.missing = (*schema)->missing();
        const Outcome read =
            m_connection.select(QStringLiteral("SHOW SESSION STATUS LIKE 'Ssl_cipher'"),
                                [&](const ServerRow &row) { facts.isEncrypted = !row.isEmpty(1); });
        if (!read)
            return tl::unexpected(read.error());
        return facts;
    }

    Outcome apply(const std::vector<Change> &changes, const SlimsAuthor &author,
                  const std::function<bool(const ChangeAnswer &)> &visitor) override
    {
        const Result<const SlimsSchema *> schema = connected();
        if (!schema)
            return tl::unexpected(schema.error());
        std::set<SlimsTask> tasks;
        for (const Change &change : changes)
            tasks.insert(taskOf(change.kind));
        for (const SlimsTask task : tasks)
            if (const Outcome may = (*schema)->allowance(task); !may)
                return tl::unexpected(may.error());
        ChangeSender sender(m_connection, **schema, author, m_stop);
        std::span<const Change> rest(changes);
        bool goesOn = true;
        while (goesOn && !rest.empty()) {
            const Result<std::vector<ChangeAnswer>> answers = sendSome(sender, rest);
            if (!answers)
                return tl::unexpected(answers.error());
            for (const ChangeAnswer &answer : *answers)
                goesOn = visitor(answer) && goesOn;
            rest = rest.subspan(answers->size());
            if (goesOn && !rest.empty() && m_stop.stop_requested())
                return tl::unexpected(m_connection.stopped());
        }
        return {};
    }

    Result<std::optional<SlimsStockTake>> activeStockTake() override
    {
        if (const auto schema = connected(); !schema)
            return tl::unexpected(schema.error());
        return StockTakeTables(m_connection).active();
    }

    Outcome visitStockTakeRows(
        const std::function<Outcome(qint64 stockTakeId, const StockTakeRow &row)> &visitor) override
    {
        if (const auto schema = connected(); !schema)
            return tl::unexpected(schema.error());
        return StockTakeTables(m_connection).visitRows(visitor);
    }

    Result<PublishAnswer> publish(const PublishedResult &result, const StockTakeRowProducer &rows,
                                  const SlimsAuthor &author,
                                  const std::function<bool(qint64 done)> &watcher) override
    {
        const Result<const SlimsSchema *> schema = connectedFor(SlimsTask::Publish);
        if (!schema)
            return tl::unexpected(schema.error());
        Result<PublishAnswer> answer =
            ResultPublisher(m_connection, **schema).publish(result, rows, author, watcher);
        // The lock is the connection's.
        m_connection.close();
        m_schema.reset();
        if (!answer)
            return tl::unexpected(lostWhileSending(answer.error()));
        return answer;
    }

    Result<std::vector<std::pair<qint64, QString>>> borrowerNames(const std::vector<qint64> &loanIds) override
    {
        const Result<const SlimsSchema *> schema = connected();
        if (!schema)
            return tl::unexpected(schema.error());
        if (const Outcome may = (*schema)->borrowersAllowance(); !may)
            return tl::unexpected(may.error());
        std::vector<std::pair<qint64, QString>> names;
        for (std::size_t begin = 0; begin < loanIds.size(); begin += loansAQuery) {
            QStringList ids;
            for (std::size_t i = begin; i < std::min(begin + loansAQuery, loanIds.size()); ++i)
                ids.append(QString::number(loanIds[i]));
            const Outcome read = m_connection.select(
                QStringLiteral("SELECT l.loan_id, m.member_name FROM loan l JOIN member m "
                               "ON m.member_id = l.member_id WHERE l.loan_id IN (%1) ORDER BY l.loan_id")
                    .arg(ids.join(u',')),
                [&](const ServerRow &row) { names.emplace_back(row.integer(0), row.text(1)); });
            if (!read)
                return tl::unexpected(read.error());
        }
        return names;
    }

private:
    /// Opens the connection and checks the tables, when that was not done.
    Result<const SlimsSchema *> connected()
    {
        if (m_schema && m_connection.handle() != nullptr)
            return &*m_schema;
        if (const Outcome opened = m_connection.open(setUp()); !opened)
            return tl::unexpected(opened.error());
        Result<SlimsSchema> schema = SlimsSchema::read(m_connection);
        if (!schema)
            return tl::unexpected(schema.error());
        m_schema.emplace(std::move(*schema));
        return &*m_schema;
    }

    Result<const SlimsSchema *> connectedFor(SlimsTask task)
    {
        Result<const SlimsSchema *> schema = connected();
        if (!schema)
            return schema;
        if (const Outcome may = (*schema)->allowance(task); !may)
            return tl::unexpected(may.error());
        return schema;
    }

    Result<std::vector<ChangeAnswer>> sendSome(ChangeSender &sender, std::span<const Change> changes)
    {
        sender.begin(changes);
        for (int reopenings = 0;; ++reopenings) {
            ServerResult<std::vector<ChangeAnswer>> answers = sender.send();
            if (answers)
                return std::move(*answers);
            if (!answers.error().isLost() || reopenings == mostReopenings)
                return tl::unexpected(lostWhileSending(answers.error().error));
            if (const Outcome reopened = m_connection.reopen(); !reopened)
                return tl::unexpected(lostWhileSending(reopened.error()));
        }
    }

    const std::stop_token m_stop;
    ServerConnection m_connection;
    std::optional<SlimsSchema> m_schema;
};

} // namespace

Result<std::unique_ptr<LibrarySystem>> openDatabaseLibrary(const QString &address, const QString &password,
                                                           std::stop_token stop)
{
    const Result<ServerAddress> server = readServerAddress(address);
    if (!server)
        return tl::unexpected(server.error());
    return std::make_unique<DatabaseLibrary>(*server, password, std::move(stop));
}

} // namespace opname
