// Stations that meet at a real MariaDB: what a laptop that was away waits for, what fifty of them cost each
// other and the server, and how that grows with their number. docs/scaling.md holds the figures.

#include "benchmarks.h"
#include "measure.h"
#include "opname/session/stations.h"
#include "opname/workflow/station_exchange.h"
#include "server_load.h"
#include "station_sessions.h"
#include "steady_measure.h"
#include "support/plugin_host.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QThread>

#include <algorithm>
#include <array>

namespace opname::bench {

namespace {

constexpr std::size_t others = 49;
constexpr std::array<std::size_t, 4> networks = {10, 25, 50, 100}; // stations

/// Says how long the place where stations meet kept its caller.
class TimedPost : public JournalPost {
public:
    explicit TimedPost(std::unique_ptr<JournalPost> post)
        : m_post(std::move(post))
    {
    }

    Result<PostStand> stand(const std::vector<std::pair<QString, qint64>> &known) override
    {
        return timed<PostStand>([&] { return m_post->stand(known); });
    }
    Result<PostPage> rowsBehind(qint64 place) override
    {
        return timed<PostPage>([&] { return m_post->rowsBehind(place); });
    }
    Result<LeftRows> leave(const std::vector<PostedRow> &rows) override
    {
        return timed<LeftRows>([&] { return m_post->leave(rows); });
    }
    bool hasOwners() const override { return m_post->hasOwners(); }
    QString label() const override { return m_post->label(); }

    double seconds() const { return m_seconds; }

private:
    template <typename T, typename Call> Result<T> timed(const Call &call)
    {
        QElapsedTimer clock;
        clock.start();
        Result<T> answer = call();
        m_seconds += double(clock.nsecsElapsed()) / 1e9;
        return answer;
    }

