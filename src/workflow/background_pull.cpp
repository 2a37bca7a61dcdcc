#include "opname/workflow/background_pull.h"

#include "opname/session/prepared_pull.h"
#include "opname/workflow/background_task.h"

#include <QTimer>

#include <utility>

namespace opname {

namespace {

constexpr int mostPreparations = 4;

/// The stock-take that was replaced goes with it: giving the memory of a large one back takes a while, too.
void giveBack(std::unique_ptr<PreparedPull> prepared)
{
    auto task = std::make_unique<BackgroundTask>();
    task->start([last = std::shared_ptr<PreparedPull>(std::move(prepared))](
                    const BackgroundTask::Watcher &) mutable { last.reset(); });
    BackgroundTask::abandon(std::move(task));
}

} // namespace

/// What the thread found; the work owns it along, because it may go on after its end.
struct BackgroundPull::Found {
    Result<std::unique_ptr<PreparedPull>> prepared = nullptr;
    PullCounts counts;
    std::optional<LoansTaken> loans; ///< of a file: no pull

    void prepare(Session &reader, LaterPull pull)
    {
        prepared = PreparedPull::prepare(reader, std::move(pull));
    }
};

struct BackgroundPull::State {
    std::shared_ptr<Found> found;
    std::unique_ptr<BackgroundTask> task;
    Author author;
    int preparations = 0;
    bool isRunning = false;
    bool isHeld = false;
    bool waits = false; ///< for the session, to go on
};

BackgroundPull::BackgroundPull(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m(std::make_unique<State>())
{
}

BackgroundPull::~BackgroundPull()
{
    BackgroundTask::abandon(std::move(m->task));
}

void BackgroundPull::start(const QString &source, const SourceSecrets &secrets, const Author &author)
{
    begin(author, [source, secrets](Session &reader, Found &found, const PullWatcher &watcher) {
        auto opened = openCatalogueSource(source, secrets);
        if (!opened) {
            found.prepared = tl::unexpected(opened.error());
            return;
        }
        auto later = Preparation(reader, {}).compare(**opened, watcher, &found.counts);
        if (later)
            found.prepare(reader, std::move(*later));
        else
            found.prepared = tl::unexpected(later.error());
    });
}

void BackgroundPull::startLoans(const QString &csvPath, const Author &author)
{
    begin(author, [csvPath](Session &reader, Found &found, const PullWatcher &watcher) {
        auto read = Preparation(reader, {}).readLoans(csvPath, watcher);
        if (!read) {
            found.prepared = tl::unexpected(read.error());
            return;
        }
        found.loans = std::move(read->taken);
        LaterPull pull;
        pull.sourceLabel = read->path;
        pull.loans = std::move(read->loans);
        found.prepare(reader, std::move(pull));
    });
}

void BackgroundPull::begin(const Author &author, Finding find)
{
    if (m->isRunning)
        return;
    m->isRunning = true;
    m->waits = false;
    m->author = author;
    m->preparations = 1;
    m->found = std::make_shared<Found>();
    BackgroundTask::abandon(std::move(m->task));
    m->task = std::make_unique<BackgroundTask>();
    connect(m->task.get(), &BackgroundTask::progressed, this,
            [this](double, qint64 done, qint64 total) { Q_EMIT progressed(done, total); });
    connect(m->task.get(), &BackgroundTask::finished, this, &BackgroundPull::recordNext);
    m->task->start([found = m->found, find = std::move(find),
                    path = m_session.path()](const BackgroundTask::Watcher &watcher) {
        if (auto reader = Session::open(path, Session::Access::Read))
            find(**reader, *found,
                 [&](const PullProgress &progress) { return watcher(-1, progress.done, progress.total); });
        else
            found->prepared = tl::unexpected(reader.error());
    });
}

void BackgroundPull::prepareAgain()
{
    ++m->preparations;
    m->task->start([found = m->found, path = m_session.path()](const BackgroundTask::Watcher &) {
        if (auto reader = Session::open(path, Session::Access::Read))
            found->prepare(**reader, (*found->prepared)->pull());
        else
            found->prepared = tl::unexpected(reader.error());
    });
}

void BackgroundPull::recordNext()
{
    if (m->isHeld) {
        m->waits = true;
        return;
    }
    if (!m->found->prepared) {
        end(tl::unexpected(m->found->prepared.error()));
        return;
    }
    PreparedPull &prepared = **m->found->prepared;
    const auto step = prepared.record(m_session, m->author);
    if (!step)
        end(tl::unexpected(step.error()));
    else if (*step == PreparedPull::Step::GoesOn)
        QTimer::singleShot(0, this, &BackgroundPull::recordNext);
    else if (*step == PreparedPull::Step::Done)
        end({});
    else if (m->preparations < mostPreparations)
        prepareAgain();
    else // where something else comes each time, the window waits once
        end(m_session.recordLaterPull(prepared.pull(), m->author));
}

void BackgroundPull::end(const Outcome &outcome)
{
    m->isRunning = false;
    const std::shared_ptr<Found> found = std::exchange(m->found, nullptr);
    if (!outcome) {
        Q_EMIT failed(outcome.error());
        return;
    }
    std::unique_ptr<PreparedPull> prepared = std::move(*found->prepared);
    if (found->loans) {
        giveBack(std::move(prepared));
        Q_EMIT loansTaken(*found->loans);
        return;
    }
    const LaterPull &pull = prepared->pull();
    PullReport report;
    report.items = found->counts.items;
    report.titles = found->counts.titles;
    report.loans = found->counts.loans;
    report.added = static_cast<qint64>(pull.added.size());
    report.changed = static_cast<qint64>(pull.changed.size());
    report.vanished = static_cast<qint64>(pull.vanished.size());
    giveBack(std::move(prepared));
    Q_EMIT finished(report);
}

void BackgroundPull::cancel()
{
    if (m->task != nullptr)
        m->task->cancel();
}

bool BackgroundPull::isRunning() const
{
    return m->isRunning;
}

void BackgroundPull::hold(bool isHeld)
{
    m->isHeld = isHeld;
    if (!isHeld && std::exchange(m->waits, false))
        QTimer::singleShot(0, this, &BackgroundPull::recordNext);
}

} // namespace opname
