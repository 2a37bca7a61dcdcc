#include "list_outcome.h"

#include "opname/session/reading_moment.h"

namespace opname {

ListOutcome::ListOutcome(const Session &session)
    : m_session(session)
    , m_first(std::make_shared<Outcome>())
{
}

void ListOutcome::note(const Outcome &read) const
{
    if (!read && *m_first)
        *m_first = read;
}

std::function<Outcome()> ListOutcome::question() const
{
    return [outcome = *this] {
        outcome.note(ReadingMoment::wereRead(outcome.m_session));
        return *outcome.m_first;
    };
}

} // namespace opname
