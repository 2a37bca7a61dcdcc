#include "opname/workflow/background_publishing.h"

#include "blocking_thread.h"
#include "former_rows.h"

#include <QElapsedTimer>

#include <semaphore>
#include <stop_token>

namespace opname {

namespace {

constexpr int tellingEvery = 50; // milliseconds

/// A step that the publishing thread asked for, and waits for.
struct AskedStep {
    Outcome outcome;
    std::counting_semaphore<> isDone{0};
};

} // namespace

struct BackgroundPublishing::State {
    explicit State(Session &writer)
        : session(writer)
        , path(writer.path())
        , author{writer.ownStation(), {}}
        , thread([this] { close(); })
    {
    }

    Outcome makePlan()
    {
        auto openedReader = Session::open(path, Session::Access::Read);
        if (!openedReader)
            return tl::unexpected(openedReader.error());
        reader = std::move(*openedReader);
        auto openedLibrary = openLibrarySystem(source, secrets, stop.get_token());
        if (!openedLibrary)
            return tl::unexpected(openedLibrary.error());
        library = std::move(*openedLibrary);
        auto planned = Publishing(*reader, author).plan(*library, {true, false});
        if (!planned)
            return tl::unexpected(planned.error());
        plan = std::move(*planned);
        return {};
    }

    Outcome saveFormer()
    {
        if (plan.active)
            return {};
        const auto saved = saveFormerRows(
            *library, *reader, [this](const SessionStep &step) { return onSessionsThread(step); },
            plan.target, author);
        if (!saved)
            return tl::unexpected(saved.error());
        formerRowsSaved = *saved;
        return {};
    }

    /// Not waited for any longer once stopped: who stops may be waiting for the publishing thread.
    Outcome onSessionsThread(const SessionStep &step)
    {
        const auto asked = std::make_shared<AskedStep>();
        const std::stop_callback stopping(stop.get_token(), [asked] { asked->isDone.release(); });
        thread.tell([this, asked, step] {
            if (!stop.stop_requested())
                asked->outcome = step(session);
            asked->isDone.release();
        });
        asked->isDone.acquire();
        if (stop.stop_requested())
            return tl::unexpected(Publishing::stopped());
        return asked->outcome;
    }

    void close()
    {
        library.reset();
        reader.reset();
    }

    // Of the session's thread.
    bool isRunning = false;
    bool isPlanned = false;
    Session &session;

    // Of the publishing thread while a piece of work is on its way, of the session's thread in between.
    const QString path;
    QString source;
    SourceSecrets secrets;
    Author author; ///< this computer, until somebody consents
    PublishConsent consent;
    std::unique_ptr<Session> reader; ///< figures and rows come from one moment of it
    std::unique_ptr<LibrarySystem> library;
    PublishPlan plan;
    qint64 formerRowsSaved = 0;
    std::optional<Publishing::Report> written; ///< and not journalled yet
    Outcome outcome;
    QElapsedTimer sinceTold;

    std::stop_source stop; ///< of the step that goes on; asked for on the session's thread
    BlockingThread thread;
};

BackgroundPublishing::BackgroundPublishing(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m(std::make_unique<State>(session))
{
}

BackgroundPublishing::~BackgroundPublishing()
{
    cancel();
    m->thread.end();
    // Nobody is left to be told when this fails; publishing again finds the result there.
    record();
}

void BackgroundPublishing::plan(const QString &source, const SourceSecrets &secrets)
{
    if (isRunning())
        return;
    m->isRunning = true;
    m->isPlanned = false;
    m->stop = {};
    m->source = source;
    m->secrets = secrets;
    m->thread.run(
        [state = m.get()] {
            state->outcome = state->makePlan();
            state->close(); // the user may think for long
        },
        [this] {
            if (!m->outcome) {
                fail(m->outcome.error());
                return;
            }
            m->isRunning = false;
            m->isPlanned = true;
            Q_EMIT planned(m->plan);
        });
}

void BackgroundPublishing::publish(const PublishConsent &consent, const Author &author)
{
    if (isRunning() || !m->isPlanned)
        return;
    // What SLiMS says may be another by then, so the consent is checked once more on the thread.
    Outcome begun = Publishing::checkConsent(m->plan, consent);
    if (begun)
        begun = Publishing::beginActivity(m_session, author);
    if (!begun) {
        fail(begun.error());
        return;
    }
    m->isRunning = true;
    m->stop = {};
    m->consent = consent;
    m->author = author;
    m->formerRowsSaved = 0;
    m->thread.run(
        [state = m.get(), agreed = m->plan.active] {
            state->outcome = state->makePlan();
            if (state->outcome)
                state->outcome = Publishing::checkConsent(state->plan, state->consent);
            if (state->outcome && agreed && state->plan.active && agreed->id != state->plan.active->id)
                state->outcome = Publishing::checkActive(state->plan.active, {});
            if (state->outcome)
                state->outcome = state->saveFormer();
        },
        [this] {
            if (m->outcome && m->stop.stop_requested())
                m->outcome = tl::unexpected(Publishing::stopped());
            if (m->outcome)
                write();
            else
                fail(m->outcome.error());
        });
}

void BackgroundPublishing::write()
{
    m->thread.run(
        [this, state = m.get()] {
            const PublishedResult &result = state->plan.result;
            const qint64 total = result.exists + result.missing + result.onLoan + state->plan.notCovered;
            const Publishing publishing(*state->reader, state->author);
            auto report = publishing.write(*state->library, state->plan, [&](qint64 done) {
                if (!state->sinceTold.isValid() || state->sinceTold.elapsed() >= tellingEvery) {
                    state->sinceTold.start();
                    state->thread.tell([this, done, total] { Q_EMIT progressed(done, total); });
                }
                return !state->stop.stop_requested();
            });
            if (report)
                state->written = std::move(*report);
            else
                state->outcome = tl::unexpected(report.error());
            state->close();
        },
        [this] {
            if (m->written)
                m->written->formerRowsSaved = m->formerRowsSaved;
            const auto report = m->written;
            if (m->outcome)
                m->outcome = record();
            if (!m->outcome) {
                fail(m->outcome.error());
                return;
            }
            m->isRunning = false;
            Q_EMIT finished(*report);
        });
}

Outcome BackgroundPublishing::record()
{
    const auto written = std::exchange(m->written, std::nullopt);
    return written ? Publications(m_session).record(written->publication, m->author) : Outcome();
}

void BackgroundPublishing::cancel()
{
    m->stop.request_stop();
}

bool BackgroundPublishing::isRunning() const
{
    return m->isRunning;
}

void BackgroundPublishing::fail(const Error &error)
{
    m->isRunning = false;
    m->thread.run([state = m.get()] { state->close(); }, [] {});
    Q_EMIT failed(error);
}

} // namespace opname
