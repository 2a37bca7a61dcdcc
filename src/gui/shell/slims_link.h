#pragma once

#include "opname/workflow/background_pull.h"
#include "opname/workflow/circulation_watch.h"
#include "opname/workflow/connection_secrets.h"
#include "opname/workflow/connections.h"
#include "opname/workflow/library_call.h"
#include "opname/workflow/preparation.h"
#include "session_document.h"

#include <QPointer>
#include <QTimer>

namespace opname {

/// What the window knows of SLiMS: the connections and their secrets, the pull that is going on, when SLiMS
/// was last reached, and what circulates while shelves are counted. Pages ask here; whatever takes time runs
/// on other threads. Lives on the window's thread.
class SlimsLink : public QObject {
    Q_OBJECT

public:
    explicit SlimsLink(QObject *parent = nullptr);
    ~SlimsLink() override;

    Connections &connections() { return m_connections; }
    ConnectionSecrets &secrets() { return m_secrets; }

    /// Another session, or none: what goes on for the former is given up.
    void setDocument(SessionDocument *document);
    /// The connection that the session's catalogue came from; nothing when it came from elsewhere.
    std::optional<Connection> connection() const;
    /// Where the catalogue can be taken in from again without asking: that connection, or the same
    /// demonstration library. Empty for a file, and when there is no such connection.
    QString sourceAddress() const;
    /// The secrets of an address, from this run or the keyring; not any more when `context` is gone.
    void withSecrets(const QString &address, QObject *context,
                     std::function<void(const SourceSecrets &)> then);

    /// Takes the catalogue in; one at a time. Before the freeze it is replaced and the session is busy
    /// meanwhile; afterwards scanning goes on, and only what differs is journalled.
    void pull(const QString &address);
    /// Loans of a CSV file instead, in the same two ways.
    void takeLoansFrom(const QString &csvPath);
    void cancelPull(); ///< of either kind
    bool isPulling() const { return m_isPulling; }

    /// The last try to reach SLiMS in this session.
    struct Reach {
        bool isReached = false;
        QDateTime when;
        QString problem; ///< a sentence, when it was not reached
    };
    const std::optional<Reach> &reach() const { return m_reach; }
    void noteReach(const Outcome &outcome); ///< other failures than those of SLiMS say nothing of it

    /// Names of borrowers by loan, for showing them; nothing keeps them here. Refused when the loans' numbers
    /// are not those of a SLiMS that can be reached.
    using Borrowers = QHash<qint64, QString>;
    void askBorrowers(const QString &loansSource, std::vector<qint64> loanIds,
                      std::function<void(const Result<Borrowers> &)> then);
    void forgetBorrowersAsked() { m_borrowerCall.cancel(); }

    /// Loans and returns since the freeze, of which the last pull found `freshEvents`; before the freeze
    /// those since the pull before.
    qint64 circulation() const { return m_circulation; }
    const std::vector<CirculationEvent> &freshEvents() const { return m_freshEvents; }

    /// Minutes between pulls by itself, over a kept connection, while shelves are counted: 15 until another
    /// number is chosen; 0: never.
    int refreshMinutes() const;
    void setRefreshMinutes(int minutes);

Q_SIGNALS:
    void pullingChanged(bool isPulling);
    void progressed(qint64 done, qint64 total); ///< `total` is 0 while unknown
    void pulled(const QString &address, const opname::PullReport &report);
    void pullFailed(const opname::Error &error); ///< Cancelled included
    void loansTaken(const opname::LoansTaken &taken);
    void loansFailed(const opname::Error &error); ///< Cancelled included
    void reachChanged();
    void circulationChanged();
    void circulationFound(qint64 lent, qint64 returned); ///< by the last pull, after the freeze

private:
    void pullBeforeFreeze(const QString &address, const SourceSecrets &secrets);
    void pullAfterFreeze(const QString &address, const SourceSecrets &secrets);
    void makeLaterPull();
    void endPull(const QString &address, const Result<PullReport> &report);
    void endLoans(const Result<LoansTaken> &taken);
    void readCirculation(qint64 freshSince);
    void setPulling(bool isPulling);

    Connections m_connections;
    ConnectionSecrets m_secrets;
    QPointer<SessionDocument> m_document;
    std::optional<Reach> m_reach;
    bool m_isPulling = false;
    bool m_isAskingSecret = false; ///< the pull waits for the keyring
    int m_pulls = 0; ///< so many were asked for: tells the newest from a former one
    qint64 m_circulation = 0;
    std::vector<CirculationEvent> m_freshEvents;
    LibraryCall m_borrowerCall;
    QTimer m_refreshTimer;
    std::unique_ptr<BackgroundPull> m_laterPull;
    std::unique_ptr<BackgroundTask> m_watching;
};

} // namespace opname
