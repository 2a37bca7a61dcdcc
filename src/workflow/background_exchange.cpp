#include "opname/workflow/background_exchange.h"

#include "blocking_thread.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <stop_token>

namespace opname {

namespace {

constexpr int betweenExchanges = 1000; // milliseconds
constexpr int afterScan = 50; // milliseconds: those that are read together go together
constexpr int longestPause = 30'000; // milliseconds, without network
constexpr int longestWithoutComparing = 60'000; // milliseconds: a server may have lost what it answered
constexpr std::size_t mostWaiting = 8000; // rows
constexpr qint64 mostBytesWaiting = 16 << 20;
constexpr qint64 restAfterTaking = 20; // times as long as it took
constexpr qint64 restWhileCatchingUp = 4;

} // namespace

struct BackgroundExchange::State {
    State(Session &session, std::unique_ptr<JournalPost> opened, std::stop_source stopping)
        : exchange(session, StationExchange::sendsFor(*opened))
        , post(std::move(opened))
        , stop(std::move(stopping))
        , thread([this] { post.reset(); })
    {
    }

    bool isFull() const { return waiting.size() >= mostWaiting || waitingBytes >= mostBytesWaiting; }

    // Of the session's thread.
    StationExchange exchange;
    ExchangeState shown;
    QTimer timer;
    bool isAsking = false;
    bool hasAnswers = false;
    int failures = 0; ///< one after the other
    bool isCompared = false; ///< once
    QElapsedTimer sinceCompared;
    std::vector<PostedRow> waiting; ///< came, and are to be taken
    qint64 waitingBytes = 0;
    QElapsedTimer sinceTaken;
    qint64 takingTook = 0; ///< milliseconds
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
    schedule(0);
    Q_EMIT stateChanged();
    return {};
}

void BackgroundExchange::stop()
{
    if (m == nullptr)
        return;
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
    if (m->isCompared && !m_isHeld)
        state.unsent = m->exchange.waiting();
    return state;
}

void BackgroundExchange::hold(bool isHeld)
{
    m_isHeld = isHeld; // the other thread may be at the session already
    if (m == nullptr || isHeld)
        return;
    if (m->hasAnswers)
        proceed();
    else if (!m->isAsking && !m->timer.isActive())
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
    if (m->isAsking || m_isHeld) // goes on when that has ended
        return;
    takeWhenDue();
    if (m == nullptr || m_isHeld) // whoever heard of it stopped this, or works with the session now
        return;
    if (m->sinceCompared.isValid() && m->sinceCompared.hasExpired(longestWithoutComparing)
        && m->waiting.empty())
        m->exchange.compareAgain();
    m->known.reset();
    m->rows.clear();
    if (m->exchange.mustCompare()) {
        // It says what to read again.
        m->waiting.clear();
        m->waitingBytes = 0;
        m->known = m->exchange.known();
    } else {
        auto rows = m->exchange.nextToLeave();
        if (!rows) {
            noteFailure(rows.error());
            return;
        }
        m->rows = std::move(*rows);
        m->wantsPage = !m->isFull();
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
    if (!m->hasAnswers || m_isHeld)
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
    if (m == nullptr || m_isHeld)
        return;
    if (m->isCompared)
        m->shown.unsent = m->exchange.waiting(); // told while it is held
    const bool hasMore = m->known || (m->page && m->page->goesOn && !m->isFull())
        || (!m->exchange.mustCompare() && m->exchange.waiting() > 0);
    schedule(hasMore && !m->isRefused ? 0 : betweenExchanges);
    Q_EMIT stateChanged();
}

/// What the post answered, before a failure too. False when that came to nothing more.
bool BackgroundExchange::takeAnswers()
{
    m->isRefused = m->left && !m->left->refused.empty();
    if (m->left)
        m->exchange.giveLeft(m->rows, *m->left);
    if (m->stand) {
        if (const Outcome compared = m->exchange.compare(*m->stand); !compared) {
            noteFailure(compared.error());
            return false;
        }
        tellQuarantines();
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
    m->exchange.compareAgain();
    if (m->shown.isConnected || !m->shown.offlineSince.isValid())
        m->shown.offlineSince = QDateTime::currentDateTimeUtc();
    m->shown.isConnected = false;
    m->shown.problem = error.message;
    schedule(std::min(longestPause, betweenExchanges << std::min(m->failures, 5)));
    ++m->failures;
    Q_EMIT stateChanged();
}

/// Taking is paid mostly for once, however many rows come: the larger the library, the rarer.
void BackgroundExchange::takeWhenDue()
{
    if (m->waiting.empty())
        return;
    const qint64 rest = m->isFull() ? restWhileCatchingUp : restAfterTaking;
    const qint64 pause = m->isTakingRefused ? longestPause : m->takingTook * rest;
    if (m->sinceTaken.isValid() && !m->sinceTaken.hasExpired(pause))
        return;
    if (!m_mayTake || m_mayTake())
        take();
}

void BackgroundExchange::take()
{
    const auto stations = [this] {
        QStringList names;
        for (const StationHead &head : JournalExchange(m_session).heads())
            names.append(head.station);
        return names;
    };
    const QStringList before = stations();
    const bool hasCopies = std::any_of(m->waiting.begin(), m->waiting.end(),
                                       [](const PostedRow &row) { return row.kind == u"item_added"; });
    QElapsedTimer clock;
    clock.start();
    const auto taken = m->exchange.take(m->waiting);
    m->takingTook = taken && *taken == 0 ? 0 : clock.elapsed();
    m->sinceTaken.start();
    m->isTakingRefused = !taken;
    if (!taken) {
        // They stay; a session that is signed off may be opened again.
        m->shown.problem = taken.error().message;
        return;
    }
    m->waiting.clear();
    m->waitingBytes = 0;
    tellQuarantines();
    if (*taken > 0)
        Q_EMIT received(*taken, hasCopies || stations().mid(0, before.size()) != before);
}

void BackgroundExchange::tellQuarantines()
{
    m->shown.accounts.clear();
    for (const ExchangeReport::Quarantine &quarantine : m->exchange.report().quarantines)
        m->shown.accounts.append(quarantine.account);
}

} // namespace opname
