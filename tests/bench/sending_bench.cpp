// Sending to SLiMS's database: corrections one by one, and a result against one bare INSERT of the same rows.

#include "benchmarks.h"
#include "measure.h"
#include "opname/slims/library_system.h"
#include "publishing_measure.h"
#include "support/mariadb_server.h"

#include <QSqlQuery>

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
    reportPublishing(server, server.sourceAddress(), {}, copies, QStringLiteral("over SQL"));
}

} // namespace opname::bench
