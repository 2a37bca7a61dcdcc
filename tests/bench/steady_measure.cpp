#include "steady_measure.h"

#include "opname/session/code_table.h"
#include "opname/workflow/background_exchange.h"
#include "server_load.h"

#include <QEventLoop>
#include <QHash>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace opname::bench {

namespace {

constexpr int asClaimed = 1000; // milliseconds between two codes
constexpr int asFast = 100; // so that a while has enough answers for a hundredth of them
constexpr int betweenTicks = 5; // milliseconds
constexpr int patience = 120'000; // milliseconds

/// The station that is measured: its session, its exchange, and an operator who scans one long row of books.
class ScanningStation {
public:
    struct Answers {
        Sample record; ///< what keeping a scan takes
        Sample whole; ///< from when its code is read: with what the thread was at then
        double longestPause = 0; ///< of the thread, milliseconds between two ticks
    };

    ScanningStation(Session &session, std::span<const QString> codes)
        : m_session(session)
        , m_author{session.ownStation(), QStringLiteral("Rina")}
        , m_codes(codes)
        , m_exchange(session)
    {
    }

    BackgroundExchange &exchange() { return m_exchange; }

    /// Keeps the next code, in microseconds.
    double record()
    {
        if (m_next == m_codes.size())
            giveUp(QStringLiteral("there are no more codes"));
        const ScanRequest request{
            m_codes[m_next], QStringLiteral("Ukur %1").arg(m_next / 400), {}, ScanPurpose::Count, m_author};
        ++m_next;
        bool isKept = false;
        const double taken =
            microseconds([&] { isKept = m_session.record(std::span(&request, 1)).has_value(); });
        if (!isKept)
            giveUp(QStringLiteral("a scan failed"));
        m_exchange.wake(); // as the window does
        return taken;
    }

    /// A code every `interval` milliseconds, each in an event of its own.
    Answers scan(int seconds, int interval)
    {
        Answers answers;
        const int count = seconds * 1000 / interval;
        int done = 0;
        double lastTick = 0;
        QEventLoop loop;
        QElapsedTimer clock;
        const auto now = [&] { return double(clock.nsecsElapsed()) / 1e6; };
        const auto due = [&] { return double(done) * interval; };
        QTimer ticker;
        ticker.setTimerType(Qt::PreciseTimer);
        QObject::connect(&ticker, &QTimer::timeout, &ticker, [&] {
            answers.longestPause = std::max(answers.longestPause, now() - lastTick);
            lastTick = now();
        });
        QTimer gun;
        gun.setTimerType(Qt::PreciseTimer);
        gun.setSingleShot(true);
        QObject::connect(&gun, &QTimer::timeout, &gun, [&] {
            answers.record.times.push_back(record());
            answers.whole.times.push_back((now() - due()) * 1e3);
            if (++done == count)
                loop.quit();
            else
                gun.start(std::max(0, static_cast<int>(std::ceil(due() - now()))));
        });
        clock.start();
        ticker.start(betweenTicks);
        gun.start(0);
        loop.exec();
        return answers;
    }

private:
    Session &m_session;
    const Author m_author;
    const std::span<const QString> m_codes;
    std::size_t m_next = 0;
    BackgroundExchange m_exchange;
};

/// When the others' scans come to stand in the session.
class Arrivals {
public:
    using Clock = LightStations::Clock;

    Arrivals(Session &session, const LightStations &stations)
        : m_session(session)
        , m_stations(stations)
        , m_seen(stations.count())
    {
        for (std::size_t station = 0; station < stations.count(); ++station)
            m_places.insert(stations.name(station), station);
        look();
    }

    /// Rows were taken in.
    void look()
    {
        const Clock::time_point now = Clock::now();
        for (const StationHead &head : JournalExchange(m_session).heads()) {
            const auto place = m_places.constFind(head.station);
            if (place == m_places.cend())
                continue;
            for (qint64 number = m_seen[*place] + 1; number <= head.number; ++number) {
                const Clock::time_point scanned = m_stations.scanned(*place, number);
                if (scanned >= m_from && scanned < m_until)
                    m_delays.times.push_back(
                        std::chrono::duration<double, std::milli>(now - scanned).count());
            }
            m_seen[*place] = head.number;
        }
    }

    bool hasAllUntil(Clock::time_point moment) const
    {
        for (std::size_t station = 0; station < m_seen.size(); ++station)
            if (m_seen[station] < m_stations.lastNumber(station)
                && m_stations.scanned(station, m_seen[station] + 1) < moment)
                return false;
        return true;
    }

