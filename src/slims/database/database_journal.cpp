#include "database_journal.h"

#include "journal_table.h"
#include "rows_statement.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <span>
#include <utility>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

constexpr std::size_t rowsAtOnce = 200; // of one INSERT
constexpr int columnsOfRow = 5;
constexpr qsizetype partsOfContent = 5;
// A laptop that falls asleep or loses its network while it sends keeps the lock until the server gives its
// connection up: sooner than the others give up waiting.
constexpr int patienceForLock = 20; // seconds
constexpr int patienceOfServer = 15; // seconds
constexpr qint64 longestIdle = 10'000; // milliseconds; behind that the server may have closed the connection

/// The plugin's own lock: rows are written by one after the other, so that their ids ascend as they become
/// visible and nobody who reads behind an id misses one.
const QString &lockName()
{
    static const QString name = QStringLiteral("CONCAT('opname.', LEFT(SHA1(DATABASE()), 16), '.journal')");
    return name;
}

QString insertSql(std::size_t rows)
{
    const QString places = QStringLiteral("(?,?,?,?,?,0,UTC_TIMESTAMP())");
    return QStringLiteral("INSERT INTO opname_journal (session, station, number, hash, content, user_id, "
                          "arrived_at) VALUES ")
        + QStringList(static_cast<qsizetype>(rows), places).join(u',');
}

