#pragma once

#include "server_connection.h"

namespace opname {

/// Whether the database has the table in which stations leave their rows, as it has to be, and the account
/// may read it and add to it. Writes nothing. SlimsRefused says what is missing and who can give it.
Outcome checkJournalTable(ServerConnection &connection);

} // namespace opname
