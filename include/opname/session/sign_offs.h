#pragma once

#include "opname/session/session.h"

#include <vector>

namespace opname {

/// Who vouched for the result, and for which state of it.
struct SignOff {
    QString name;
    QString role; ///< "Ketua tim"
    QString note; ///< why in spite of something; may be empty
    QByteArray head; ///< the journal's head hash that was signed: before the first signature that stands
    QDateTime time; ///< UTC
    bool isStanding = true; ///< not before the last reopening of an activity
};

/// The signatures under a stock-take. While one stands, the session takes no other change (Refused) than
/// further signatures and the reopening of an activity (Session::recordActivity), which ends all that stand.
/// Use on the session's thread.
class SignOffs {
public:
    explicit SignOffs(Session &session);
    std::vector<SignOff> all() const; ///< in the order in which they were given
    std::vector<SignOff> standing() const; ///< empty: the stock-take is open
    /// Refused, with who signed, while a signature stands. Every call that changes the session asks by
    /// itself; this is for what changes something else first.
    Outcome requireOpen() const;
    /// Journals a signature, and with the first one that activity 10 is finished; a backup copy is left. Who
    /// may sign, and when, is the caller's to know. When only the copy fails, that is told, and the
    /// signature stands all the same. Refused where another station leads.
    Outcome sign(const QString &name, const QString &role, const QString &note, const Author &author,
                 Session::BackupCopy copy = Session::BackupCopy::AtOnce);
    /// The copy of a signed stock-take, "signed" in the backup folder; a reading session makes it, too.
    Outcome backUp() const;

private:
    Session &m_session;
};

} // namespace opname
