#pragma once

#include "opname/session/session.h"

#include <QTemporaryDir>

#include <memory>

namespace opname {

/// A session as it was when its journal had an earlier head: a copy with the rows since taken off and its
/// tables made anew from those that are left. It lies in a folder for temporary files, takes as much room as
/// the session, and goes away with this object. The session it is made of is only read, also while another
/// program writes to it. One thread.
class EarlierSession {
public:
    /// Nothing when the journal never had that head. Refused for a head of before the freeze: there was
    /// nothing to tell then. Takes seconds for a million items.
    static Result<std::unique_ptr<EarlierSession>> atHead(const Session &session, const QByteArray &head);
    ~EarlierSession();

    Session &session() { return *m_session; }
    qint64 rowsSince() const { return m_rowsSince; } ///< that the session has beyond it

private:
    EarlierSession() = default;

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
    qint64 m_rowsSince = 0;
};

} // namespace opname
