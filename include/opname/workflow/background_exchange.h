#pragma once

#include "opname/workflow/station_exchange.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace opname {

/// How the exchange with other stations goes.
struct ExchangeState {
    bool isRunning = false;
    bool isConnected = false; ///< SLiMS answered the last time it was asked
    QDateTime exchanged; ///< when it last did, UTC; invalid: not yet
    QDateTime offlineSince; ///< UTC; invalid while it is connected, or was never asked
    QString problem; ///< a translated sentence: why it is not connected, or rows cannot be taken
    std::optional<qint64> unsent; ///< rows of here that are not there; nothing: not compared yet
    QStringList accounts; ///< of the stations that are quarantined
};

/// Stations of one stock-take live: what was journalled here goes out at once, and what others left comes in,
/// while people go on scanning. SLiMS is talked to on a thread of its own, once a second; without network
/// ever more rarely, up to half a minute. The session is used on its own thread only, from the event loop:
/// sending reads a few rows. Scans of others are taken in at once, in steps of milliseconds, so that they are
/// here within two seconds and a scan hardly waits for them. What costs a part of a second in a large library
/// (JournalExchange::Effort) happens in groups and for a small part of the time, on another thread where the
/// session's owner carries it out there (setBeside).
///
/// Lives on the session's thread; the session must outlive it. Destroying it gives the call in flight up,
/// which takes a second at most, and what came but was not taken: it is read again the next time.
class BackgroundExchange : public QObject {
    Q_OBJECT

public:
    /// What rows that were taken in may have changed.
    enum class Reach {
        Scans, ///< and passes and conditions: up to several times a second
        Anything,
        Ids ///< rows may have other ids, too, and later copies other slots: whoever kept some asks again
    };

    explicit BackgroundExchange(Session &session, QObject *parent = nullptr);
    ~BackgroundExchange() override;

    /// Begins, anew where it was running. Usage, as openJournalPost, for a source where nobody can meet.
    Outcome start(const QString &source, const SourceSecrets &secrets);
    void stop();
    ExchangeState state() const;

    void wake(); ///< something was journalled here
    /// While the session works on another thread nothing of it is touched.
    void hold(bool isHeld);
    /// Asked before rows are taken in, which changes what is shown: later is as well.
    void setMayTake(std::function<bool()> mayTake) { m_mayTake = std::move(mayTake); }
    /// Carries out what would keep the session's thread waiting: `work` once, on any thread, while nobody
    /// else uses the session, and behind it `then` on the session's thread. False: not now, neither runs, and
    /// it is asked again. The session must outlive `work`; this object need not. Without it, or none, `work`
    /// is done on the session's thread.
    using Beside = std::function<bool(std::function<void()> work, std::function<void()> then)>;
    void setBeside(Beside beside) { m_beside = std::move(beside); }

Q_SIGNALS:
    void stateChanged(); ///< at most once an exchange
    void received(qint64 rows, opname::BackgroundExchange::Reach reach); ///< rows were taken in

private:
    struct State;
    struct Taking;
    /// The session is another thread's, or what became of a taking there is not told yet.
    bool isAway() const { return m_isHeld || m_taking != nullptr; }
    void goOn();
    void tick();
    void proceed();
    bool takeAnswers();
    void takeWhenDue();
    void take();
    void endTaking();
    void conclude(Taking &taking);
    void noteFailure(const Error &error);
    void schedule(int milliseconds);

    Session &m_session;
    std::function<bool()> m_mayTake;
    Beside m_beside;
    bool m_isHeld = false;
    std::shared_ptr<Taking> m_taking; ///< beside, until it is concluded
    std::unique_ptr<State> m;
};

} // namespace opname