/// As the plugin keeps it: clock, time, operator, kind and body.
QString contentOf(const PostedRow &row)
{
    const QJsonArray parts{row.clock, row.time, row.operatorName, row.kind, QString::fromUtf8(row.body)};
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

/// What is no content makes a row that no station takes.
PostedRow rowOf(const ServerRow &row)
{
    const QJsonArray parts = QJsonDocument::fromJson(row.utf8(4).toByteArray()).array();
    PostedRow posted;
    posted.station = row.text(1);
    posted.number = row.integer(2);
    posted.hash = QByteArray::fromHex(row.utf8(3).toByteArray());
    if (parts.size() != partsOfContent)
        return posted;
    posted.clock = parts[0].toInteger();
    posted.time = parts[1].toInteger();
    posted.operatorName = parts[2].toString();
    posted.kind = parts[3].toString();
    posted.body = parts[4].toString().toUtf8();
    return posted;
}

class DatabaseJournal : public JournalPost {
public:
    DatabaseJournal(const ServerAddress &address, const QString &session, const QString &password,
                    std::stop_token stop)
        : m_session(session)
        , m_stop(std::move(stop))
        , m_connection(address, password, m_stop)
        , m_heads(m_connection,
                  QStringLiteral("SELECT j.station, j.number, j.hash FROM (SELECT station, MAX(number) AS "
                                 "number FROM opname_journal WHERE session = ? GROUP BY station) h JOIN "
                                 "opname_journal j ON j.session = ? AND j.station = h.station AND j.number = "
                                 "h.number"))
        , m_newest(m_connection,
                   QStringLiteral("SELECT IFNULL(MAX(journal_id), 0) FROM opname_journal WHERE session = ?"))
        , m_first(m_connection,
                  QStringLiteral("SELECT journal_id FROM opname_journal WHERE session = ? AND station = ? "
                                 "AND number > ? ORDER BY number LIMIT 1"))
        , m_sizes(m_connection,
                  QStringLiteral("SELECT journal_id, LENGTH(content) FROM opname_journal WHERE session = ? "
                                 "AND journal_id > ? ORDER BY journal_id LIMIT ?"))
        , m_rows(m_connection,
                 QStringLiteral("SELECT journal_id, station, number, hash, content FROM opname_journal WHERE "
                                "session = ? AND journal_id > ? AND journal_id <= ? ORDER BY journal_id"))
        , m_there(m_connection,
                  QStringLiteral("SELECT number, hash FROM opname_journal WHERE session = ? AND station = ? "
                                 "AND number BETWEEN ? AND ?"))
        , m_insert(m_connection, insertSql)
    {
    }

    QString label() const override { return m_connection.address().label(); }
    bool hasOwners() const override { return false; }

    Result<PostStand> stand(const std::vector<std::pair<QString, qint64>> &known) override
    {
        return guarded<PostStand>([&] { return readStand(known); });
    }

    Result<PostPage> rowsBehind(qint64 place) override
    {
        return guarded<PostPage>([&] { return readPage(place); });
    }

    Result<LeftRows> leave(const std::vector<PostedRow> &rows) override
    {
        return guarded<LeftRows>([&]() -> ServerResult<LeftRows> {
            const ServerResult<qint64> locked =
                ask(QStringLiteral("SELECT GET_LOCK(%1, %2)").arg(lockName()).arg(patienceForLock));
            if (!locked)
                return tl::unexpected(locked.error());
            if (*locked != 1)
                return tl::unexpected(ServerFailure{
                    0,
                    {ErrorKind::SlimsRefused,
                     Text::tr("Another station is sending to SLiMS right now. Try again when it is through."),
                     {}}});
            ServerResult<LeftRows> left = store(rows);
            if (left)
                if (const auto freed = ask(QStringLiteral("SELECT RELEASE_LOCK(%1)").arg(lockName())); !freed)
                    return tl::unexpected(freed.error());
            return left;
        });
    }

private:
    /// Connects first. After a failure the connection is given up, and with it the lock.
    template <typename T, typename Call> Result<T> guarded(const Call &call)
    {
        if (m_stop.stop_requested())
            return tl::unexpected(ServerConnection::stopped());
        if (m_sinceUsed.isValid() && m_sinceUsed.hasExpired(longestIdle))
            m_connection.close();
        if (Outcome connected = connect(); !connected)
            return tl::unexpected(connected.error());
        ServerResult<T> answer = call();
        m_sinceUsed.start();
        if (answer)
            return std::move(*answer);
        m_connection.close();
        return tl::unexpected(answer.error().error);
    }

    Outcome connect()
    {
        if (m_connection.handle() != nullptr)
            return {};
        Outcome done =
            m_connection.open({QStringLiteral("SET SESSION sql_mode = 'STRICT_ALL_TABLES'"),
                               QStringLiteral("SET SESSION autocommit = 1"),
                               QStringLiteral("SET SESSION wait_timeout = %1").arg(patienceOfServer)});
        if (done)
            done = checkJournalTable(m_connection);
        if (!done)
            m_connection.close();
        return done;
    }

    ServerResult<qint64> ask(const QString &sql)
    {
        qint64 number = 0;
        const auto found = ServerStatement(m_connection, sql).find({}, [&](const ServerRow &row) {
            number = row.integer(0);
        });
        if (!found)
            return tl::unexpected(found.error());
        return number;
    }

    ServerResult<PostStand> readStand(const std::vector<std::pair<QString, qint64>> &known)
    {
        PostStand stand;
        // Asked first: what arrives meanwhile lies behind it.
        ServerResult<qint64> done =
            m_newest.find({m_session}, [&](const ServerRow &row) { stand.before = row.integer(0); });
        if (done)
            done = m_heads.find({m_session, m_session}, [&](const ServerRow &row) {
                stand.heads.push_back(
                    {row.text(0), row.integer(1), QByteArray::fromHex(row.utf8(2).toByteArray())});
            });
        QHash<QString, qint64> numbers;
        for (const auto &[station, number] : known)
            numbers.insert(station, number);
        for (const PostedHead &head : stand.heads) {
            if (!done)
                break;
            if (head.number > numbers.value(head.station))
                done = m_first.find(
                    {m_session, head.station, numbers.value(head.station)},
                    [&](const ServerRow &row) { stand.before = std::min(stand.before, row.integer(0) - 1); });
        }
        if (!done)
            return tl::unexpected(done.error());
        return stand;
    }

    ServerResult<PostPage> readPage(qint64 place)
    {
        PostPage page;
        page.last = place;
        qint64 bytes = 0;
        std::size_t count = 0;
        ServerResult<qint64> done =
            m_sizes.find({m_session, place, static_cast<qint64>(mostRows)}, [&](const ServerRow &row) {
                bytes += row.integer(1);
                if (count > 0 && bytes > mostBytes)
                    return;
                ++count;
                page.last = row.integer(0);
            });
        if (!done)
            return tl::unexpected(done.error());
        page.goesOn = static_cast<std::size_t>(*done) > count || count == mostRows;
        if (count > 0)
            done = m_rows.find({m_session, place, page.last},
                               [&](const ServerRow &row) { page.rows.push_back(rowOf(row)); });
        if (!done)
            return tl::unexpected(done.error());
        return page;
    }

    /// What the plugin does with a push.
    ServerResult<LeftRows> store(std::span<const PostedRow> rows)
    {
        LeftRows left;
        std::vector<const PostedRow *> fresh;
        for (std::size_t first = 0, end = 0; first < rows.size(); first = end) {
            const QString &station = rows[first].station;
            while (end < rows.size() && rows[end].station == station)
                ++end;
            QHash<qint64, QByteArray> hashes;
            const auto found = m_there.find(
                {m_session, station, rows[first].number - 1, rows[end - 1].number},
                [&](const ServerRow &row) {
                    hashes.insert(row.integer(0), QByteArray::fromHex(row.utf8(1).toByteArray()));
                });
            if (!found)
                return tl::unexpected(found.error());
            bool follows = true;
            for (const PostedRow &row : rows.subspan(first, end - first)) {
                const auto there = hashes.constFind(row.number);
                if (follows && there != hashes.cend() && *there == row.hash) {
                    ++left.known;
                    continue;
                }
                follows = follows && !hashes.contains(row.number)
                    && (row.number == 1 || hashes.contains(row.number - 1));
                if (!follows) {
                    left.refused.emplace_back(station, row.number);
                    continue;
                }
                hashes.insert(row.number, row.hash);
                fresh.push_back(&row);
            }
        }
        for (std::size_t at = 0; at < fresh.size(); at += rowsAtOnce) {
            const auto some = std::span(fresh).subspan(at, std::min(rowsAtOnce, fresh.size() - at));
            if (const auto inserted = insert(some); !inserted)
                return tl::unexpected(inserted.error());
            left.stored += static_cast<qint64>(some.size());
        }
        return left;
    }

    ServerResult<qint64> insert(std::span<const PostedRow *const> rows)
    {
        std::vector<ServerValue> values;
        values.reserve(rows.size() * columnsOfRow);
        for (const PostedRow *row : rows) {
            values.emplace_back(m_session);
            values.emplace_back(row->station);
            values.emplace_back(row->number);
            values.emplace_back(QString::fromLatin1(row->hash.toHex()));
            values.emplace_back(contentOf(*row));
        }
        return m_insert.run(rows.size(), values);
    }

    const QString m_session;
    const std::stop_token m_stop;
    ServerConnection m_connection;
    QElapsedTimer m_sinceUsed;
    ServerStatement m_heads;
    ServerStatement m_newest;
    ServerStatement m_first;
    ServerStatement m_sizes;
    ServerStatement m_rows;
    ServerStatement m_there;
    RowsStatement m_insert;
};

} // namespace

Result<std::unique_ptr<JournalPost>> openDatabaseJournal(const QString &address, const QString &session,
                                                         const QString &password, std::stop_token stop)
{
    const Result<ServerAddress> server = readServerAddress(address);
    if (!server)
        return tl::unexpected(server.error());
    return std::make_unique<DatabaseJournal>(*server, session, password, std::move(stop));
}

} // namespace opname
