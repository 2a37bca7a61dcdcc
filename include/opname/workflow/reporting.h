#pragma once

#include "opname/report/writers.h"
#include "opname/session/session.h"

namespace opname {

/// Activity 10: the report from the session's state.
class Reporting {
public:
    explicit Reporting(Session &session);
    /// The whole report as a document, in "id" or "en". Its item lists read from the session while they are
    /// written.
    Result<Document> report(const QString &language) const;
    /// Shelf list, recap and other single lists as documents.
    Result<Document> shelfList(const Place &place, const QString &language) const; ///< empty parts: all
    Result<Document> recap(const QString &language) const;

private:
    Session &m_session;
};

} // namespace opname
