#pragma once

#include "opname/slims/catalogue_source.h"
#include "opname/workflow/change_sending.h"

#include <QObject>

#include <memory>

namespace opname {

class BlockingThread;

/// Activity 7's push while people go on scanning. SLiMS is talked to on a thread of its own, and the session
/// is used on its own thread only, from the event loop and for one batch at a time: journalled before it is
/// sent, journalled again when it was answered. Lives on the session's thread, which must outlive it; not
/// while the session works elsewhere. Destroying it stops as cancel() does, waits for the change in flight
/// (as long as the connection's time-out) and journals what was answered.
class BackgroundSending : public QObject {
    Q_OBJECT

public:
    explicit BackgroundSending(Session &session, QObject *parent = nullptr);
    ~BackgroundSending() override;

    /// Sends what is pending now. Answers by finished() or failed(), once; nothing while one is running.
    void start(const QString &source, const SourceSecrets &secrets, const Author &author);
    /// Stops after the change in flight: failed() with Cancelled. What was answered is kept.
    void cancel();
    bool isRunning() const;

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); ///< at most twenty times a second
    void answered(); ///< the answers to a batch are on disk
    void finished(const opname::SendingReport &report);
    void failed(const opname::Error &error);

private:
    struct Push;
    void sendNext();
    Outcome takeAnswers();
    void end(const Result<SendingReport> &report);

    Session &m_session;
    std::shared_ptr<Push> m_push; ///< the one at work, or the last
    std::unique_ptr<BlockingThread> m_thread; ///< kept from push to push: its end is waited for once
};

} // namespace opname
