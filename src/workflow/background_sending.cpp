#include "opname/workflow/background_sending.h"

#include "blocking_thread.h"

#include <QElapsedTimer>

#include <stop_token>

namespace opname {

namespace {

constexpr int tellingEvery = 50; // milliseconds

} // namespace

struct BackgroundSending::State {
    State(Session &session, const Author &author)
        : sending(session, author)
        , slimsAuthor(sending.slimsAuthor())
        , thread([this] { library.reset(); })
    {
    }

    // Of the session's thread.
    ChangeSending sending;
    qint64 total = 0;
    bool isRunning = true;
    bool hasAnswersToCome = false;

    // Of the sending thread while a piece of work is on its way, of the session's thread in between.
    SlimsAuthor slimsAuthor;
    std::unique_ptr<LibrarySystem> library;
    QString target;
    std::vector<Change> batch;
    std::vector<ChangeAnswer> answers;
    Outcome outcome;
    qint64 done = 0;
    QElapsedTimer sinceTold;

    std::stop_source stop; ///< asked for on the session's thread
    BlockingThread thread;
};

BackgroundSending::BackgroundSending(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

BackgroundSending::~BackgroundSending()
{
    if (m == nullptr)
        return;
    cancel();
    m->thread.end();
    // Nobody is left to be told when this fails: the changes stay sent, and sending them again does no harm.
    takeAnswers();
}

void BackgroundSending::start(const QString &source, const SourceSecrets &secrets, const Author &author)
{
    if (isRunning())
        return;
    m = std::make_unique<State>(m_session, author);
    const auto total = m->sending.pendingAtFirst();
    if (!total) {
        end(tl::unexpected(total.error()));
        return;
    }
    m->total = *total;
    auto tasks = m->sending.pendingTasks();
    if (!tasks) {
        end(tl::unexpected(tasks.error()));
        return;
    }
    m->thread.run(
        [state = m.get(), source, secrets, tasks = std::move(*tasks)] {
            auto library = openLibrarySystem(source, secrets, state->stop.get_token());
            state->outcome = library ? Outcome() : Outcome(tl::unexpected(library.error()));
            if (!library)
                return;
            const auto facts = (*library)->examine();
            state->outcome =
                facts ? ChangeSending::checkRights(*facts, tasks) : Outcome(tl::unexpected(facts.error()));
            state->target = (*library)->label();
            state->library = std::move(*library);
        },
        [this] {
            if (m->outcome)
                sendNext();
            else
                end(tl::unexpected(m->outcome.error()));
        });
}

void BackgroundSending::cancel()
{
    if (m != nullptr)
        m->stop.request_stop();
}

bool BackgroundSending::isRunning() const
{
    return m != nullptr && m->isRunning;
}

void BackgroundSending::sendNext()
{
    if (m->stop.stop_requested()) {
        end(tl::unexpected(ChangeSending::stopped()));
        return;
    }
    auto batch = m->sending.takeNextBatch(m->target);
    if (!batch) {
        end(tl::unexpected(batch.error()));
        return;
    }
    if (batch->empty()) {
        end(m->sending.report());
        return;
    }
    m->batch = std::move(*batch);
    m->hasAnswersToCome = true;
    m->thread.run(
        [this, state = m.get()] {
            state->outcome =
                state->library->apply(state->batch, state->slimsAuthor, [&](const ChangeAnswer &answer) {
                    state->answers.push_back(answer);
                    ++state->done;
                    if (!state->sinceTold.isValid() || state->sinceTold.elapsed() >= tellingEvery) {
                        state->sinceTold.start();
                        state->thread.tell([this, done = state->done, total = state->total] {
                            Q_EMIT progressed(done, total);
                        });
                    }
                    return !state->stop.stop_requested();
                });
        },
        [this] {
            const Outcome taken = takeAnswers();
            if (!taken)
                end(tl::unexpected(taken.error()));
            else if (!m->outcome)
                end(tl::unexpected(m->outcome.error()));
            else
                sendNext();
        });
}

Outcome BackgroundSending::takeAnswers()
{
    if (!std::exchange(m->hasAnswersToCome, false))
        return {};
    const Outcome given = m->sending.giveAnswers(m->answers, m->target);
    m->answers.clear();
    if (given)
        Q_EMIT answered();
    return given;
}

void BackgroundSending::end(const Result<SendingReport> &report)
{
    m->isRunning = false;
    m->thread.run([state = m.get()] { state->library.reset(); }, [] {});
    if (report)
        Q_EMIT finished(*report);
    else
        Q_EMIT failed(report.error());
}

} // namespace opname
