#include "journal_arrivals.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace opname {

namespace {

constexpr qsizetype hashSize = 32;
constexpr qsizetype longestName = 256; // bytes, of stations and kinds
constexpr qint64 lastClock = 1LL << 53; // what JSON can say

qint64 rowId(std::size_t station, qint64 number)
{
    return (static_cast<qint64>(station) << stationShift) + number;
}

} // namespace

JournalArrivals::JournalArrivals(Session::Impl &state)
    : m_state(state)
{
    Statement clock(state.database, "SELECT clock FROM journal WHERE id = ?");
    for (const Journal::Head &head : state.journal->heads()) {
        Station station{head.station, head.number, 0, {}, {}, 0};
        if (clock.bind(1, rowId(m_stations.size(), 1)).step()) {
            station.firstClock = clock.integer(0);
            clock.reset();
        }
        m_places.insert(station.name, m_stations.size());
        m_stations.push_back(std::move(station));
    }
}

std::optional<ArrivedRow> JournalArrivals::knownRow(const Station &station, qint64 number) const
{
    if (number > station.ownNumber)
        return station.kept[static_cast<std::size_t>(number - station.ownNumber - 1)];
    Statement rows(m_state.database,
                   "SELECT seq, clock, time, operator, kind, body, hash FROM journal WHERE id = ?");
    const auto index = static_cast<std::size_t>(&station - m_stations.data());
    if (!rows.bind(1, rowId(index, number)).step())
        return std::nullopt;
    ArrivedRow row{rows.integer(0), number,       rows.integer(1), rows.integer(2),
                   rows.blob(3),    rows.blob(4), rows.blob(5),    rows.blob(6)};
    rows.reset();
    return row;
}

bool JournalArrivals::refuse(Problem::Kind kind, qint64 number)
{
    m_problem = Problem{kind, QString::fromUtf8(m_currentName), number, std::nullopt};
    return false;
}

bool JournalArrivals::beginSequence(std::size_t index, const ArrivedRow &first)
{
    const Station &station = m_stations[index];
    m_current = index;
    m_currentName = station.name.toUtf8();
    m_common.clear();
    m_commonFrom = first.number;
    m_lastCommon.reset();
    m_previous = {};
    if (first.number < 1)
        return refuse(Problem::Kind::Altered, first.number);
    if (first.number > station.known() + 1)
        return refuse(Problem::Kind::Gap, first.number);
    if (first.number == 1) {
        m_previous.hash = Journal::genesis(m_state.id);
        return true;
    }
    std::optional<ArrivedRow> before = knownRow(station, first.number - 1);
    if (!before)
        return refuse(Problem::Kind::Gap, first.number);
    m_previous = std::move(*before);
    return true;
}

bool JournalArrivals::add(const QString &name, ArrivedRow row)
{
    if (m_problem)
        return false;
    if (!m_current || m_stations[*m_current].name != name) {
        if (!endSequence())
            return false;
        auto place = m_places.constFind(name);
        if (place == m_places.cend()) {
            place = m_places.insert(name, m_stations.size());
            m_stations.push_back({name, 0, 0, {}, {}, 0});
        }
        if (!beginSequence(*place, row))
            return false;
    }
    Station &station = m_stations[*m_current];
    if (row.number != m_previous.number + 1 || row.clock <= m_previous.clock || row.clock > lastClock
        || m_currentName.isEmpty() || m_currentName.size() > longestName || row.kind.size() > longestName
        || Journal::hashOf(
               m_hash, m_previous.hash,
               {m_currentName, row.number, row.clock, row.time, row.operatorName, row.kind, row.body})
            != row.hash)
        return refuse(Problem::Kind::Altered, m_previous.number + 1);
    station.reached = row.number;
    m_previous.number = row.number;
    m_previous.clock = row.clock;
    m_previous.hash = row.hash;
    if (row.number <= station.known()) {
        m_common += row.hash;
        m_lastCommon = std::move(row);
        return true;
    }
    station.fresh.push_back(std::move(row));
    return true;
}

