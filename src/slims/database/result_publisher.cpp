#include "result_publisher.h"

#include "php_texts.h"
#include "slims_time.h"
#include "stock_take_tables.h"
#include "storable_text.h"

#include <QCoreApplication>

#include <utility>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

constexpr int longestName = 200;
constexpr int longestUser = 50;

template <typename T> Outcome outcomeOf(const ServerResult<T> &result)
{
    if (result)
        return {};
    return tl::unexpected(result.error().error);
}

Error halfWay()
{
    return {
        ErrorKind::Cancelled,
        Text::tr("Publishing was stopped half-way; SLiMS's stock-take page is not complete. Publish again "
                 "to complete it."),
        {}};
}

Error interfered(const PublishedResult &result, QString detail)
{
    return {ErrorKind::Refused,
            Text::tr("Someone else wrote into SLiMS's stock-take while “%1” was being published. Look at "
                     "SLiMS's stock-take page, then publish again.")
                .arg(result.name),
            std::move(detail)};
}

QString headKey(const PublishedResult &result, const SlimsAuthor &author)
{
    return QStringLiteral("head:%1:%2").arg(author.session, result.headHash);
}

/// Keys and values are real names, as SLiMS's scanning keeps them.
QByteArray usersOf(const QStringList &known, const QStringList &operators)
{
    QStringList names = known;
    for (const QString &name : operators)
        names.append(plainText(name, longestUser));
    names.removeAll(QString());
    names.removeDuplicates();
    std::vector<std::pair<QString, QString>> entries;
    for (const QString &name : std::as_const(names))
        entries.emplace_back(name, name);
    return phpTexts(entries);
}

} // namespace

ResultPublisher::ResultPublisher(ServerConnection &connection, const SlimsSchema &schema)
    : m_connection(connection)
    , m_schema(schema)
{
}

Result<PublishAnswer> ResultPublisher::publish(const PublishedResult &result,
                                               const StockTakeRowProducer &rows, const SlimsAuthor &author,
                                               const std::function<bool(qint64 done)> &watcher)
{
    std::vector<StockTakeRow> first;
    Outcome done = rows(first);
    if (done && (first.empty() || result.exists + result.missing <= 0))
        done = failure(ErrorKind::Refused,
                       Text::tr("There is nothing to publish: no copy was found or missed yet. Scan first."));
    if (done)
        done = lock();
    if (!done)
        return tl::unexpected(done.error());

    const Result<Target> into = target(result);
    if (!into)
        return tl::unexpected(into.error());
    SlimsLog log(m_connection, m_schema, author);
    const ServerResult<bool> isNoted = log.isNoted(headKey(result, author));
    if (!isNoted)
        return tl::unexpected(isNoted.error().error);
    const Result<qint64> written = write(*into, result, std::move(first), rows, watcher);
    if (!written)
        return tl::unexpected(written.error());
    done = finish(*into, result, *written);
    if (done)
        done = noteHead(log, result, author);
    if (!done)
        return tl::unexpected(done.error());
    return PublishAnswer{into->id, *written, into->isMade ? into->isWhole : *isNoted};
}

Outcome ResultPublisher::lock()
{
    bool isOurs = false;
    const Outcome asked =
        m_connection.select(QStringLiteral("SELECT GET_LOCK(CONCAT('opname.publish.', DATABASE()), 5)"),
                            [&](const ServerRow &row) { isOurs = row.integer(0) == 1; });
    if (!asked || isOurs)
        return asked;
    return failure(
        ErrorKind::Refused,
        Text::tr("Another station is publishing into this SLiMS just now. Wait until it is done."));
}

Result<ResultPublisher::Target> ResultPublisher::target(const PublishedResult &result)
{
    const Result<std::optional<SlimsStockTake>> active = StockTakeTables(m_connection).active();
    if (!active)
        return tl::unexpected(active.error());
    if (!result.takePartIn) {
        if (*active)
            return failure(
                ErrorKind::Refused,
                Text::tr("SLiMS has a stock-take that is active, “%1”. Take part in it, or let it be "
                         "finished in SLiMS first.")
                    .arg((*active)->name));
        return targetToMake(result);
    }
    if (!*active || (*active)->id != *result.takePartIn)
        return failure(ErrorKind::Refused,
                       Text::tr("The stock-take to take part in is not active in SLiMS any more. Look at "
                                "SLiMS's stock-take page and choose again."));
    Target taken{(*active)->id, false, false, {}};
    const Outcome read = m_connection.select(
        QStringLiteral("SELECT stock_take_users FROM stock_take WHERE stock_take_id = %1").arg(taken.id),
        [&](const ServerRow &row) { taken.users = row.utf8(0).toByteArray(); });
    if (!read)
        return tl::unexpected(read.error());
    return taken;
}

