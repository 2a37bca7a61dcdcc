#pragma once

#include "opname/slims/catalogue_source.h"
#include "opname/workflow/preparation.h"

#include <QObject>

#include <memory>

namespace opname {

/// A pull after the freeze, or loans of a file, while people go on scanning. SLiMS is read and compared on a
/// thread of its own, with a session of its own; what differs is journalled on the session's thread, in steps
/// of some milliseconds from the event loop (PreparedPull). Lives on the session's thread, which must outlive
/// it. A start while one is running is passed over; else it ends with one signal. Destroying it stops
/// without waiting: what was journalled until then is true, and the rest comes with the next pull.
class BackgroundPull : public QObject {
    Q_OBJECT

public:
    explicit BackgroundPull(Session &session, QObject *parent = nullptr);
    ~BackgroundPull() override;

    void start(const QString &source, const SourceSecrets &secrets, const Author &author);
    /// The same for the loans of a file (Preparation::readLoans); ends with loansTaken() or failed().
    void startLoans(const QString &csvPath, const Author &author);
    void cancel(); ///< failed() with Cancelled, unless all was read already
    bool isRunning() const;
    /// While the session works on another thread nothing is journalled.
    void hold(bool isHeld);

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void finished(const opname::PullReport &report); ///< without skipped and doubtful rows and seconds
    void loansTaken(const opname::LoansTaken &taken);
    void failed(const opname::Error &error);

private:
    struct State;
    struct Found;
    /// Finds on the thread, with a reading session, what is to be journalled.
    using Finding = std::function<void(Session &reader, Found &found, const PullWatcher &watcher)>;
    void begin(const Author &author, Finding find);
    void prepareAgain();
    void recordNext();
    void end(const Outcome &outcome);

    Session &m_session;
    std::unique_ptr<State> m;
};

} // namespace opname