/// The chains of two stations' files agree as far as their hashes at one number do.
bool JournalArrivals::endSequence()
{
    if (!m_current || m_problem || !m_lastCommon)
        return !m_problem;
    const std::optional<ArrivedRow> own = knownRow(m_stations[*m_current], m_lastCommon->number);
    if (own && own->hash == m_lastCommon->hash)
        return true;
    findFirstOfTwo();
    return false;
}

void JournalArrivals::findFirstOfTwo()
{
    const Station &station = m_stations[*m_current];
    qint64 number = m_commonFrom;
    std::optional<ArrivedRow> own = knownRow(station, number);
    QByteArray before = number == 1 ? Journal::genesis(m_state.id) : QByteArray();
    while (own && number < m_lastCommon->number
           && own->hash == QByteArrayView(m_common).sliced((number - m_commonFrom) * hashSize, hashSize)) {
        before = own->hash;
        own = knownRow(station, ++number);
    }
    const bool isWhole = own
        && (before.isEmpty()
            || Journal::hashOf(
                   m_hash, before,
                   {m_currentName, number, own->clock, own->time, own->operatorName, own->kind, own->body})
                == own->hash);
    refuse(isWhole ? Problem::Kind::TwoRows : Problem::Kind::AlteredHere, number);
    if (m_lastCommon->number == number)
        m_problem->theirs = m_lastCommon;
}

std::optional<JournalArrivals::Problem> JournalArrivals::problem()
{
    endSequence();
    return m_problem;
}

void JournalArrivals::keepDelivery()
{
    ++m_deliveries;
    for (std::size_t index = 0; index < m_stations.size(); ++index) {
        Station &station = m_stations[index];
        for (ArrivedRow &row : station.fresh) {
            if (row.number == 1)
                station.firstClock = row.clock;
            m_order.push_back({m_deliveries, row.seq, index, station.kept.size()});
            station.kept.push_back(std::move(row));
        }
    }
    dropDelivery();
}

void JournalArrivals::dropDelivery()
{
    for (Station &station : m_stations) {
        station.fresh.clear();
        station.reached = 0;
    }
    m_current.reset();
    m_lastCommon.reset();
    m_common.clear();
    m_problem.reset();
}

qint64 JournalArrivals::delivered() const
{
    qint64 rows = 0;
    for (const Station &station : m_stations)
        rows += static_cast<qint64>(station.fresh.size());
    return rows;
}

bool JournalArrivals::hasMore() const
{
    return std::any_of(m_stations.begin(), m_stations.end(),
                       [](const Station &station) { return station.reached < station.known(); });
}

qint64 JournalArrivals::count() const
{
    return static_cast<qint64>(m_order.size());
}

/// That of their first rows, which is the same in every file that has them.
std::vector<std::size_t> JournalArrivals::stationOrder() const
{
    const std::size_t own = m_state.journal->heads().size();
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_stations.size(); ++i)
        if (i < own || !m_stations[i].kept.empty())
            order.push_back(i);
    constexpr qint64 never = std::numeric_limits<qint64>::max();
    const auto began = [](const Station &station) {
        return station.firstClock == 0 ? never : station.firstClock;
    };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(began(m_stations[a]), m_stations[a].name)
            < std::pair(began(m_stations[b]), m_stations[b].name);
    });
    return order;
}

bool JournalArrivals::canInterleave(std::size_t mostBehind)
{
    if (m_among)
        return true;
    if (m_order.size() > rowsTakenLightly) // many are better looked up in the order of their codes
        return false;
    // Rows of a station that is new here may have been named by others before.
    const std::vector<std::size_t> order = stationOrder();
    if (order.size() != m_state.journal->heads().size() || !std::is_sorted(order.begin(), order.end()))
        return false;
    std::vector<InterleavedRow> arrived;
    arrived.reserve(m_order.size());
    for (std::size_t index = 0; index < order.size(); ++index) {
        const Station &station = m_stations[index];
        const QByteArray name = station.name.toUtf8();
        for (const ArrivedRow &row : station.kept)
            arrived.push_back(
                {{row.clock, name, rowId(index, row.number)}, row.operatorName, row.kind, row.body, true});
    }
    m_among = interleave(m_state, std::move(arrived), mostBehind);
    return m_among.has_value();
}

