#include "opname/workflow/background_task.h"

#include "opname/platform/process_tuning.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMetaObject>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

namespace opname {

namespace {

constexpr qint64 longWork = 250; // milliseconds: what took less had little in hand
constexpr int untilTaken = 1000; // milliseconds, in which its owner takes over what the work made

/// Begun by the window's thread, on a thread of usual niceness. Neither the window, which has other things to
/// do, nor the thread of the work, which gives way to others: holding the allocator's lock it would hold up
/// the window as long as they want its processor.
void giveMemoryBackSoon()
{
    static std::atomic<bool> isPlanned = false;
    if (isPlanned.exchange(true))
        return;
    QTimer::singleShot(untilTaken, QCoreApplication::instance(), [] {
        isPlanned = false;
        QThreadPool::globalInstance()->start(giveUnusedMemoryBack);
    });
}

/// A thread that has told its end is as good as gone. Who waits for it waits until the machine's other work
/// lets it have a processor once more.
void seeOff(std::unique_ptr<QThread> thread)
{
    if (thread == nullptr || thread->isFinished())
        return;
    QThread *const ending = thread.release();
    QObject::connect(ending, &QThread::finished, ending, &QObject::deleteLater);
    if (ending->isFinished())
        ending->deleteLater();
}

} // namespace

struct BackgroundTask::State {
    std::atomic<bool> isCancelled = false;
    bool isRunning = false; ///< on the owner's thread
};

BackgroundTask::BackgroundTask(QObject *parent)
    : QObject(parent)
    , m_state(std::make_shared<State>())
{
}

BackgroundTask::~BackgroundTask()
{
    cancel();
    if (m_thread != nullptr)
        m_thread->wait();
}

void BackgroundTask::start(Work work)
{
    if (isRunning())
        return;
    seeOff(std::move(m_thread));
    m_state = std::make_shared<State>();
    m_state->isRunning = true;
    m_thread.reset(QThread::create([this, state = m_state, work = std::move(work)] {
        giveWayToWindow();
        QElapsedTimer sinceTold;
        QElapsedTimer clock;
        clock.start();
        work([&](double share, qint64 done, qint64 total) {
            if (!sinceTold.isValid() || sinceTold.elapsed() >= 50) {
                sinceTold.start();
                QMetaObject::invokeMethod(
                    this,
                    [this, state, share, done, total] {
                        if (state == m_state)
                            Q_EMIT progressed(share, done, total);
                    },
                    Qt::QueuedConnection);
            }
            return !state->isCancelled;
        });
        QMetaObject::invokeMethod(
            this,
            [this, state, isLong = clock.hasExpired(longWork)] {
                if (isLong)
                    giveMemoryBackSoon();
                if (state != m_state)
                    return;
                state->isRunning = false; // not before: what is begun in between would take its end away
                Q_EMIT finished();
            },
            Qt::QueuedConnection);
    }));
    m_thread->start();
}

void BackgroundTask::cancel()
{
    m_state->isCancelled = true;
}

void BackgroundTask::abandon(std::unique_ptr<BackgroundTask> task)
{
    if (task == nullptr)
        return;
    task->cancel();
    task->disconnect();
    if (!task->isRunning())
        return;
    BackgroundTask *const left = task.release();
    left->setParent(QCoreApplication::instance());
    connect(left, &BackgroundTask::finished, left, &QObject::deleteLater);
}

bool BackgroundTask::isRunning() const
{
    return m_state->isRunning;
}

} // namespace opname
