#include "publishing_measure.h"

#include "measure.h"
#include "opname/slims/library_system.h"

#include <algorithm>

namespace opname::bench {

namespace {

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

double publishingSeconds(const QString &address, const SourceSecrets &secrets,
                         const std::vector<StockTakeRow> &rows)
{
    PublishedResult published;
    published.name = QStringLiteral("Ukur [3f0c]");
    published.start = published.end = QDateTime::currentDateTimeUtc();
    published.exists = static_cast<qint64>(rows.size());
    published.headHash = QString(64, u'0');
    auto system = openLibrarySystem(address, secrets);
    if (!system)
        giveUp(system.error().message);
    Result<PublishAnswer> answer = PublishAnswer{};
    const double taken = microseconds([&] {
        answer = (*system)->publish(
            published,
            [&, at = std::size_t(0)](std::vector<StockTakeRow> &next) mutable -> Outcome {
                const std::size_t end = std::min(at + 2000, rows.size());
                next.assign(rows.begin() + static_cast<std::ptrdiff_t>(at),
                            rows.begin() + static_cast<std::ptrdiff_t>(end));
                at = end;
                return {};
            },
            {QStringLiteral("Siti"), QStringLiteral("3f0c0000-0000-4000-8000-000000000001")},
            [](qint64) { return true; });
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

void reportPublishing(testing::MariaDbServer &server, const QString &address, const SourceSecrets &secrets,
                      int copies, const QString &way)
{
    const std::vector<StockTakeRow> rows = result(copies);
    const QString statement = bareStatement(rows);
    Sample ours;
    Sample bare;
    bareSeconds(server, statement);
    for (int round = 0; round < 5; ++round) {
        bare.times.push_back(bareSeconds(server, statement));
        ours.times.push_back(publishingSeconds(address, secrets, rows));
    }
    report(QStringLiteral("publishing %1 rows %2 / one bare INSERT of them").arg(copies).arg(way),
           ours.median() / bare.median(), QStringLiteral("x"), 2,
           QStringLiteral("%1 against %2 s").arg(ours.median(), 0, 'f', 2).arg(bare.median(), 0, 'f', 2));
}

} // namespace opname::bench