    std::unique_ptr<JournalPost> m_post;
    double m_seconds = 0;
};

std::unique_ptr<JournalPost> postOf(const Session &session, const QString &address, const QString &token)
{
    auto post = openJournalPost(address, session.id(), {{}, token});
    if (!post)
        giveUp(post.error().message);
    return std::move(*post);
}

/// One whole exchange.
struct Meeting {
    ExchangeReport report;
    double seconds = 0;
    double waited = 0; ///< seconds of them, for the post
    ServerLoad load; ///< of the database
};

Meeting meet(Session &session, const testing::MariaDbServer &server, const QString &address,
             const QString &token)
{
    TimedPost post(postOf(session, address, token));
    StationExchange exchange(session, StationExchange::sendsFor(post));
    const ServerLoad before = ServerLoad::of(server);
    Outcome done;
    Meeting meeting;
    meeting.seconds = microseconds([&] { done = exchange.exchangeAll(post); }) / 1e6;
    if (!done)
        giveUp(done.error().message + u' ' + done.error().detail);
    meeting.report = exchange.report();
    if (!meeting.report.quarantines.empty())
        giveUp(meeting.report.quarantines.front().account);
    meeting.waited = post.seconds();
    meeting.load = ServerLoad::of(server).since(before);
    return meeting;
}

/// Laptops of one stock-take: one that scans, and two that come late.
struct Laptops {
    QString scanning;
    QString overSql;
    QString overWeb;
};

Laptops handOut(LibraryFixture &library, qint64 items)
{
    const auto lead = opened(library.copyOf(items, QStringLiteral("joining")));
    const QString path = library.folder() + QStringLiteral("/joining-%1.opname");
    Laptops laptops{path.arg(QStringLiteral("scanning")), path.arg(QStringLiteral("sql")),
                    path.arg(QStringLiteral("web"))};
    for (const QString &copy : {laptops.scanning, laptops.overSql, laptops.overWeb}) {
        QFile::remove(copy);
        if (const Outcome handed = Stations(*lead).handOn(copy, {}, LibraryFixture::author()); !handed)
            giveUp(handed.error().message);
    }
    return laptops;
}

void reportLeaving(const Meeting &left, const QString &way)
{
    report(QStringLiteral("%1 rows left %2").arg(left.report.sent).arg(way), left.seconds,
           QStringLiteral("s"), 0,
           QStringLiteral("%1 s of them waiting for SLiMS, MariaDB's processor %2 s")
               .arg(left.waited, 0, 'f', 2)
               .arg(left.load.processor, 0, 'f', 2));
}

void reportTaking(const Meeting &taken, const QString &way, double limit)
{
    const QString rows = QStringLiteral("%1 rows").arg(taken.report.received);
    report(QStringLiteral("catching up, %1 %2").arg(rows, way), taken.seconds, QStringLiteral("s"), limit);
    report(QStringLiteral("of that reading them"), taken.waited, QStringLiteral("s"), 0,
           QStringLiteral("MariaDB's processor %1 s").arg(taken.load.processor, 0, 'f', 2));
    report(QStringLiteral("of that taking them in"), taken.seconds - taken.waited, QStringLiteral("s"), 0);
}

/// A day of scans goes to laptops that have nothing of it, over both ways.
void catchUp(testing::MariaDbServer &server, const Laptops &laptops, std::vector<QString> codes)
{
    const qint64 fileBefore = QFileInfo(laptops.scanning).size();
    {
        const auto session = opened(laptops.scanning);
        scanAll(*session, codes, {session->ownStation(), QStringLiteral("Budi")});
    }
    const double inFile = double(QFileInfo(laptops.scanning).size() - fileBefore);
    const auto scanning = opened(laptops.scanning);
    const QString sql = server.sourceAddress();
    const QString overSql = QStringLiteral("over SQL");
    const QString overWeb = QStringLiteral("over the web");
    const auto checkTaken = [&](const Meeting &taken) {
        if (taken.report.received < static_cast<qint64>(codes.size()))
            giveUp(QStringLiteral("%1 rows came").arg(taken.report.received));
    };

    const Meeting left = meet(*scanning, server, sql, {});
    reportLeaving(left, overSql);
    const Meeting taken = meet(*opened(laptops.overSql), server, sql, {});
    checkTaken(taken);
    reportTaking(taken, overSql, 5);
    const auto tellSize = [](const QString &where, double bytes, qint64 rows) {
        report(QStringLiteral("a row ") + where, bytes / double(rows), QStringLiteral("bytes"), 0);
    };
    tellSize(QStringLiteral("left over SQL"), double(left.load.received), left.report.sent);
    tellSize(QStringLiteral("read over SQL"), double(taken.load.sent), taken.report.received);
    tellSize(QStringLiteral("in SLiMS's database, indexes included"), double(journalTableBytes(server)),
             left.report.sent + taken.report.sent);
    tellSize(QStringLiteral("in the session file"), inFile, left.report.sent);
    report(QStringLiteral("the session file before"), double(fileBefore) / 1e6, QStringLiteral("MB"), 0);

    testing::PluginHost host;
    if (!host.start(server))
        giveUp(host.errorText());
    const QString token = host.createToken(1);
    const Meeting takenOverWeb = meet(*opened(laptops.overWeb), server, host.url(), token);
    checkTaken(takenOverWeb);
    reportTaking(takenOverWeb, overWeb, 0);
    if (!server.execute(QStringLiteral("TRUNCATE TABLE opname_journal")))
        giveUp(server.errorText());
    reportLeaving(meet(*scanning, server, host.url(), token), overWeb);
}

/// Stations with sound journals of so many scans each, made in a session in which all of them scan by turns,
/// each along shelves of its own.
std::vector<LightStation> makeStations(Session &session, std::span<const QString> codes,
                                       const std::vector<std::size_t> &scans)
{
    std::vector<LightStation> stations(scans.size());
    std::vector<std::size_t> begins;
    QHash<QString, std::size_t> places;
    for (std::size_t i = 0, begin = 0; i < scans.size(); begin += scans[i++]) {
        stations[i].name = QStringLiteral("meja-%1").arg(i + 1, 3, 10, QLatin1Char('0'));
        places.insert(stations[i].name, i);
        begins.push_back(begin);
    }
    std::vector<ScanRequest> reads;
    const std::size_t rounds = *std::max_element(scans.begin(), scans.end());
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < scans.size(); ++i)
            if (round < scans[i])
                reads.push_back({codes[begins[i] + round],
                                 QStringLiteral("Lajur %1").arg(i + 1),
                                 {},
                                 ScanPurpose::Count,
                                 {stations[i].name, QStringLiteral("Petugas %1").arg(i + 1)}});
        if (reads.size() >= 500 || round + 1 == rounds) {
            if (const auto answers = session.record(reads); !answers)
                giveUp(answers.error().message);
            reads.clear();
        }
    }
    StationExchange exchange(session, StationExchange::Sends::All);
    Outcome compared = exchange.compare({}); // with a place where nothing is: all is to be left
    for (bool isAll = false; compared && !isAll;) {
        const auto rows = exchange.nextToLeave();
        if (!rows)
            giveUp(rows.error().message);
        for (const PostedRow &row : *rows)
            if (const auto place = places.constFind(row.station); place != places.cend())
                stations[*place].rows.push_back(row);
        exchange.giveLeft(*rows, {});
        isAll = rows->empty();
    }
    if (!compared)
        giveUp(compared.error().message);
    return stations;
}

