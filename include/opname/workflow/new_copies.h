#pragma once

#include "opname/session/session.h"

#include <QStringList>

#include <vector>

namespace opname {

/// A copy that SLiMS does not have yet, of a title that it has.
struct NewCopyRequest {
    qint64 titleId = 0; ///< SLiMS's
    QString code; ///< that it gets; a reserved one is welcome
    NewCopyFacts facts;
    bool hasLabel = false; ///< the code was read from the book: none is queued
};

/// Activity 3: new copies of titles that no difference asked for. Each becomes a change that waits to be
/// sent, before the freeze as after it, counts as added when it is scanned, and waits for its label.
class NewCopies {
public:
    explicit NewCopies(Session &session);

    /// Queues all of them, or none; then their labels, in a transaction of their own. Usage when a code
    /// cannot be one, is SLiMS's already or that of another new copy, when SLiMS has no such title, location
    /// or collection type, or a text is longer than SLiMS holds.
    Outcome queue(const std::vector<NewCopyRequest> &copies, const Author &author);

    /// Gives up those that were queued here and not sent yet, and their labels. Answers how many.
    Result<int> giveUp(const QStringList &codes, const Author &author);
    bool canBeGivenUp(const QString &code) const;

private:
    Outcome check(const NewCopyRequest &copy, const ReferenceLists &references) const;

    Session &m_session;
};

} // namespace opname
