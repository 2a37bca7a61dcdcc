#pragma once

#include "opname/session/change_queue.h"
#include "opname/session/label_records.h"
#include "opname/session/session.h"

namespace opname {

/// What a label's code stands for: a copy of the catalogue, a new copy that waits to enter SLiMS, or a copy
/// without a code for which it was reserved. On the session's thread.
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
    Session &m_session;
    LabelRecords m_records;
    ChangeQueue m_changes;
};

} // namespace opname
