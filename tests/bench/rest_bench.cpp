// SLiMS over the web: the real plugin, served by PHP, against the same library over SQL.

#include "benchmarks.h"
#include "measure.h"
#include "opname/slims/library_system.h"
#include "publishing_measure.h"
#include "pull_measure.h"
#include "support/plugin_host.h"

namespace opname::bench {

namespace {

/// Milliseconds that a change takes.
double changeTime(const QString &address, const QString &token, int count, int round)
{
    std::vector<Change> changes;
    for (int i = 1; i <= count; ++i) {
        Change change;
        change.id = QStringLiteral("bench:%1:%2").arg(round).arg(i);
        change.kind = ChangeKind::ItemSite;
        change.itemId = i;
        change.itemCode = QStringLiteral("B%1").arg(i);
        change.before = QStringLiteral("Rak %1").arg(round);
        change.after = QStringLiteral("Rak %1").arg(round + 1);
        changes.push_back(change);
    }
    auto system = openLibrarySystem(address, {{}, token});
    if (!system)
        giveUp(system.error().message);
    int applied = 0;
    Outcome sent;
    const double taken = microseconds([&] {
        sent = (*system)->apply(changes, {QStringLiteral("Bench"), QStringLiteral("bench")},
                                [&](const ChangeAnswer &answer) {
                                    applied += answer.state == ChangeState::Applied ? 1 : 0;
                                    return true;
                                });
    });
    if (!sent)
        giveUp(sent.error().message + QLatin1Char(' ') + sent.error().detail);
    if (applied != count)
        giveUp(QStringLiteral("%1 of %2 changes were applied").arg(applied).arg(count));
    return taken / 1e3 / count;
}

} // namespace

void benchRest(LibraryFixture &library, bool isQuick)
{
    heading(QStringLiteral("SLiMS over the web"));
    const qint64 items = isQuick ? 20'000 : 100'000;
    testing::MariaDbServer server;
    testing::PluginHost host;
    if (!server.start({QStringLiteral("--max-allowed-packet=256M")}) || !server.createSenayan()
        || !server.fillFromDemo(items, 1))
        giveUp(server.errorText());
    if (!host.start(server))
        giveUp(host.errorText());
    const QString token = host.createToken(1);
    Sample web;
    Sample sql;
    const auto pullWeb = [&] { web.times.push_back(pullSeconds(library, host.url(), {{}, token}, items)); };
    const auto pullSql = [&] {
        sql.times.push_back(pullSeconds(library, server.sourceAddress(), {}, items));
    };
    pullSeconds(library, server.sourceAddress(), {}, items);
    for (int i = 0; i < 5; ++i) {
        // Who goes first changes, as the second finds warmer pages.
        i % 2 == 0 ? pullWeb() : pullSql();
        i % 2 == 0 ? pullSql() : pullWeb();
    }
    report(QStringLiteral("pull of %1 items over the web / over SQL").arg(items), web.median() / sql.median(),
           QStringLiteral("x"), 2,
           QStringLiteral("%1 against %2 s").arg(web.median(), 0, 'f', 2).arg(sql.median(), 0, 'f', 2));

    reportSecondPull(library, server, host.url(), {{}, token}, items, QStringLiteral("over the web"));

    const int changes = isQuick ? 2'000 : 10'000;
    if (!server.execute(QStringLiteral("UPDATE item SET site = 'Rak 0', item_code = CONCAT('B', item_id)")))
        giveUp(server.errorText());
    Sample times;
    for (int round = 0; round < 3; ++round)
        times.times.push_back(changeTime(host.url(), token, changes, round));
    report(QStringLiteral("a change over the web, of %1").arg(changes), times.median(), QStringLiteral("ms"),
           1, QStringLiteral("%1 a second").arg(1000 / times.median(), 0, 'f', 0));

    reportPublishing(server, host.url(), {{}, token}, isQuick ? 20'000 : 100'000,
                     QStringLiteral("over the web"));

    if (qEnvironmentVariableIsEmpty("OPNAME_LONG"))
        return;
    if (!server.createSenayan() || !server.fillFromDemo(1'000'000, 1))
        giveUp(server.errorText());
    host.stop();
    if (!host.start(server))
        giveUp(host.errorText());
    report(QStringLiteral("memory of a pull of 1000000 items over the web, PHP within 64 MB"),
           pullMemory(library, host.url(), host.createToken(1)), QStringLiteral("MB"), 200);
}

} // namespace opname::bench
