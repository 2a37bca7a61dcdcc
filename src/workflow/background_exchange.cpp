#include "opname/workflow/background_exchange.h"

#include "blocking_thread.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <iterator>
#include <stop_token>
#include <utility>

namespace opname {

namespace {

constexpr int betweenExchanges = 1000; // milliseconds
constexpr int afterScan = 50; // milliseconds: those that are read together go together
constexpr int longestPause = 30'000; // milliseconds, without network
constexpr int longestWithoutComparing = 60'000; // milliseconds: a server may have lost what it answered
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

QStringList quarantinesOf(const StationExchange &exchange)
{
    QStringList accounts;
    for (const ExchangeReport::Quarantine &quarantine : exchange.report().quarantines)
        accounts.append(quarantine.account);
    return accounts;
}

} // namespace

/// Rows on their way into the session, and what became of them. Work on another thread owns it, too: it may
/// end when the exchange is stopped or gone.
struct BackgroundExchange::Taking {
    std::shared_ptr<StationExchange> exchange;
    std::vector<PostedRow> rows;
    bool isGroup = false;
    Result<JournalExchange::Arrival> taken;
    bool movesIds = false;
    QStringList accounts; ///< of stations that are quarantined
    qint64 took = 0; ///< milliseconds

    // Of the exchange's thread.
    bool hasEnded = false;
    bool isGivenUp = false; ///< the exchange was stopped meanwhile

    void run(Session &session);
};

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

struct BackgroundExchange::State {
    State(Session &session, std::unique_ptr<JournalPost> opened, std::stop_source stopping)
        : exchange(std::make_shared<StationExchange>(session, StationExchange::sendsFor(*opened)))
        , post(std::move(opened))
        , stop(std::move(stopping))
        , thread([this] { post.reset(); })
    {
    }

    bool isFull() const { return waiting.size() >= mostWaiting || waitingBytes >= mostBytesWaiting; }
    qint64 untilTaking() const;
    std::vector<PostedRow> takeFirst(std::size_t count);
    void putBack(std::vector<PostedRow> rows);

    // Of the session's thread; the first is used where the session is.
    std::shared_ptr<StationExchange> exchange;
    ExchangeState shown;
    QTimer timer;
    bool isAsking = false;
    bool hasAnswers = false;
    int failures = 0; ///< one after the other
    bool isCompared = false; ///< once
    QElapsedTimer sinceCompared;
    std::vector<PostedRow> waiting; ///< came, and are to be taken
    qint64 waitingBytes = 0;
    /// One after the other as long as they go in steps; else all together.
    struct LastTaking {
        QElapsedTimer since;
        qint64 took = 0; ///< milliseconds
    };
    LastTaking step;
    LastTaking group;
    bool needsGroup = false; ///< the next rows do not go in a step
    QTimer taking; ///< runs out when the next of them is due
    bool isTakingRefused = false;
    bool isRefused = false; ///< rows that were left

    // Of the exchanging thread while a piece of work is on its way, of the session's thread in between.
    std::unique_ptr<JournalPost> post;
    std::optional<std::vector<std::pair<QString, qint64>>> known; ///< to compare with
    std::vector<PostedRow> rows; ///< to leave
    bool wantsPage = false;
    qint64 place = 0; ///< read so far
    std::optional<PostStand> stand;
    std::optional<LeftRows> left;
    std::optional<PostPage> page;
    Outcome outcome;

    void ask();

