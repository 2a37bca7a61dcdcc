#pragma once

#include "opname/session/session.h"

namespace opname {

/// What verifying found. A value.
struct VerificationResult {
    QStringList problems; ///< translated sentences; empty means that the file is whole
    bool isOk() const { return problems.isEmpty(); }
    qint64 rows = 0; ///< of the journal; 0 when the frozen catalogue cannot be read, which ends it
    QByteArray head; ///< the journal's head hash, Session::headHash(); empty in that case, too
};

/// Checks a session against itself at one moment: the hash chain of every station and every derived table
/// against a replay of the journal, a second for 200,000 rows; when asked, also the whole file by SQLite's
/// integrity check, the frozen digest and the search index. Changes nothing: give it a reader and a thread.
class Verification {
public:
    static VerificationResult verify(Session &session, bool withFileIntegrity = true);
};

} // namespace opname
