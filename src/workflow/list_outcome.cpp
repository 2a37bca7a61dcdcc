#include "list_outcome.h"

namespace opname {

ListOutcome::ListOutcome(const CatalogueQueries &catalogue)
    : m_catalogue(catalogue)
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
        outcome.note(outcome.m_catalogue.wereRead());
        return *outcome.m_first;
    };
}

} // namespace opname
