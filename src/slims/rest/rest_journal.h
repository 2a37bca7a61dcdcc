#pragma once

#include "http_connection.h"
#include "opname/slims/journal_post.h"

namespace opname {

/// The journal routes of our plugin in a SLiMS that is named as for openRestSource. Usage for a malformed
/// address or token.
Result<std::unique_ptr<JournalPost>> openRestJournal(const QString &address, const QString &session,
                                                     const QString &token, std::stop_token stop,
                                                     const HttpPatience &patience = {});

} // namespace opname
