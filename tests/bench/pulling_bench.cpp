// Taking a catalogue in: an export file, and a real MariaDB against its own client printing the same join.

#include "benchmarks.h"
#include "measure.h"
#include "opname/session/catalogue_queries.h"
#include "pull_measure.h"
#include "support/mariadb_server.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace opname::bench {

namespace {

/// The demonstration library as an Item Export file.
QString writeExport(LibraryFixture &library, qint64 items)
{
    auto session = Session::open(library.copyOf(items, QStringLiteral("export")), Session::Access::Read);
    if (!session)
        giveUp(session.error().message);
    const QString path = library.folder() + QStringLiteral("/senayan_item_export.csv");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        giveUp(QStringLiteral("no room for the export file"));
    file.write("\"item_code\",\"call_number\",\"coll_type_name\",\"inventory_code\",\"received_date\","
               "\"supplier_name\",\"order_no\","
               "\"location_name\",\"order_date\",\"item_status_name\",\"site\",\"source\",\"invoice\","
               "\"price\",\"price_currency\","
               "\"invoice_date\",\"input_date\",\"last_update\",\"title\",\n");
    const Outcome visited = (*session)->catalogue().visit(0, [&](const ListedItem &item) {
        const QStringList fields{item.item.code,
                                 item.callNumber,
                                 item.collectionTypeName,
                                 item.item.inventoryCode,
                                 {},
                                 {},
                                 {},
                                 item.locationName,
                                 {},
                                 {},
                                 item.item.site,
                                 QStringLiteral("1"),
                                 {},
                                 item.item.price ? QString::number(*item.item.price) : QString(),
                                 item.item.currency,
                                 {},
                                 {},
                                 {},
                                 item.title};
        file.write("\"" + fields.join(QStringLiteral("\",\"")).toUtf8() + "\"\n");
        return true;
    });
    if (!visited)
        giveUp(visited.error().message);
    return path;
}

const QString printedItems =
    QStringLiteral("SELECT i.item_id, i.biblio_id, i.item_code, i.call_number, i.coll_type_id, "
                   "i.location_id, i.site, i.item_status_id, "
                   "i.inventory_code, i.received_date, i.source, i.price, i.price_currency, "
                   "i.last_update, b.title, b.call_number, "
                   "b.classification, b.gmd_id, b.isbn_issn, b.publish_year, b.collation%1 FROM item i "
                   "LEFT JOIN biblio b ON b.biblio_id = i.biblio_id%2");
/// All that a pull takes.
const QString everything =
    printedItems.arg(QStringLiteral(", ba.level, a.author_name"),
                     QStringLiteral(" LEFT JOIN biblio_author ba ON ba.biblio_id = b.biblio_id"
                                    " LEFT JOIN mst_author a ON a.author_id = ba.author_id"));
const QString withoutAuthors = printedItems.arg(QString(), QString());

/// What the plain client takes to print a join, unordered, to nowhere.
double clientSeconds(const testing::MariaDbServer &server, const QString &query)
{
    QProcess client;
    client.setStandardOutputFile(QProcess::nullDevice());
    const double taken = microseconds([&] {
        client.start(QStringLiteral("mariadb"),
                     {QStringLiteral("--no-defaults"), QStringLiteral("--quick"),
                      QStringLiteral("--skip-column-names"), QStringLiteral("-u"), server.user(),
                      QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-P"),
                      QString::number(server.port()), server.database(), QStringLiteral("-e"), query});
        client.waitForFinished(-1);
    });
    if (client.exitCode() != 0)
        giveUp(QString::fromUtf8(client.readAllStandardError()));
    return taken / 1e6;
}

} // namespace

void benchPulling(LibraryFixture &library, bool isQuick)
{
    heading(QStringLiteral("Taking a catalogue in"));
    const qint64 items = isQuick ? 20'000 : 100'000;
    const QString file = writeExport(library, items);
    Sample csv;
    for (int i = 0; i < 3; ++i)
        csv.times.push_back(pullSeconds(library, file, {}, items));
    report(QStringLiteral("export file of %1 items, keys and durable write included").arg(items),
           csv.median(), QStringLiteral("s"), 1);

    testing::MariaDbServer server;
    if (!server.start() || !server.createSenayan() || !server.fillFromDemo(items, 1))
        giveUp(server.errorText());
    const QString address = server.sourceAddress();
    Sample ours;
    Sample client;
    Sample clientWithoutAuthors;
    clientSeconds(server, everything);
    for (int i = 0; i < 5; ++i) {
        client.times.push_back(clientSeconds(server, everything));
        ours.times.push_back(pullSeconds(library, address, {}, items));
        clientWithoutAuthors.times.push_back(clientSeconds(server, withoutAuthors));
    }
    const auto against = [&](const QString &what, Sample &peer, double limit) {
        report(QStringLiteral("MariaDB pull of %1 items / mariadb --quick, %2").arg(items).arg(what),
               ours.median() / peer.median(), QStringLiteral("x"), limit,
               QStringLiteral("%1 against %2 s").arg(ours.median(), 0, 'f', 2).arg(peer.median(), 0, 'f', 2));
    };
    against(QStringLiteral("the same join"), client, 2);
    against(QStringLiteral("it without authors"), clientWithoutAuthors, 0);
    reportSecondPull(library, server, address, {}, items, QStringLiteral("over SQL"));
    const qint64 many = isQuick ? 100'000 : 1'000'000;
    if (!server.createSenayan() || !server.fillFromDemo(many, 1))
        giveUp(server.errorText());
    report(QStringLiteral("memory of a pull of %1 items").arg(many), pullMemory(library, address, {}),
           QStringLiteral("MB"), 128);
}

} // namespace opname::bench
