#pragma once

#include "opname/session/label_records.h"
#include "opname/session/session.h"

#include <QHash>

#include <optional>

namespace opname {

/// What a label's code stands for: a copy of the catalogue, a new copy that waits to enter SLiMS, or a copy
/// without a code for which it was reserved. On the session's thread; what it read once it keeps.
class LabelSubjects {
public:
    struct Subject {
        QString code; ///< as SLiMS holds or will hold it
        QString callNumber; ///< the effective one
        QString title;
        qint64 titleId = 0;
        bool isKnown = false; ///< a copy, or given out for one
    };

    explicit LabelSubjects(Session &session);
    Subject of(const QString &code);

private:
    const Change *newCopy(const QString &code);

    Session &m_session;
    LabelRecords m_records;
    std::optional<QHash<QByteArray, Change>> m_newCopies; ///< by folded code
};

} // namespace opname
