#include "opname/workflow/scan_pace.h"

#include <algorithm>
#include <cmath>

namespace opname {

namespace {

constexpr std::size_t keptTimes = 120;
constexpr std::size_t fewestScans = 5;
constexpr qint64 shortestRun = 10'000; // milliseconds
constexpr qint64 longestPause = 5 * 60'000;
constexpr qsizetype keptRuns = 200;

} // namespace

void ScanPace::Run::add(qint64 time)
{
    if (!m_times.empty() && time - m_times.back() > longestPause)
        m_times.clear();
    m_times.push_back(time);
    if (m_times.size() > keptTimes)
        m_times.pop_front();
}

std::optional<double> ScanPace::Run::perMinute() const
{
    if (m_times.size() < fewestScans || m_times.back() - m_times.front() < shortestRun)
        return std::nullopt;
    return double(m_times.size() - 1) * 60'000.0 / double(m_times.back() - m_times.front());
}

bool ScanPace::Run::isGoingOn(qint64 time) const
{
    return !m_times.empty() && time - m_times.back() <= longestPause;
}

void ScanPace::add(qint64 time, const QString &operatorName, const QString &shelf)
{
    m_newest = time;
    m_all.add(time);
    for (auto *runs : {&m_operators, &m_shelves})
        if (runs->size() > keptRuns)
            runs->clear();
    m_operators[operatorName].add(time);
    m_shelves[shelf].add(time);
}

void ScanPace::clear()
{
    *this = ScanPace();
}

std::optional<double> ScanPace::perMinute() const
{
    return m_all.perMinute();
}

std::optional<double> ScanPace::perMinuteOf(const QString &operatorName) const
{
    return m_operators.value(operatorName).perMinute();
}

std::optional<double> ScanPace::perMinuteAt(const QString &shelf) const
{
    return m_shelves.value(shelf).perMinute();
}

std::vector<ScanPace::OperatorPace> ScanPace::operatorPaces() const
{
    std::vector<OperatorPace> paces;
    for (auto run = m_operators.cbegin(); run != m_operators.cend(); ++run)
        if (const auto pace = run->perMinute(); pace && run->isGoingOn(m_newest))
            paces.push_back({run.key(), *pace});
    std::sort(paces.begin(), paces.end(), [](const OperatorPace &a, const OperatorPace &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return paces;
}

std::optional<TimeLeft> timeLeft(qint64 remaining, std::optional<double> perMinute, qint64 standardMinutes,
                                 qint64 spentMinutes)
{
    if (!perMinute || *perMinute <= 0.0 || remaining < 0)
        return std::nullopt;
    return TimeLeft{std::llround(std::ceil(double(remaining) / *perMinute)), standardMinutes - spentMinutes};
}

} // namespace opname
