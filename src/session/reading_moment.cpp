#include "opname/session/reading_moment.h"

#include "session_state.h"

namespace opname {

struct ReadingMoment::Hold {
    explicit Hold(Database &database)
        : transaction(database, Transaction::Kind::Read)
    {
    }
    Transaction transaction;
};

ReadingMoment::ReadingMoment(Session &session)
{
    Session::Impl &state = *session.m;
    if (state.isWritable)
        return;
    m_hold = std::make_unique<Hold>(state.database);
    // What was remembered from earlier moments is read again, which also fixes this one.
    state.forgetDerived();
    for (Statement rows(state.database, "SELECT key, value FROM identity"); rows.step();)
        state.identity.insert(rows.text(0), rows.text(1));
    state.keptIdentity = state.identity;
}

ReadingMoment::~ReadingMoment() = default;

Outcome ReadingMoment::wereRead(const Session &session)
{
    Database &database = session.m->database;
    return database.outcome(!database.hasFailed());
}

} // namespace opname