Result<ResultPublisher::Target> ResultPublisher::targetToMake(const PublishedResult &result)
{
    if (const Outcome may = m_schema.allowance(SlimsTask::OpenStockTake); !may)
        return tl::unexpected(may.error());
    Target made{0, true, false, {}};
    ServerStatement find(m_connection,
                         QStringLiteral("SELECT stock_take_id, end_date IS NOT NULL FROM stock_take "
                                        "WHERE stock_take_name = ? ORDER BY stock_take_id DESC LIMIT 1"));
    const auto found = find.find({plainText(result.name, longestName)}, [&](const ServerRow &row) {
        made.id = row.integer(0);
        made.isWhole = row.integer(1) == 1;
    });
    if (!found)
        return tl::unexpected(found.error().error);
    if (made.id == 0) {
        const Result<qint64> inserted = insertStockTake(result);
        if (!inserted)
            return tl::unexpected(inserted.error());
        made.id = *inserted;
    }
    // What is there is being replaced: without an end it is known to be half done.
    Outcome emptied = outcomeOf(m_connection.execute(
        QStringLiteral("UPDATE stock_take SET end_date = NULL WHERE stock_take_id = %1").arg(made.id)));
    if (emptied)
        emptied = outcomeOf(m_connection.execute(QStringLiteral("DELETE FROM stock_take_item")));
    if (!emptied)
        return tl::unexpected(emptied.error());
    return made;
}

Result<qint64> ResultPublisher::insertStockTake(const PublishedResult &result)
{
    // With its totals from the start: SLiMS's report divides by them.
    ServerStatement insert(
        m_connection,
        QStringLiteral("INSERT INTO stock_take (stock_take_name, start_date, init_user, "
                       "total_item_stock_taked, total_item_lost, total_item_exists, total_item_loan, "
                       "is_active) VALUES (?, ?, ?, ?, ?, ?, ?, 0)"));
    const auto inserted = insert.run(
        {plainText(result.name, longestName), slimsTime(result.start, m_connection.address().timeZone),
         plainText(result.startedBy, longestUser), result.exists + result.missing, result.missing,
         result.exists, result.onLoan});
    if (!inserted)
        return tl::unexpected(inserted.error().error);
    return insert.insertedId();
}

Result<qint64> ResultPublisher::write(const Target &target, const PublishedResult &result,
                                      std::vector<StockTakeRow> rows, const StockTakeRowProducer &next,
                                      const std::function<bool(qint64 done)> &watcher)
{
    StockTakeRows table(m_connection, m_schema, target.id);
    qint64 written = 0;
    qint64 done = 0;
    while (!rows.empty()) {
        const ServerResult<qint64> some = target.isMade ? table.insert(rows) : table.mark(rows);
        if (!some && some.error().isDuplicate())
            return tl::unexpected(interfered(result, some.error().error.detail));
        if (!some)
            return tl::unexpected(some.error().error.kind == ErrorKind::Cancelled ? halfWay()
                                                                                  : some.error().error);
        written += *some;
        done += static_cast<qint64>(rows.size());
        if (watcher && !watcher(done))
            return tl::unexpected(halfWay());
        rows.clear();
        if (const Outcome produced = next(rows); !produced)
            return tl::unexpected(produced.error());
    }
    return written;
}

Outcome ResultPublisher::finish(const Target &target, const PublishedResult &result, qint64 written)
{
    qint64 exists = 0;
    qint64 missing = 0;
    qint64 onLoan = 0;
    qint64 all = 0;
    Outcome done = m_connection.select(
        QStringLiteral(
            "SELECT status, COUNT(*) FROM stock_take_item WHERE stock_take_id = %1 GROUP BY status")
            .arg(target.id),
        [&](const ServerRow &row) {
            const QByteArrayView status = row.utf8(0);
            all += row.integer(1);
            if (status == "e")
                exists = row.integer(1);
            else if (status == "m")
                missing = row.integer(1);
            else if (status == "l")
                onLoan = row.integer(1);
        });
    if (!done)
        return done;
    // The lock goes with the connection, so somebody else may have been there after all.
    if (target.isMade && all != written)
        return tl::unexpected(interfered(
            result, QStringLiteral("%1 of %2 rows").arg(QString::number(all), QString::number(written))));
    const std::optional<QStringList> known =
        target.users.isEmpty() ? QStringList() : phpTextKeys(target.users);
    // The end is the database's time in SLiMS, everything else PHP's.
    ServerStatement finish(
        m_connection,
        QStringLiteral("UPDATE stock_take SET total_item_stock_taked = ?, total_item_lost = ?, "
                       "total_item_exists = ?, total_item_loan = ?%1%2 WHERE stock_take_id = ?")
            .arg(known ? QStringLiteral(", stock_take_users = ?") : QString(),
                 target.isMade ? QStringLiteral(", end_date = FROM_UNIXTIME(?)") : QString()));
    std::vector<ServerValue> values{exists + missing, missing, exists, onLoan};
    if (known) // what cannot be read is left as it is
        values.emplace_back(QString::fromUtf8(usersOf(*known, result.users)));
    if (target.isMade)
        values.emplace_back(result.end.toSecsSinceEpoch());
    values.emplace_back(target.id);
    return outcomeOf(finish.run(values));
}

Outcome ResultPublisher::noteHead(SlimsLog &log, const PublishedResult &result, const SlimsAuthor &author)
{
    return outcomeOf(
        log.note({{headKey(result, author), QStringLiteral("stock_take"), QStringLiteral("Publish"),
                   QStringLiteral("published stock take (%1) with Opname, session %2, head %3")
                       .arg(result.name, author.session, result.headHash),
                   slimsNow(m_connection.address().timeZone)}}));
}

} // namespace opname
