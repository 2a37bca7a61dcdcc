#pragma once

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace opname {

/// Long work on another thread: progress, cancel, one ending. Lives on the thread that made it, which gets
/// the signals. Destroying it cancels and waits.
class BackgroundTask : public QObject {
    Q_OBJECT

public:
    /// Told how far the work is (0 … 1, negative when unknown) with a count; answers false when it should
    /// stop.
    using Watcher = std::function<bool(double share, qint64 done, qint64 total)>;
    using Work = std::function<void(const Watcher &watcher)>;

    explicit BackgroundTask(QObject *parent = nullptr);
    ~BackgroundTask() override;

    /// Runs `work` on a thread of its own. One at a time: while one is running, another is passed over.
    void start(Work work);
    void cancel();
    bool isRunning() const; ///< until finished() is told
    /// Cancels and waits for nothing: no signal comes any more, and the work, which must own all it uses,
    /// ends by itself, at the latest with the program.
    static void abandon(std::unique_ptr<BackgroundTask> task);

Q_SIGNALS:
    void progressed(double share, qint64 done, qint64 total); ///< at most twenty times a second
    void finished();

private:
    struct State;
    std::shared_ptr<State> m_state;
    std::unique_ptr<class QThread> m_thread;
};

} // namespace opname
