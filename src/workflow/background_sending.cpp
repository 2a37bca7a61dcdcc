#include "opname/workflow/background_sending.h"

#include "blocking_thread.h"

#include <QElapsedTimer>

#include <stop_token>

namespace opname {

namespace {

constexpr int tellingEvery = 50; // milliseconds

} // namespace

struct BackgroundSending::Push {
    Push(Session &session, const Author &author)
        : sending(session, author)
        , slimsAuthor(sending.slimsAuthor())
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
};

BackgroundSending::BackgroundSending(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

BackgroundSending::~BackgroundSending()
{
    if (m_push == nullptr)
        return;
    cancel();
    m_thread.reset();
    // Nobody is left to be told when this fails: the changes stay sent, and sending them again does no harm.
    takeAnswers();
}

void BackgroundSending::start(const QString &source, const SourceSecrets &secrets, const Author &author)
{
    if (isRunning())
        return;
    m_push = std::make_shared<Push>(m_session, author);
    if (m_thread == nullptr)
        m_thread = std::make_unique<BlockingThread>([this] { m_push->library.reset(); });
    const auto total = m_push->sending.pendingAtFirst();
    if (!total) {
        end(tl::unexpected(total.error()));
        return;
    }
    m_push->total = *total;
    auto tasks = m_push->sending.pendingTasks();
    if (!tasks) {
        end(tl::unexpected(tasks.error()));
        return;
    }
    m_thread->run(
        [push = m_push, source, secrets, tasks = std::move(*tasks)] {
            auto library = openLibrarySystem(source, secrets, push->stop.get_token());
            push->outcome = library ? Outcome() : Outcome(tl::unexpected(library.error()));
            if (!library)
                return;
            const auto facts = (*library)->examine();
            push->outcome =
                facts ? ChangeSending::checkRights(*facts, tasks) : Outcome(tl::unexpected(facts.error()));
            push->target = (*library)->label();
            push->library = std::move(*library);
        },
        [this] {
            if (m_push->outcome)
                sendNext();
            else
                end(tl::unexpected(m_push->outcome.error()));
        });
}

void BackgroundSending::cancel()
{
    if (m_push != nullptr)
        m_push->stop.request_stop();
}

bool BackgroundSending::isRunning() const
{
    return m_push != nullptr && m_push->isRunning;
}

void BackgroundSending::sendNext()
{
    if (m_push->stop.stop_requested()) {
        end(tl::unexpected(ChangeSending::stopped()));
        return;
    }
    auto batch = m_push->sending.takeNextBatch(m_push->target);
    if (!batch) {
        end(tl::unexpected(batch.error()));
        return;
    }
    if (batch->empty()) {
        end(m_push->sending.report());
        return;
    }
    m_push->batch = std::move(*batch);
    m_push->hasAnswersToCome = true;
    m_thread->run(
        [this, push = m_push] {
            push->outcome =
                push->library->apply(push->batch, push->slimsAuthor, [&](const ChangeAnswer &answer) {
                    push->answers.push_back(answer);
                    ++push->done;
                    if (!push->sinceTold.isValid() || push->sinceTold.elapsed() >= tellingEvery) {
                        push->sinceTold.start();
                        m_thread->tell([this, done = push->done, total = push->total] {
                            Q_EMIT progressed(done, total);
                        });
                    }
                    return !push->stop.stop_requested();
                });
        },
        [this] {
            const Outcome taken = takeAnswers();
            if (!taken)
                end(tl::unexpected(taken.error()));
            else if (!m_push->outcome)
                end(tl::unexpected(m_push->outcome.error()));
            else
                sendNext();
        });
}

Outcome BackgroundSending::takeAnswers()
{
    if (!std::exchange(m_push->hasAnswersToCome, false))
        return {};
    const Outcome given = m_push->sending.giveAnswers(m_push->answers, m_push->target);
    m_push->answers.clear();
    if (given)
        Q_EMIT answered();
    return given;
}

void BackgroundSending::end(const Result<SendingReport> &report)
{
    m_push->isRunning = false;
    m_thread->run([push = m_push] { push->library.reset(); }, [] {});
    if (report)
        Q_EMIT finished(*report);
    else
        Q_EMIT failed(report.error());
}

} // namespace opname
