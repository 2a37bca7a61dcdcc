#pragma once

#include <QHash>
#include <QString>

#include <deque>
#include <optional>
#include <vector>

namespace opname {

/// How fast a place is being scanned. Times are of a clock that never goes back (milliseconds since any
/// moment), so a computer whose clock is put right does not change the pace. Keeps the last scans only.
class ScanPace {
public:
    /// A counting scan that was answered.
    void add(qint64 time, const QString &operatorName, const QString &shelf);
    void clear();

    /// Scans a minute over the last 120 scans of all, of one operator, or of one shelf; nothing before there
    /// are five of them over ten seconds. A pause of over five minutes begins anew.
    std::optional<double> perMinute() const;
    std::optional<double> perMinuteOf(const QString &operatorName) const;
    std::optional<double> perMinuteAt(const QString &shelf) const;

    /// Everybody of whom it can be told and who scanned within the five minutes before the newest scan, by
    /// name.
    struct OperatorPace {
        QString name;
        double perMinute = 0;
    };
    std::vector<OperatorPace> operatorPaces() const;

private:
    class Run {
    public:
        void add(qint64 time);
        std::optional<double> perMinute() const;
        bool isGoingOn(qint64 time) const; ///< no long pause since its last scan

    private:
        std::deque<qint64> m_times;
    };

    Run m_all;
    qint64 m_newest = 0;
    QHash<QString, Run> m_operators;
    QHash<QString, Run> m_shelves;
};

/// What the pace means for the rest of activity 5.
struct TimeLeft {
    qint64 minutes = 0; ///< until the remaining books are scanned
    qint64 standardMinutes = 0; ///< what the procedure's time leaves; negative when it is over
    bool isInTime() const { return minutes <= standardMinutes; }
};

/// Nothing without a pace. `remaining` books at `perMinute`, of an activity that may take `standardMinutes`
/// and took `spentMinutes` so far.
std::optional<TimeLeft> timeLeft(qint64 remaining, std::optional<double> perMinute, qint64 standardMinutes,
                                 qint64 spentMinutes);

} // namespace opname
