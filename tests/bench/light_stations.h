#pragma once

#include "measure.h"
#include "opname/slims/journal_post.h"

#include <atomic>
#include <chrono>
#include <span>
#include <stop_token>
#include <vector>

namespace opname::bench {

/// A station without a session: rows of its journal that were made beforehand.
struct LightStation {
    QString name;
    std::vector<PostedRow> rows; ///< from number 1 on
    std::size_t left = 0; ///< of them, so far
};

/// Stations at work: each leaves the row of a scan every second, a moment behind the scan, reads in the same
/// exchange what the others left, and compares once a minute, by JournalPost and in the order of
/// BackgroundExchange. Nothing is kept of what is read but how far each station is. They share this machine
/// with the session that is measured and with the server, so few threads serve all of them, one connection a
/// station, which sleep between the exchanges and give way to the session's thread.
class LightStations {
public:
    using Clock = std::chrono::steady_clock;

    /// They connect at once and begin to scan two seconds from now. `stations` outlive this, and nobody else
    /// changes them until it is stopped.
    LightStations(std::span<LightStation> stations, QString address, QString session);
    ~LightStations();
    LightStations(const LightStations &) = delete;
    LightStations &operator=(const LightStations &) = delete;

    /// After their exchanges of this second. Ends the program when a call has failed.
    void stop();

    std::size_t count() const { return m_stations.size(); }
    const QString &name(std::size_t station) const { return m_stations[station].name; }
    /// Of the last row that the station has.
    qint64 lastNumber(std::size_t station) const;
    /// When the scan of a row is made, however late its station comes to leave it.
    Clock::time_point scanned(std::size_t station, qint64 number) const;

    qint64 rowsLeft() const { return m_rowsLeft; } ///< by all of them, so far
    qint64 rowsRead() const { return m_rowsRead; }
    Sample exchanges() const; ///< what leaving and reading took each time; once it is stopped

private:
    struct Desk;
    struct Crew;

    Outcome work(std::size_t first, Crew &crew, const std::stop_token &stop);
    Outcome exchange(Desk &desk, Crew &crew);

    const std::span<LightStation> m_stations;
    const QString m_address;
    const QString m_session;
    Clock::time_point m_begin;
    std::vector<std::chrono::milliseconds> m_offsets; ///< within the second
    std::vector<qint64> m_first; ///< numbers of the rows that are scanned in the first second
    std::atomic<qint64> m_rowsLeft = 0;
    std::atomic<qint64> m_rowsRead = 0;
    std::vector<Crew> m_crews;
};

} // namespace opname::bench