/// Numbers all stations in their order.
bool JournalArrivals::settleStations(bool &areRenumbered)
{
    const std::size_t own = m_state.journal->heads().size();
    const std::vector<std::size_t> order = stationOrder();
    std::vector<std::size_t> indexes(m_stations.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        indexes[order[i]] = i;
    Database &database = m_state.database;
    Statement leave(database, "UPDATE journal SET id = -id WHERE id > ? AND id < ?");
    Statement arrive(database, "UPDATE journal SET id = ?3 - id WHERE id < ?1 AND id > ?2");
    for (std::size_t i = 0; i < own; ++i)
        if (indexes[i] != i) {
            areRenumbered = true;
            if (!leave.bind(1, rowId(i, 0)).bind(2, rowId(i + 1, 0)).run())
                return false;
        }
    for (std::size_t i = 0; i < own; ++i)
        if (indexes[i] != i) {
            arrive.bind(1, -rowId(i, 0)).bind(2, -rowId(i + 1, 0));
            if (!arrive.bind(3, rowId(indexes[i], 0) - rowId(i, 0)).run())
                return false;
        }
    if (!database.execute("DELETE FROM station"))
        return false;
    Statement insert(database, "INSERT INTO station(idx, id) VALUES(?, ?)");
    std::vector<Station> settled;
    for (const std::size_t i : order) {
        if (!insert.bind(1, static_cast<qint64>(settled.size())).bind(2, m_stations[i].name).run())
            return false;
        settled.push_back(std::move(m_stations[i]));
    }
    m_stations = std::move(settled);
    for (Place &place : m_order)
        place.station = indexes[place.station];
    m_places.clear();
    for (std::size_t i = 0; i < m_stations.size(); ++i)
        m_places.insert(m_stations[i].name, i);
    return true;
}

bool JournalArrivals::insertRows(std::vector<ArrivedScan> &scans, bool &canKeepScans)
{
    // Each delivery in the order in which its own place had it: heads of then are found again here.
    std::sort(m_order.begin(), m_order.end(), [](const Place &a, const Place &b) {
        return std::pair(a.delivery, a.seq) < std::pair(b.delivery, b.seq);
    });
    qint64 seq = m_state.journal->lastSeq();
    Statement insert(m_state.database,
                     "INSERT INTO journal(id, seq, clock, time, operator, kind, body, hash) VALUES(?, ?, ?, "
                     "?, ?, ?, ?, ?)");
    for (const Place &place : m_order) {
        const ArrivedRow &row = m_stations[place.station].kept[place.row];
        const qint64 id = rowId(place.station, row.number);
        insert.bind(1, id).bind(2, ++seq).bind(3, row.clock).bind(4, row.time);
        insert.bindText(5, row.operatorName).bindText(6, row.kind).bindText(7, row.body).bind(8, row.hash);
        if (!insert.run())
            return false;
        if (row.kind == "scan")
            scans.push_back({id, row.clock, row.operatorName, row.body});
        else if (saysWhoseACodeIs(row.kind, row.body))
            canKeepScans = false;
    }
    return true;
}

bool JournalArrivals::write()
{
    if (m_order.empty())
        return true;
    std::vector<ArrivedScan> scans;
    // Telling a quarter of all scans once more is still cheaper than beginning with the catalogue.
    if (m_state.stockTake != nullptr
        && canInterleave(std::max(rowsTakenLightly, m_state.stockTake->scanCount() / 4))) {
        bool canKeepScans = true;
        return insertRows(scans, canKeepScans) && m_state.journal->reload()
            && Rederivation(m_state).takeAmong(*m_among);
    }
    m_isAllAnew = true;
    bool areRenumbered = false;
    // A code that stands for a copy without one stands so from its row on: scans before and behind differ.
    bool canKeepScans =
        m_state.database.integer("SELECT EXISTS(SELECT 1 FROM reserved_code WHERE item <> 0)") == 0;
    if (!settleStations(areRenumbered) || !insertRows(scans, canKeepScans) || !m_state.journal->reload())
        return false;
    Rederivation derived(m_state);
    return canKeepScans && !areRenumbered ? derived.takeIn(std::move(scans)) : derived.run();
}

} // namespace opname
