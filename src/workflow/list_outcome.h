#pragma once

#include "opname/session/session.h"

#include <functional>
#include <memory>

namespace opname {

/// What became of reading the lists of a document while a writer took their rows. A value that all of its
/// lists share; `session` must outlive it. On one thread.
class ListOutcome {
public:
    explicit ListOutcome(const Session &session);

    /// What a list that cannot go on tells; the first failure stands.
    void note(const Outcome &read) const;
    /// The first failure of any of the lists, or of the queries behind them: for Document::wereRead.
    std::function<Outcome()> question() const;

private:
    const Session &m_session;
    std::shared_ptr<Outcome> m_first;
};

} // namespace opname
