#pragma once

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>

namespace opname {

/// A thread for pieces of work that block and that must share one thread, as the calls to a library system
/// do. They run one after the other. Lives on the thread that made it, which is never waited for: what
/// follows a piece runs there from its event loop.
class BlockingThread : public QObject {
public:
    /// `atEnd` runs on the thread as its last piece: what belongs to it is given up there.
    explicit BlockingThread(std::function<void()> atEnd);
    ~BlockingThread() override; ///< ends

    /// Drops the pieces that did not begin and waits for the one at work. Nothing runs on it afterwards.
    void end();

    /// `then` runs on this object's thread, never after its end.
    void run(std::function<void()> work, std::function<void()> then);
    /// From within a piece of work: runs this on this object's thread.
    void tell(std::function<void()> news);

private:
    QThread m_thread;
    QObject *m_place; ///< lives on the thread
    std::function<void()> m_atEnd;
    std::atomic<bool> m_isEnding = false;
};

} // namespace opname