    void measureFrom(Clock::time_point moment) { m_from = moment; }
    void measureUntil(Clock::time_point moment) { m_until = moment; }
    const Sample &delays() const { return m_delays; } ///< in milliseconds

private:
    Session &m_session;
    const LightStations &m_stations;
    QHash<QString, std::size_t> m_places;
    std::vector<qint64> m_seen; ///< number of each one's newest row here
    Clock::time_point m_from = Clock::time_point::max();
    Clock::time_point m_until = Clock::time_point::max();
    Sample m_delays;
};

QString against(double value, double other)
{
    return QStringLiteral("%1 against %2 µs").arg(value, 0, 'f', 0).arg(other, 0, 'f', 0);
}

void waitFor(const std::function<bool()> &isSo, const QString &what)
{
    if (!QTest::qWaitFor(isSo, patience))
        giveUp(what + QStringLiteral(" did not come"));
}

/// One station and the others, each with a scan a second: what the claims are about.
void reportClaims(ScanningStation &station, Arrivals &arrivals, const LightStations &lights,
                  const testing::MariaDbServer &server, int seconds)
{
    const ServerLoad before = ServerLoad::of(server);
    const qint64 left = lights.rowsLeft();
    const qint64 read = lights.rowsRead();
    QElapsedTimer clock;
    clock.start();
    arrivals.measureFrom(LightStations::Clock::now());
    const ScanningStation::Answers answers = station.scan(seconds, asClaimed);
    const LightStations::Clock::time_point until = LightStations::Clock::now();
    const double passed = double(clock.nsecsElapsed()) / 1e9;
    const ServerLoad load = ServerLoad::of(server).since(before);
    const double rowsLeft = double(lights.rowsLeft() - left) / passed;
    const double rowsRead = double(lights.rowsRead() - read) / passed;
    arrivals.measureUntil(until);
    waitFor([&] { return arrivals.hasAllUntil(until); }, QStringLiteral("the others' last scans"));

    const Sample &delays = arrivals.delays();
    if (delays.times.empty())
        giveUp(QStringLiteral("nothing of the others came"));
    report(QStringLiteral("from a scan to its being taken in at another station, p99"), delays.p99(),
           QStringLiteral("ms"), 2000,
           QStringLiteral("p50 %1 ms, longest %2 ms, of %3 scans")
               .arg(delays.median(), 0, 'f', 0)
               .arg(delays.quantile(1), 0, 'f', 0)
               .arg(delays.times.size()));
    report(QStringLiteral("longest pause of the session's thread, a scan a second"), answers.longestPause,
           QStringLiteral("ms"), 50);
    report(QStringLiteral("MariaDB's processor, %1 stations, each a scan a second").arg(lights.count() + 1),
           load.share(passed), QStringLiteral("%"), 20, QStringLiteral("of one core"));
    report(QStringLiteral("rows left a second by %1 of them").arg(lights.count()), rowsLeft,
           QStringLiteral("rows"), 0, QStringLiteral("%1 rows a second read").arg(rowsRead, 0, 'f', 0));
    report(QStringLiteral("sent by MariaDB to all of them"), double(load.sent) / passed / 1e3,
           QStringLiteral("kB/s"), 0,
           QStringLiteral("received %1 kB/s").arg(double(load.received) / passed / 1e3, 0, 'f', 1));
}

} // namespace

void reportSteadyState(Session &session, const testing::MariaDbServer &server, std::span<LightStation> others,
                       std::span<const QString> codes, int seconds)
{
    auto table = CodeTable::read(session);
    if (!table)
        giveUp(table.error().message);
    session.useCodes(std::move(*table)); // as the window does behind its opening
    ScanningStation station(session, codes);
    for (int i = 0; i < 300; ++i) // past a checkpoint of the log
        station.record();
    const ScanningStation::Answers alone = station.scan(seconds, asFast);

    // The others and the server have machines of their own where people work. Here they take from this one
    // what no station pays for joining: it is told apart by a while beside them without the exchange.
    LightStations lights(others, server.sourceAddress(), session.id());
    Arrivals arrivals(session, lights);
    QObject::connect(&station.exchange(), &BackgroundExchange::received, &station.exchange(),
                     [&] { arrivals.look(); });
    QTest::qWait(3000);
    const ScanningStation::Answers beside = station.scan(seconds, asFast);

    if (const Outcome started = station.exchange().start(server.sourceAddress(), {}); !started)
        giveUp(started.error().message);
    const LightStations::Clock::time_point joining = LightStations::Clock::now();
    waitFor([&] { return station.exchange().state().unsent == 0 && arrivals.hasAllUntil(joining); },
            QStringLiteral("what was scanned before joining"));
    QTest::qWait(2000);
    reportClaims(station, arrivals, lights, server, seconds);

    const ScanningStation::Answers joined = station.scan(seconds, asFast);
    lights.stop();
    const auto tell = [&](const QString &what, double limit, const ScanningStation::Answers &now,
                          const ScanningStation::Answers &before) {
        report(what + QStringLiteral(", p99"), now.record.p99() / before.record.p99(), QStringLiteral("x"),
               limit, against(now.record.p99(), before.record.p99()));
        report(what + QStringLiteral(", median"), now.record.median() / before.record.median(),
               QStringLiteral("x"), 0, against(now.record.median(), before.record.median()));
    };
    tell(QStringLiteral("a scan's answer joined / alone"), 1.1, joined, alone);
    tell(QStringLiteral("a scan's answer joined / beside the others, not joined"), 1.1, joined, beside);
    tell(QStringLiteral("a scan's answer beside the others, not joined / alone"), 0, beside, alone);
    report(QStringLiteral("from a code to its answer, joined, ten scans a second, p99"),
           joined.whole.p99() / 1e3, QStringLiteral("ms"), 0,
           QStringLiteral("alone %1 ms, longest %2 ms and alone %3 ms, of %4 scans")
               .arg(alone.whole.p99() / 1e3, 0, 'f', 2)
               .arg(joined.whole.quantile(1) / 1e3, 0, 'f', 2)
               .arg(alone.whole.quantile(1) / 1e3, 0, 'f', 2)
               .arg(joined.whole.times.size()));
    report(QStringLiteral("longest pause of the session's thread, ten scans a second"), joined.longestPause,
           QStringLiteral("ms"), 50, QStringLiteral("alone %1 ms").arg(alone.longestPause, 0, 'f', 1));
}

} // namespace opname::bench
