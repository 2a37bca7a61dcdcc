#include "light_stations.h"

#include "opname/platform/process_tuning.h"

#include <algorithm>
#include <map>
#include <memory>
#include <random>
#include <thread>
#include <utility>

namespace opname::bench {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t mostCrews = 4;
constexpr milliseconds untilScanning(2000);
constexpr milliseconds betweenScans(1000);
constexpr milliseconds afterScan(50); // as BackgroundExchange waits for those that are read together
constexpr milliseconds betweenComparisons(60'000);

} // namespace

/// Where one station is with its post.
struct LightStations::Desk {
    std::size_t station = 0;
    std::unique_ptr<JournalPost> post;
    std::map<QString, qint64> known; ///< number of the newest row of each station
    qint64 place = 0;
    Clock::time_point compared;

    Outcome compare()
    {
        const std::vector<std::pair<QString, qint64>> numbers(known.begin(), known.end());
        const auto stand = post->stand(numbers);
        if (!stand)
            return tl::unexpected(stand.error());
        place = stand->before;
        compared = Clock::now();
        return {};
    }

    /// As a station that has taken all that is there.
    Outcome begin()
    {
        const auto all = post->stand({});
        if (!all)
            return tl::unexpected(all.error());
        for (const PostedHead &head : all->heads)
            known[head.station] = head.number;
        return compare();
    }
};

struct LightStations::Crew {
    Sample exchanges;
    Outcome outcome;
    std::jthread thread;
};

LightStations::LightStations(std::span<LightStation> stations, QString address, QString session)
    : m_stations(stations)
    , m_address(std::move(address))
    , m_session(std::move(session))
    , m_begin(Clock::now() + untilScanning)
    , m_crews(std::min(mostCrews, stations.size()))
{
    std::mt19937 random(7);
    std::uniform_int_distribution<int> within(0, static_cast<int>(betweenScans.count()) - 1);
    for (const LightStation &station : m_stations) {
        m_offsets.emplace_back(within(random));
        m_first.push_back(static_cast<qint64>(station.left) + 1);
    }
    for (std::size_t i = 0; i < m_crews.size(); ++i)
        m_crews[i].thread = std::jthread([this, i](const std::stop_token &stop) {
            giveWayToWindow();
            m_crews[i].outcome = work(i, m_crews[i], stop);
        });
}

LightStations::~LightStations()
{
    for (Crew &crew : m_crews)
        crew.thread.request_stop();
}

void LightStations::stop()
{
    for (Crew &crew : m_crews)
        crew.thread.request_stop();
    for (Crew &crew : m_crews) {
        if (crew.thread.joinable())
            crew.thread.join();
        if (!crew.outcome)
            giveUp(crew.outcome.error().message + u' ' + crew.outcome.error().detail);
    }
}

qint64 LightStations::lastNumber(std::size_t station) const
{
    return static_cast<qint64>(m_stations[station].rows.size());
}

LightStations::Clock::time_point LightStations::scanned(std::size_t station, qint64 number) const
{
    return m_begin + m_offsets[station] + betweenScans * (number - m_first[station]);
}

Sample LightStations::exchanges() const
{
    Sample all;
    for (const Crew &crew : m_crews)
        all.times.insert(all.times.end(), crew.exchanges.times.begin(), crew.exchanges.times.end());
    return all;
}

Outcome LightStations::work(std::size_t first, Crew &crew, const std::stop_token &stop)
{
    std::vector<Desk> desks;
    for (std::size_t station = first; station < m_stations.size(); station += m_crews.size()) {
        auto post = openJournalPost(m_address, m_session, {});
        if (!post)
            return tl::unexpected(post.error());
        Desk &desk = desks.emplace_back();
        desk.station = station;
        desk.post = std::move(*post);
        if (Outcome begun = desk.begin(); !begun)
            return begun;
    }
    std::sort(desks.begin(), desks.end(), [this](const Desk &left, const Desk &right) {
        return m_offsets[left.station] < m_offsets[right.station];
    });
    for (int second = 0;; ++second) {
        for (Desk &desk : desks) {
            std::this_thread::sleep_until(m_begin + m_offsets[desk.station] + betweenScans * second
                                          + afterScan);
            if (stop.stop_requested())
                return {};
            if (Outcome done = exchange(desk, crew); !done)
                return done;
        }
    }
}

Outcome LightStations::exchange(Desk &desk, Crew &crew)
{
    if (Clock::now() - desk.compared > betweenComparisons)
        if (Outcome compared = desk.compare(); !compared)
            return compared;
    LightStation &station = m_stations[desk.station];
    const Clock::time_point begun = Clock::now();
    std::vector<PostedRow> rows;
    while (station.left < station.rows.size() && rows.size() < JournalPost::mostRows
           && scanned(desk.station, station.rows[station.left].number) + afterScan <= begun)
        rows.push_back(station.rows[station.left++]);
    if (!rows.empty()) {
        const auto left = desk.post->leave(rows);
        if (!left)
            return tl::unexpected(left.error());
        if (!left->refused.empty())
            return failure(ErrorKind::SlimsRefused,
                           QStringLiteral("rows of %1 were refused").arg(station.name));
        desk.known[station.name] = rows.back().number;
        m_rowsLeft += left->stored;
    }
    for (bool goesOn = true; goesOn;) {
        const auto page = desk.post->rowsBehind(desk.place);
        if (!page)
            return tl::unexpected(page.error());
        for (const PostedRow &row : page->rows) {
            qint64 &known = desk.known[row.station];
            known = std::max(known, row.number);
        }
        m_rowsRead += static_cast<qint64>(page->rows.size());
        desk.place = page->last;
        goesOn = page->goesOn;
    }
    crew.exchanges.times.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begun).count());
    return {};
}

} // namespace opname::bench
