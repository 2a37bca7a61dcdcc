#pragma once

#include "opname/slims/library_system.h"
#include "opname/workflow/background_task.h"

#include <functional>
#include <stop_token>

namespace opname {

/// One question to SLiMS at a time, asked on a thread of its own so that nobody waits for the network. Lives
/// on the thread that made it, which gets the answer. A question that was cancelled, or whose asker has gone,
/// is given up at once: its thread ends by itself when SLiMS answers or the connection times out.
class LibraryCall : public QObject {
    Q_OBJECT

public:
    /// Runs on the other thread; what it finds out it keeps in what it shares with `then`.
    using Question = std::function<Outcome(LibrarySystem &library)>;
    using Then = std::function<void(const Outcome &outcome)>;

    explicit LibraryCall(QObject *parent = nullptr);
    ~LibraryCall() override;

    /// Gives up what is going on, unanswered, and asks. `then` is called once, here, unless the object goes.
    void start(const QString &address, const SourceSecrets &secrets, Question question, Then then);
    void cancel(); ///< answers Cancelled
    bool isRunning() const { return m_task != nullptr; }

private:
    void giveUp();

    std::unique_ptr<BackgroundTask> m_task;
    std::stop_source m_stop;
    Then m_then;
};

} // namespace opname
