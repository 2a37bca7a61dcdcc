#pragma once

#include "opname/session/journal_exchange.h"
#include "opname/session/session.h"
#include "opname/slims/journal_post.h"

#include <QCoreApplication>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>

namespace opname {

/// What an exchange did, in the words of the command line's contract.
struct ExchangeReport {
    qint64 sent = 0; ///< rows that were not there
    qint64 received = 0; ///< rows that were new here
    qint64 quarantined = 0; ///< rows that do not follow from what is known: here, or there
    qint64 unsent = 0; ///< rows that are here and not there, of stations that have to send them themselves
    struct Quarantine {
        QString station;
        qint64 number = 0; ///< of its first row that was found not to follow
        QString account; ///< translated: what it is, and what to do
    };
    std::vector<Quarantine> quarantines;
};

/// Stations of one stock-take meet at SLiMS: each leaves its journal rows at the JournalPost and takes those
/// of the others. What goes which way follows from comparing how far each station is here and there, so
/// nothing is remembered, an exchange may end anywhere, and repeating it does no harm. The steps are apart
/// because the session belongs to one thread and the post blocks: each of them is the session's thread's, the
/// post's calls go between them.
///
/// A station whose rows differ here and there is quarantined: nothing more of it is sent or taken by this
/// object. Over a post that has owners the rows of this computer's own stations are sent, elsewhere all that
/// are not there, such as those of a laptop without network whose file was merged here.
class StationExchange {
    Q_DECLARE_TR_FUNCTIONS(StationExchange)

public:
    enum class Sends { Own, All };
    StationExchange(Session &session, Sends sends);
    /// As the post has owners or not.
    static Sends sendsFor(const JournalPost &post) { return post.hasOwners() ? Sends::Own : Sends::All; }

    /// For JournalPost::stand: how far each station is here.
    std::vector<std::pair<QString, qint64>> known() const;
    /// What the post answered; from here on it is known what to send.
    Outcome compare(const PostStand &stand);
    bool mustCompare() const { return m_mustCompare; } ///< at first, and after rows were refused
    void compareAgain() { m_mustCompare = true; } ///< the post may have lost something

    /// The next page to leave; empty when all is there, and while mustCompare().
    Result<std::vector<PostedRow>> nextToLeave();
    void giveLeft(const std::vector<PostedRow> &rows, const LeftRows &left);
    qint64 waiting() const; ///< rows that are still to be left, as far as was compared

    /// Takes rows in, in one transaction. Refused before the freeze and, where any is new, while the session
    /// is signed off unless one of them opens it again. Where it may cost anything, many at once are cheaper.
    Result<JournalExchange::Arrival> take(std::span<const PostedRow> rows,
                                          JournalExchange::Effort effort = JournalExchange::Effort::Any);

    ExchangeReport report() const;

    /// The whole exchange on one thread, for where nothing else waits for the session. `watcher` hears the
    /// report so far; answering false ends it (Cancelled; what was taken and left stays). What fails
    /// has its report, too. Refused before the freeze, and at the end when something could not be taken in.
    Outcome exchangeAll(JournalPost &post, const std::function<bool(const ExchangeReport &)> &watcher = {});

private:
    bool isSent(const QString &station) const;
    qint64 missingThere(const StationHead &head) const; ///< rows
    void quarantine(const QString &station, qint64 number, const QString &account);
    Outcome takeAll(JournalPost &post, qint64 behind, const std::function<bool()> &goesOn);
    Outcome leaveAll(JournalPost &post, const std::function<bool()> &goesOn);
    static Error stopped();

    Session &m_session;
    const Sends m_sends;
    bool m_mustCompare = true;
    std::map<QString, qint64> m_there; ///< numbers of the stations' newest rows at the post
    std::set<QString> m_quarantined; ///< stations
    ExchangeReport m_report;
    std::optional<Error> m_notTaken; ///< why nothing can be taken in
};

} // namespace opname
