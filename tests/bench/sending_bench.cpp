// Sending to SLiMS's database: corrections one by one, and a result against one bare INSERT of the same rows.

#include "benchmarks.h"
#include "measure.h"
#include "opname/slims/library_system.h"
#include "support/mariadb_server.h"

#include <QSqlQuery>

#include <algorithm>

namespace opname::bench {

namespace {

const SlimsAuthor siti{QStringLiteral("Siti"), QStringLiteral("3f0c0000-0000-4000-8000-000000000001")};

std::unique_ptr<LibrarySystem> open(const testing::MariaDbServer &server)
{
    auto system = openLibrarySystem(server.sourceAddress(), {});
    if (!system)
        giveUp(system.error().message);
    return std::move(*system);
}

/// Shelves of the demonstration library's first copies, or the call numbers of its titles, to and fro.
std::vector<Change> corrections(testing::MariaDbServer &server, ChangeKind kind, int count, int round)
{
    const bool isTitle = isTitleChange(kind);
    std::vector<Change> changes;
    QSqlQuery query(server.connection());
    query.exec(
        isTitle
            ? QStringLiteral("SELECT biblio_id, '', call_number FROM biblio ORDER BY 1 LIMIT %1").arg(count)
            : QStringLiteral("SELECT item_id, item_code, site FROM item ORDER BY 1 LIMIT %1").arg(count));
    while (query.next()) {
        Change change;
        change.kind = kind;
        (isTitle ? change.titleId : change.itemId) = query.value(0).toLongLong();
        change.itemCode = query.value(1).toString();
        change.before = query.value(2).toString();
        change.after = QStringLiteral("Rak %1").arg(round);
        change.id = QStringLiteral("%1:%2:%3").arg(round).arg(static_cast<int>(kind)).arg(changes.size());
        changes.push_back(std::move(change));
    }
    return changes;
}

double sendingSeconds(testing::MariaDbServer &server, const std::vector<Change> &changes)
{
    const auto system = open(server);
    std::size_t applied = 0;
    Outcome sent;
    const double taken = microseconds([&] {
        sent = system->apply(changes, siti, [&](const ChangeAnswer &answer) {
            applied += answer.state == ChangeState::Applied ? 1 : 0;
            return true;
        });
    });
    if (!sent)
        giveUp(sent.error().message + QLatin1Char(' ') + sent.error().detail);
    if (applied != changes.size())
        giveUp(QStringLiteral("%1 of %2 changes applied").arg(applied).arg(changes.size()));
    return taken / 1e6;
}

void measureChanges(testing::MariaDbServer &server, ChangeKind kind, const QString &what, int count)
{
    Sample sample;
    for (int round = 0; round < 3; ++round)
        sample.times.push_back(sendingSeconds(server, corrections(server, kind, count, round)));
    const double each = sample.median() * 1e6 / count;
    report(QStringLiteral("%1 %2 sent over SQL, each").arg(count).arg(what), each, QStringLiteral("us"), 500,
           QStringLiteral("%1 a second").arg(1e6 / each, 0, 'f', 0));
}

std::vector<StockTakeRow> result(int count)
{
    std::vector<StockTakeRow> rows(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        StockTakeRow &row = rows[static_cast<std::size_t>(i)];
        row.itemId = i + 1;
        row.itemCode = QStringLiteral("B%1").arg(i + 1, 8, 10, QLatin1Char('0'));
        row.title = QStringLiteral("Pedoman penyelenggaraan perpustakaan khusus, jilid %1").arg(i % 997);
        row.gmdName = QStringLiteral("Text");
        row.classification = QStringLiteral("%1.%2").arg(i % 1000).arg(i % 17);
        row.collectionTypeName = QStringLiteral("Textbook");
        row.callNumber = QStringLiteral("%1.%2 Toe b").arg(i % 1000).arg(i % 17);
        row.locationName = QStringLiteral("Lantai %1").arg(i % 4);
        row.presence = i % 20 == 0 ? SlimsPresence::Missing : SlimsPresence::Exists;
        row.checkedBy = row.presence == SlimsPresence::Exists ? QStringLiteral("Siti") : QString();
        if (row.presence == SlimsPresence::Exists)
            row.lastUpdate = QDateTime(QDate(2026, 11, 2), QTime(1, 2, 3), Qt::UTC);
    }
    return rows;
}

double publishingSeconds(testing::MariaDbServer &server, const std::vector<StockTakeRow> &rows)
{
    PublishedResult published;
    published.name = QStringLiteral("Ukur [3f0c]");
    published.start = published.end = QDateTime::currentDateTimeUtc();
    published.exists = static_cast<qint64>(rows.size());
    const auto system = open(server);
    Result<PublishAnswer> answer = PublishAnswer{};
    const double taken = microseconds([&] {
        answer = system->publish(
            published,
            [&, at = std::size_t(0)](std::vector<StockTakeRow> &next) mutable -> Outcome {
                const std::size_t end = std::min(at + 2000, rows.size());
                next.assign(rows.begin() + static_cast<std::ptrdiff_t>(at),
                            rows.begin() + static_cast<std::ptrdiff_t>(end));
                at = end;
                return {};
            },
            siti, [](qint64) { return true; });
    });
    if (!answer)
        giveUp(answer.error().message + QLatin1Char(' ') + answer.error().detail);
    if (answer->rows != static_cast<qint64>(rows.size()))
        giveUp(QStringLiteral("%1 rows instead of %2").arg(answer->rows).arg(rows.size()));
    return taken / 1e6;
}

/// One statement with all the rows that are there now, by a client that has them as text, into an empty table
/// of the same indexes.
double bareSeconds(testing::MariaDbServer &server, const QString &statement)
{
    double taken = 0;
    bool isDone = server.execute(QStringLiteral("DELETE FROM stock_take_item"));
    taken = microseconds([&] { isDone = isDone && server.execute(statement); });
    if (!isDone)
        giveUp(server.errorText());
    return taken / 1e6;
}

QString bareStatement(const std::vector<StockTakeRow> &rows)
{
    QString sql = QStringLiteral("INSERT INTO stock_take_item VALUES ");
    for (const StockTakeRow &row : rows) {
        const bool isThere = row.presence == SlimsPresence::Exists;
        if (row.itemId > 1)
            sql += u',';
        sql += QStringLiteral("(1,%1,'%2','%3','%4','%5','%6','%7','%8','%9',")
                   .arg(QString::number(row.itemId), row.itemCode, row.title, row.gmdName, row.classification,
                        row.collectionTypeName, row.callNumber, row.locationName,
                        QString(QLatin1Char(static_cast<char>(row.presence))))
            + (isThere ? u"'Siti','2026-11-02 08:02:03')" : u"NULL,NULL)");
    }
    return sql;
}

} // namespace

void benchSending(LibraryFixture &, bool isQuick)
{
    heading(QStringLiteral("Sending to SLiMS"));
    const int changes = isQuick ? 2'000 : 10'000;
    testing::MariaDbServer server;
    if (!server.start({QStringLiteral("--max-allowed-packet=256M")}) || !server.createSenayan()
        || !server.fillFromDemo(changes * 4, 1))
        giveUp(server.errorText());
    measureChanges(server, ChangeKind::ItemSite, QStringLiteral("corrections of copies"), changes);
    measureChanges(server, ChangeKind::TitleCallNumber, QStringLiteral("corrections of titles"), changes / 4);

    const int copies = isQuick ? 20'000 : 100'000;
    const std::vector<StockTakeRow> rows = result(copies);
    const QString statement = bareStatement(rows);
    Sample ours;
    Sample bare;
    bareSeconds(server, statement);
    for (int round = 0; round < 5; ++round) {
        bare.times.push_back(bareSeconds(server, statement));
        ours.times.push_back(publishingSeconds(server, rows));
    }
    report(QStringLiteral("publishing %1 rows / one bare INSERT of them").arg(copies),
           ours.median() / bare.median(), QStringLiteral("x"), 2,
           QStringLiteral("%1 against %2 s").arg(ours.median(), 0, 'f', 2).arg(bare.median(), 0, 'f', 2));
}

} // namespace opname::bench
