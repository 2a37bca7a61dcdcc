// Rows that came are taken into the session: in steps on its thread, or all together by whoever owns it.

#include "background_exchange_state.h"

#include <QPointer>

#include <algorithm>
#include <iterator>

namespace opname {

namespace {

constexpr std::size_t mostWaiting = 8000; // rows
constexpr qint64 mostBytesWaiting = 16 << 20;
// Whoever was away a day has a hundred thousand rows to take and scans meanwhile. One group would be done
// soonest, but a scan would wait a second for it; steps take half a minute, and no scan waits longer than for
// one. What does not go in steps, because too many rows of here stand behind, costs much for once and little
// a row: then all that waits goes together, and seldom.
constexpr std::size_t mostInStep = 200; // rows; 10 ms
constexpr qint64 restAfterStep = 4; // times as long as it took
constexpr qint64 restAfterGroup = 20;
constexpr qint64 restWhileCatchingUp = 4;

QStringList stationsOf(Session &session)
{
    QStringList names;
    for (const StationHead &head : JournalExchange(session).heads())
        names.append(head.station);
    return names;
}

} // namespace

QStringList BackgroundExchange::Taking::quarantinesOf(const StationExchange &exchanged)
{
    QStringList accounts;
    for (const ExchangeReport::Quarantine &quarantine : exchanged.report().quarantines)
        accounts.append(quarantine.account);
    return accounts;
}

void BackgroundExchange::Taking::run(Session &session)
{
    const QStringList before = isGroup ? stationsOf(session) : QStringList();
    QElapsedTimer clock;
    clock.start();
    taken = exchange->take(rows, isGroup ? JournalExchange::Effort::Any : JournalExchange::Effort::Small);
    took = clock.elapsed();
    if (!taken)
        return;
    accounts = quarantinesOf(*exchange);
    // A step renumbers nothing and brings no copies.
    movesIds = isGroup && taken->received > 0
        && (std::any_of(rows.begin(), rows.end(),
                        [](const PostedRow &row) { return row.kind == u"item_added"; })
            || stationsOf(session).mid(0, before.size()) != before);
}

bool BackgroundExchange::State::isFull() const
{
    return waiting.size() >= mostWaiting || waitingBytes >= mostBytesWaiting;
}

/// Milliseconds; none when it is due.
qint64 BackgroundExchange::State::untilTaking() const
{
    const LastTaking &last = needsGroup ? group : step;
    const qint64 rest = !needsGroup ? restAfterStep : isFull() ? restWhileCatchingUp : restAfterGroup;
    const qint64 pause = isTakingRefused ? longestPause : last.took * rest;
    return last.since.isValid() ? std::max<qint64>(0, pause - last.since.elapsed()) : 0;
}

/// Of those that wait; they wait no more.
std::vector<PostedRow> BackgroundExchange::State::takeFirst(std::size_t count)
{
    const auto end = waiting.begin() + static_cast<std::ptrdiff_t>(std::min(count, waiting.size()));
    for (auto row = waiting.begin(); row != end; ++row)
        waitingBytes -= row->size();
    std::vector<PostedRow> first(std::make_move_iterator(waiting.begin()), std::make_move_iterator(end));
    waiting.erase(waiting.begin(), end);
    return first;
}

/// Before those that wait.
void BackgroundExchange::State::putBack(std::vector<PostedRow> first)
{
    for (const PostedRow &row : first)
        waitingBytes += row.size();
    waiting.insert(waiting.begin(), std::make_move_iterator(first.begin()),
                   std::make_move_iterator(first.end()));
}

/// Scans, other rows and what the post says go in between.
void BackgroundExchange::takeWhenDue()
{
    if (m->waiting.empty() || isAway())
        return;
    if (const qint64 left = m->untilTaking(); left > 0)
        m->taking.start(static_cast<int>(left));
    else if (!m_mayTake || m_mayTake())
        take();
}

void BackgroundExchange::take()
{
    const auto taking = std::make_shared<Taking>();
    taking->exchange = m->exchange;
    taking->isGroup = m->needsGroup;
    taking->rows = m->takeFirst(taking->isGroup ? m->waiting.size() : mostInStep);
    if (!taking->isGroup || !m_beside) {
        taking->run(m_session);
        conclude(*taking);
        return;
    }
    m_taking = taking; // before: whoever carries it out may begin at once
    const auto then = [exchange = QPointer<BackgroundExchange>(this), taking] {
        taking->hasEnded = true;
        if (exchange != nullptr)
            exchange->endTaking();
    };
    if (m_beside([taking, session = &m_session] { taking->run(*session); }, then))
        return;
    m_taking.reset();
    m->putBack(std::move(taking->rows));
}

/// Beside, where that is not held: whoever hears of it uses the session.
void BackgroundExchange::endTaking()
{
    if (m_isHeld || m_taking == nullptr || !m_taking->hasEnded)
        return;
    const auto taking = std::exchange(m_taking, nullptr);
    const QPointer<BackgroundExchange> self = this;
    conclude(*taking);
    taking->rows = {}; // whoever carried it out may keep the work for a while
    if (self != nullptr)
        goOn();
}

/// Uses nothing of the session.
void BackgroundExchange::conclude(Taking &taking)
{
    const auto &taken = taking.taken;
    if (!taking.isGivenUp) {
        State::LastTaking &last = taking.isGroup ? m->group : m->step;
        last.took = taking.took;
        last.since.start();
        m->isTakingRefused = !taken;
        // Where the stock-take is signed off, the row that opens it again may be anywhere among those that
        // wait.
        m->needsGroup = !taken || taken->isPutOff;
        if (m->needsGroup)
            m->putBack(std::move(taking.rows));
        if (!taken) {
            m->shown.problem = taken.error().message;
            return;
        }
        m->shown.accounts = taking.accounts;
        if (!m->waiting.empty())
            m->taking.start(static_cast<int>(m->untilTaking()));
    }
    if (!taken || taken->received == 0)
        return;
    const Reach reach = taken->isAllAnew ? Reach::Anything : Reach::Scans;
    Q_EMIT received(taken->received, taking.movesIds ? Reach::Ids : reach);
}

} // namespace opname
