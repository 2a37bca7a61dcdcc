#pragma once

#include "opname/session/session.h"
#include "opname/workflow/background_task.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>

namespace opname {

/// Copies of an open session's file, written one after another on another thread from a reading session while
/// scanning goes on. Lives on the window's thread, which gets the answers. Destroying it waits for the copy
/// that is being written, so that the session's file can be closed into one, and drops those behind it.
class SessionCopies : public QObject {
    Q_OBJECT

public:
    using Copy = std::function<Outcome(Session &reader)>;
    using Then = std::function<void(const Outcome &outcome)>;

    explicit SessionCopies(QString sessionPath, QObject *parent = nullptr);
    void write(Copy copy, Then then);
    bool isWriting() const { return !m_wanted.empty(); }

Q_SIGNALS:
    void allWritten();

private:
    struct Wanted {
        Copy copy;
        Then then;
    };
    void writeFirst();

    QString m_sessionPath;
    std::deque<Wanted> m_wanted; ///< the first is being written
    std::shared_ptr<Outcome> m_outcome; ///< of that one
    BackgroundTask m_task; ///< last: it is waited for before what it fills goes away
};

} // namespace opname
