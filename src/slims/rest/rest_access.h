#pragma once

#include "opname/slims/library_system.h"
#include "plugin_connection.h"

namespace opname {

/// Where to, and with which token.
struct RestAccess {
    RestAddress address;
    QByteArray token; ///< may be empty: then the plugin says that it wants one

    /// Usage for an address as RestAddress::parse refuses it, and for a token that no plugin makes: it goes
    /// into a header, so it is letters, digits and a few signs.
    static Result<RestAccess> of(const QString &address, const QString &token);
};

/// What the token's user may not do in SLiMS, each with what is missing for it.
std::vector<std::pair<SlimsTask, QString>> missingTasks(const PluginFacts &facts);

} // namespace opname