    std::stop_source stop; ///< asked for on the session's thread
    BlockingThread thread;
};

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
void BackgroundExchange::State::putBack(std::vector<PostedRow> rows)
{
    for (const PostedRow &row : rows)
        waitingBytes += row.size();
    waiting.insert(waiting.begin(), std::make_move_iterator(rows.begin()),
                   std::make_move_iterator(rows.end()));
}

void BackgroundExchange::State::ask()
{
    stand.reset();
    left.reset();
    page.reset();
    const auto keep = [this](auto &&answer, auto &kept) {
        if (answer)
            kept = std::move(*answer);
        outcome = answer ? Outcome() : Outcome(tl::unexpected(answer.error()));
        return answer.has_value();
    };
    if (known) {
        keep(post->stand(*known), stand);
        return;
    }
    outcome = {};
    if (!rows.empty() && !keep(post->leave(rows), left))
        return;
    if (wantsPage)
        keep(post->rowsBehind(place), page);
}

BackgroundExchange::BackgroundExchange(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

BackgroundExchange::~BackgroundExchange()
{
    stop();
}

Outcome BackgroundExchange::start(const QString &source, const SourceSecrets &secrets)
{
    stop();
    std::stop_source stopping;
    auto post = openJournalPost(source, m_session.id(), secrets, stopping.get_token());
    if (!post)
        return tl::unexpected(post.error());
    m = std::make_unique<State>(m_session, std::move(*post), std::move(stopping));
    m->shown.isRunning = true;
    m->timer.setSingleShot(true);
    connect(&m->timer, &QTimer::timeout, this, &BackgroundExchange::tick);
    m->taking.setSingleShot(true);
    connect(&m->taking, &QTimer::timeout, this, &BackgroundExchange::takeWhenDue);
    schedule(0);
    Q_EMIT stateChanged();
    return {};
}

void BackgroundExchange::stop()
{
    if (m == nullptr)
        return;
    if (m_taking != nullptr)
        m_taking->isGivenUp = true;
    m->stop.request_stop();
    m->thread.end();
    m.reset();
    Q_EMIT stateChanged();
}

ExchangeState BackgroundExchange::state() const
{
    if (m == nullptr)
        return {};
    ExchangeState state = m->shown;
    if (m->isCompared && !isAway())
        state.unsent = m->exchange->waiting();
    return state;
}

void BackgroundExchange::hold(bool isHeld)
{
    m_isHeld = isHeld; // the other thread may be at the session already
    if (isHeld)
        return;
    // From the event loop: whoever worked with the session tells first what became of it.
    if (m_taking != nullptr && m_taking->hasEnded)
        QMetaObject::invokeMethod(this, &BackgroundExchange::endTaking, Qt::QueuedConnection);
    goOn();
}

void BackgroundExchange::goOn()
{
    if (m != nullptr && (m->hasAnswers || (!m->isAsking && !m->timer.isActive())))
        schedule(0);
}

void BackgroundExchange::wake()
{
    if (m != nullptr && m->failures == 0 && m->timer.isActive() && m->timer.remainingTime() > afterScan)
        schedule(afterScan);
}

void BackgroundExchange::schedule(int milliseconds)
{
    m->timer.start(milliseconds);
}

void BackgroundExchange::tick()
{
    if (m->isAsking || isAway()) // goes on when that has ended
        return;
    if (m->hasAnswers) {
        proceed();
        return;
    }
    takeWhenDue();
    if (m == nullptr || isAway()) // whoever heard of it stopped this, or works with the session now
        return;
    if (m->sinceCompared.isValid() && m->sinceCompared.hasExpired(longestWithoutComparing)
        && m->waiting.empty())
        m->exchange->compareAgain();
    m->known.reset();
    m->rows.clear();
    if (m->exchange->mustCompare()) {
        // It says what to read again.
        m->waiting.clear();
        m->waitingBytes = 0;
        m->needsGroup = false;
        m->known = m->exchange->known();
    } else {
        auto rows = m->exchange->nextToLeave();
        if (!rows) {
            noteFailure(rows.error());
            return;
        }
        m->rows = std::move(*rows);
        m->wantsPage = !m->isFull() || m->isTakingRefused;
        if (m->rows.empty() && !m->wantsPage) {
            schedule(betweenExchanges);
            return;
        }
    }
    m->isAsking = true;
    m->thread.run([state = m.get()] { state->ask(); },
                  [this] {
                      m->isAsking = false;
                      m->hasAnswers = true;
                      proceed();
                  });
}

void BackgroundExchange::proceed()
{
    if (!m->hasAnswers || isAway())
        return;
    m->hasAnswers = false;
    if (!takeAnswers())
        return;
    m->failures = 0;
    m->shown.isConnected = true;
    m->shown.exchanged = QDateTime::currentDateTimeUtc();
    m->shown.offlineSince = {};
    if (!m->isTakingRefused)
        m->shown.problem.clear();
    takeWhenDue();
    if (m == nullptr || isAway())
        return;
    if (m->isCompared)
        m->shown.unsent = m->exchange->waiting(); // told while it is held
    const bool hasMore = m->known || (m->page && m->page->goesOn && !m->isFull())
        || (!m->exchange->mustCompare() && m->exchange->waiting() > 0);
    schedule(hasMore && !m->isRefused ? 0 : betweenExchanges);
    Q_EMIT stateChanged();
}

/// What the post answered, before a failure too. False when that came to nothing more.
bool BackgroundExchange::takeAnswers()
{
    m->isRefused = m->left && !m->left->refused.empty();
    if (m->left)
        m->exchange->giveLeft(m->rows, *m->left);
    if (m->stand) {
        if (const Outcome compared = m->exchange->compare(*m->stand); !compared) {
            noteFailure(compared.error());
            return false;
        }
        m->shown.accounts = quarantinesOf(*m->exchange);
        m->isCompared = true;
        m->sinceCompared.start();
        m->place = m->stand->before;
    }
    if (m->page) {
        m->place = m->page->last;
        for (PostedRow &row : m->page->rows) {
            m->waitingBytes += row.size();
            m->waiting.push_back(std::move(row));
        }
        m->page->rows.clear();
    }
    if (!m->outcome) {
        noteFailure(m->outcome.error());
        return false;
    }
    return true;
}

void BackgroundExchange::noteFailure(const Error &error)
{
    m->exchange->compareAgain();
    if (m->shown.isConnected || !m->shown.offlineSince.isValid())
        m->shown.offlineSince = QDateTime::currentDateTimeUtc();
    m->shown.isConnected = false;
    m->shown.problem = error.message;
    schedule(std::min(longestPause, betweenExchanges << std::min(m->failures, 5)));
    ++m->failures;
    Q_EMIT stateChanged();
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
