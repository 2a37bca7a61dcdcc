#include "background_exchange_state.h"

#include <algorithm>

namespace opname {

namespace {

constexpr int betweenExchanges = 1000; // milliseconds
constexpr int afterScan = 50; // milliseconds: those that are read together go together
constexpr int longestWithoutComparing = 60'000; // milliseconds: a server may have lost what it answered

} // namespace

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
        m->shown.accounts = Taking::quarantinesOf(*m->exchange);
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
    schedule(std::min(State::longestPause, betweenExchanges << std::min(m->failures, 5)));
    ++m->failures;
    Q_EMIT stateChanged();
}

} // namespace opname
