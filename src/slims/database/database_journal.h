#pragma once

#include "opname/slims/journal_post.h"

namespace opname {

/// The table `opname_journal` in a SLiMS database that is named as for openDatabaseSource. Whoever runs the
/// database makes it, or the plugin does; the program never. Usage for a malformed address.
Result<std::unique_ptr<JournalPost>> openDatabaseJournal(const QString &address, const QString &session,
                                                         const QString &password, std::stop_token stop);

} // namespace opname
