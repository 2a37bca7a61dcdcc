#pragma once

#include "call.h"

namespace opname {

/// What --limit and --after leave of a list, or of several whose entries are counted through in the order in
/// which they come.
class ListPart {
public:
    /// The options --limit and --after.
    static QList<QCommandLineOption> options();
    static Result<ListPart> of(const Call &call); ///< Usage for what is no number

    bool takes(); ///< counts one entry; whether it is asked for
    bool isWhole() const { return !m_limit && m_after == 0; }
    qint64 total() const { return m_count; }
    qint64 taken() const { return m_taken; }
    QJsonValue next() const; ///< a cursor; null at the end

private:
    qint64 m_after = 0;
    std::optional<qint64> m_limit;
    qint64 m_count = 0;
    qint64 m_taken = 0;
};

} // namespace opname