/// Their first rows are left and taken in: stations are numbered by these, so what follows is counting alone.
void introduce(std::span<LightStation> stations, Session &session, const testing::MariaDbServer &server)
{
    std::vector<PostedRow> first;
    for (LightStation &station : stations) {
        station.left = 2; // the shelf and a scan
        first.insert(first.end(), station.rows.begin(), station.rows.begin() + 2);
    }
    const auto left = postOf(session, server.sourceAddress(), {})->leave(first);
    if (!left || left->stored != std::ssize(first))
        giveUp(QStringLiteral("the first rows were not left"));
    meet(session, server, server.sourceAddress(), {});
}

/// What the server does as more stations meet there, without a session among them.
void reportGrowth(const testing::MariaDbServer &server, const QString &session,
                  std::span<LightStation> stations, unsigned long seconds)
{
    for (const std::size_t count : networks) {
        LightStations lights(stations.first(count), server.sourceAddress(), session);
        QThread::sleep(3);
        const ServerLoad before = ServerLoad::of(server);
        const qint64 left = lights.rowsLeft();
        const qint64 read = lights.rowsRead();
        QElapsedTimer clock;
        clock.start();
        QThread::sleep(seconds);
        const double passed = double(clock.nsecsElapsed()) / 1e9;
        const ServerLoad load = ServerLoad::of(server).since(before);
        const double rowsLeft = double(lights.rowsLeft() - left) / passed;
        const double rowsRead = double(lights.rowsRead() - read) / passed;
        lights.stop();
        const Sample exchanges = lights.exchanges();
        report(QStringLiteral("MariaDB's processor, %1 stations, each a scan a second").arg(count),
               load.share(passed), QStringLiteral("%"), 0,
               QStringLiteral("rows a second: %1 left, %2 read; kB/s: %3 sent, %4 received")
                   .arg(rowsLeft, 0, 'f', 0)
                   .arg(rowsRead, 0, 'f', 0)
                   .arg(double(load.sent) / passed / 1e3, 0, 'f', 0)
                   .arg(double(load.received) / passed / 1e3, 0, 'f', 0));
        report(QStringLiteral("an exchange of one of %1, p99").arg(count), exchanges.p99() / 1e3,
               QStringLiteral("ms"), 0, QStringLiteral("p50 %1 ms").arg(exchanges.median() / 1e3, 0, 'f', 1));
    }
}

} // namespace

void benchJoining(LibraryFixture &library, bool isQuick)
{
    const bool isLong = !qEnvironmentVariableIsEmpty("OPNAME_LONG");
    const qint64 items = isQuick ? 100'000 : 1'000'000;
    const std::size_t foreign = isQuick ? 20'000 : 100'000;
    const int seconds = isLong ? 300 : isQuick ? 15 : 60;
    const int growing = isQuick ? 5 : 20; // seconds
    heading(QStringLiteral("Stations at one MariaDB, %1 items").arg(items));
    testing::MariaDbServer server;
    // As MariaDB is installed: what it has answered is on its disk.
    if (!server.start({QStringLiteral("--innodb-flush-log-at-trx-commit=1")}) || !server.createSenayan()
        || !server.createJournalTable())
        giveUp(server.errorText());
    const Laptops laptops = handOut(library, items);

    // Each station has rows for all the whiles that it is at work, and some for what comes between.
    const auto ofAll = static_cast<std::size_t>(2 * (growing + 10));
    const auto ofOthers = static_cast<std::size_t>(3 * seconds + 4 * (growing + 10) + 60);
    std::vector<std::size_t> scans(networks.back(), ofAll);
    std::fill_n(scans.begin(), others, ofOthers);
    const std::size_t simulated = others * ofOthers + (scans.size() - others) * ofAll;
    const auto own = static_cast<std::size_t>(31 * seconds + 300);
    const std::vector<QString> codes = library.codes(*opened(laptops.scanning), foreign + simulated + own);
    if (codes.size() < foreign + simulated + own)
        giveUp(QStringLiteral("the library has too few codes"));
    catchUp(server, laptops, {codes.begin(), codes.begin() + static_cast<std::ptrdiff_t>(foreign)});
    QFile::remove(laptops.overWeb);

    // From here on in the middle of a stock-take: what was caught up stands in the session and at the server.
    const std::span<const QString> rest = std::span(codes).subspan(foreign);
    std::vector<LightStation> stations =
        makeStations(*opened(laptops.scanning), rest.first(simulated), scans);
    QFile::remove(laptops.scanning);
    const auto session = opened(laptops.overSql);
    const std::span<LightStation> introduced = std::span(stations).first(others);
    introduce(introduced, *session, server);
    heading(QStringLiteral("%1 stations, each a scan a second").arg(others + 1));
    reportSteadyState(*session, server, introduced, rest.subspan(simulated), seconds);
    heading(QStringLiteral("More stations at one MariaDB, a scan a second each, simulated"));
    reportGrowth(server, session->id(), stations, static_cast<unsigned long>(growing));
}

} // namespace opname::bench
