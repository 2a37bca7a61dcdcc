#pragma once

#include "opname/session/sign_offs.h"

namespace opname {

/// The end of activity 10: somebody vouches for the result by name and role, and the session is closed to
/// every change. It is opened again by reopening an activity (SopDesk::reopen), which needs a reason.
class SignOffDesk {
public:
    /// With BackupCopy::ByCaller the copy that a signature leaves (SignOffs::backUp) is left to who asks.
    SignOffDesk(Session &session, Author author, Session::BackupCopy copy = Session::BackupCopy::AtOnce);
    /// Refused before activity 9 is finished, and without a note while a sample shows more errors than the
    /// setting `sample.limit` allows (RecheckSample); Usage without a name or a role. Further people may sign
    /// the same state; repeated by the same one, nothing happens. Answers it as kept (texts: 500 characters).
    Result<SignOff> sign(const QString &name, const QString &role, const QString &note);
    std::vector<SignOff> standing() const; ///< empty: the stock-take is open

private:
    Session &m_session;
    Author m_author;
    Session::BackupCopy m_copy;
};

} // namespace opname
