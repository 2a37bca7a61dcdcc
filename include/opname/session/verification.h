#pragma once

#include "opname/session/session.h"

namespace opname {

/// What verifying found.
struct VerificationResult {
    QStringList problems; ///< translated sentences; empty means that the file is whole
    bool isOk() const { return problems.isEmpty(); }
    qint64 rows = 0;
    QByteArray head;
};

/// Checks a session against itself: SQLite's integrity check (when asked; it reads the whole file), the hash
/// chain of every station, the frozen catalogue against its journalled digest (with the integrity check), and
/// every derived table against a replay of the journal.
class Verification {
public:
    static VerificationResult verify(Session &session, bool withFileIntegrity = true);
};

} // namespace opname
