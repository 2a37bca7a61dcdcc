#include "opname/workflow/station_exchange.h"

#include "opname/session/stations.h"

#include <QLocale>

#include <algorithm>

namespace opname {

namespace {

constexpr std::size_t rowsTakenAtOnce = 20'000;
constexpr qint64 bytesTakenAtOnce = 32 << 20;
constexpr qint64 allOfThem = 1LL << 53; // a number that no row has
constexpr int mostComparisons = 3; // of one exchange: rows are refused when two send for one station at once

JournalRow journalRow(const PostedRow &row)
{
    JournalRow journalled;
    journalled.station = row.station;
    journalled.number = row.number;
    journalled.clock = row.clock;
    journalled.time = row.time;
    journalled.operatorName = row.operatorName;
    journalled.kind = row.kind;
    journalled.body = row.body;
    journalled.hash = row.hash;
    return journalled;
}

PostedRow postedRow(JournalRow &&row)
{
    return {std::move(row.station),      row.number,          row.clock,           row.time,
            std::move(row.operatorName), std::move(row.kind), std::move(row.body), std::move(row.hash)};
}

} // namespace

StationExchange::StationExchange(Session &session, Sends sends)
    : m_session(session)
    , m_sends(sends)
{
}

std::vector<std::pair<QString, qint64>> StationExchange::known() const
{
    std::vector<std::pair<QString, qint64>> numbers;
    for (const StationHead &head : JournalExchange(m_session).heads())
        if (!m_quarantined.contains(head.station))
            numbers.emplace_back(head.station, head.number);
    // What is not taken must not be read again and again.
    for (const QString &station : m_quarantined)
        numbers.emplace_back(station, allOfThem);
    return numbers;
}

qint64 StationExchange::missingThere(const StationHead &head) const
{
    const auto known = m_there.find(head.station);
    return std::max<qint64>(0, head.number - (known != m_there.end() ? known->second : 0));
}

bool StationExchange::isSent(const QString &station) const
{
    return !m_quarantined.contains(station)
        && (m_sends == Sends::All || isStationOf(station, m_session.ownStation()));
}

void StationExchange::quarantine(const QString &station, qint64 number, const QString &account)
{
    if (m_quarantined.insert(station).second)
        m_report.quarantines.push_back({station, number, account});
}

Outcome StationExchange::compare(const PostStand &stand)
{
    const JournalExchange journal(m_session);
    m_there.clear();
    for (const PostedHead &head : stand.heads) {
        m_there[head.station] = head.number;
        if (m_quarantined.contains(head.station))
            continue;
        const auto same = journal.rowsSince(head.station, head.number - 1, 1);
        if (!same)
            return tl::unexpected(same.error());
        // A station that is further there than here is compared as its rows are taken.
        if (same->empty() || same->front().number != head.number || same->front().hash == head.hash)
            continue;
        ++m_report.quarantined;
        quarantine(
            head.station, head.number,
            tr("Station %1 has other rows at SLiMS than here, up to number %2: two computers work as one "
               "station, as copies of a laptop or of a file do. Nothing more of it is sent or taken. Go on "
               "with a copy for another laptop, and scan again there what only this file has.")
                .arg(head.station, QLocale().toString(head.number)));
    }
    m_mustCompare = false;
    return {};
}

Result<std::vector<PostedRow>> StationExchange::nextToLeave()
{
    std::vector<PostedRow> page;
    if (m_mustCompare)
        return page;
    const JournalExchange journal(m_session);
    qint64 bytes = 0;
    for (const StationHead &head : journal.heads()) {
        const qint64 missing = missingThere(head);
        if (missing == 0 || !isSent(head.station))
            continue;
        auto rows =
            journal.rowsSince(head.station, head.number - missing, JournalPost::mostRows - page.size());
        if (!rows)
            return tl::unexpected(rows.error());
        for (JournalRow &row : *rows) {
            PostedRow posted = postedRow(std::move(row));
            const qint64 size = posted.size();
            if (size > JournalPost::mostOfRow || !posted.body.isValidUtf8()) {
                quarantine(posted.station, posted.number,
                           tr("Row %2 of station %1 is too large to be left at SLiMS. Carry the file to the "
                              "other laptops and merge it there.")
                               .arg(posted.station, QLocale().toString(posted.number)));
                m_report.quarantined += head.number - posted.number + 1;
                break;
            }
            if (!page.empty() && bytes + size > JournalPost::mostBytes)
                return page;
            bytes += size;
            page.push_back(std::move(posted));
        }
        if (page.size() >= JournalPost::mostRows)
            break;
    }
    return page;
}

void StationExchange::giveLeft(const std::vector<PostedRow> &rows, const LeftRows &left)
{
    m_report.sent += left.stored;
    for (const PostedRow &row : rows)
        m_there[row.station] = std::max(m_there[row.station], row.number);
    // Where it then stands is what is to be compared.
    m_mustCompare = m_mustCompare || !left.refused.empty();
}

qint64 StationExchange::waiting() const
{
    qint64 rows = 0;
    for (const StationHead &head : JournalExchange(m_session).heads()) {
        if (isSent(head.station))
            rows += missingThere(head);
    }
    return rows;
}

Result<JournalExchange::Arrival> StationExchange::take(std::span<const PostedRow> rows,
                                                       JournalExchange::Effort effort)
{
    std::vector<JournalRow> arrived;
    std::map<QString, qint64> here;
    if (!m_quarantined.empty())
        for (const StationHead &head : JournalExchange(m_session).heads())
            here[head.station] = head.number;
    qint64 quarantined = 0;
    for (const PostedRow &row : rows) {
        if (!m_quarantined.contains(row.station))
            arrived.push_back(journalRow(row));
        else if (row.number > here[row.station])
            ++quarantined;
    }
    Result<JournalExchange::Arrival> taken;
    if (!arrived.empty())
        taken = JournalExchange(m_session).take(arrived, effort);
    if (!taken || taken->isPutOff) // they come once more
        return taken;
    m_report.quarantined += quarantined;
    m_report.received += taken->received;
    for (const JournalExchange::Arrival::Refusal &refusal : taken->refusals) {
        m_report.quarantined += std::count_if(arrived.begin(), arrived.end(), [&](const JournalRow &row) {
            return row.station == refusal.station && row.number >= refusal.number;
        });
        quarantine(
            refusal.station, refusal.number,
            tr("The rows of station %1 at SLiMS do not follow from those here from number %2 on: they were "
               "altered, or two computers work as one station. Nothing more of it is sent or taken. Merge "
               "that station's own file; where two work as one, go on with a copy for another laptop.")
                .arg(refusal.station, QLocale().toString(refusal.number)));
    }
    return taken;
}

ExchangeReport StationExchange::report() const
{
    ExchangeReport report = m_report;
    report.unsent = 0;
    if (m_mustCompare)
        return report;
    for (const StationHead &head : JournalExchange(m_session).heads()) {
        if (!m_quarantined.contains(head.station) && !isSent(head.station))
            report.unsent += missingThere(head);
    }
    return report;
}

Error StationExchange::stopped()
{
    return {ErrorKind::Cancelled,
            tr("The exchange was stopped. What was taken and left is kept; the rest follows the next time."),
            {}};
}

Outcome StationExchange::takeAll(JournalPost &post, qint64 behind, const std::function<bool()> &goesOn)
{
    std::vector<PostedRow> waiting;
    qint64 bytes = 0;
    std::size_t rowsAtOnce = rowsTakenAtOnce;
    qint64 bytesAtOnce = bytesTakenAtOnce;
    for (bool isAtEnd = false; !isAtEnd;) {
        auto page = post.rowsBehind(behind);
        if (!page)
            return tl::unexpected(page.error());
        behind = page->last;
        isAtEnd = !page->goesOn;
        for (PostedRow &row : page->rows) {
            bytes += row.size();
            waiting.push_back(std::move(row));
        }
        if (!isAtEnd && waiting.size() < rowsAtOnce && bytes < bytesAtOnce)
            continue;
        const auto taken = take(waiting);
        if (!taken && taken.error().kind != ErrorKind::Refused)
            return tl::unexpected(taken.error());
        if (taken) {
            m_notTaken.reset();
            waiting.clear();
            bytes = 0;
        } else {
            m_notTaken = taken.error(); // a later row may open what was signed off again
        }
        rowsAtOnce = waiting.size() + rowsTakenAtOnce;
        bytesAtOnce = bytes + bytesTakenAtOnce;
        if (!goesOn())
            return tl::unexpected(stopped());
    }
    return {};
}

Outcome StationExchange::leaveAll(JournalPost &post, const std::function<bool()> &goesOn)
{
    for (;;) {
        const auto rows = nextToLeave();
        if (!rows)
            return tl::unexpected(rows.error());
        if (rows->empty())
            return {};
        const auto left = post.leave(*rows);
        if (!left)
            return tl::unexpected(left.error());
        giveLeft(*rows, *left);
        if (!goesOn())
            return tl::unexpected(stopped());
    }
}

Outcome StationExchange::exchangeAll(JournalPost &post,
                                     const std::function<bool(const ExchangeReport &)> &watcher)
{
    if (!m_session.isFrozen())
        return take(std::vector<PostedRow>(1)).map([](const auto &) {}); // it says what to do first
    const auto goesOn = [&] { return !watcher || watcher(m_report); };
    m_notTaken.reset();
    m_mustCompare = true;
    for (int comparisons = 0; m_mustCompare && comparisons < mostComparisons; ++comparisons) {
        const auto stand = post.stand(known());
        if (!stand)
            return tl::unexpected(stand.error());
        Outcome done = compare(*stand);
        if (done && !m_notTaken)
            done = takeAll(post, stand->before, goesOn);
        if (done)
            done = leaveAll(post, goesOn);
        if (!done)
            return done;
    }
    return m_notTaken ? Outcome(tl::unexpected(*m_notTaken)) : Outcome();
}

} // namespace opname
