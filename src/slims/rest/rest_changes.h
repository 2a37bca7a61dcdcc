#pragma once

#include "opname/slims/library_system.h"
#include "plugin_connection.h"

#include <nlohmann/json_fwd.hpp>

namespace opname {

/// Sends changes to the plugin in batches and hands its answers over as they come. When a batch's answers are
/// cut off, those that are missing are asked for by sending their changes again: the plugin knows them by
/// their keys and does none of them twice.
class RestChanges {
public:
    using Visitor = std::function<bool(const ChangeAnswer &)>;
    static constexpr std::size_t batchSize = 200;

    RestChanges(PluginConnection &connection, const SlimsAuthor &author);

    /// As LibrarySystem::apply.
    Outcome send(const std::vector<Change> &changes, const Visitor &visitor);

private:
    using Place = std::vector<Change>::const_iterator;

    Outcome sendBatch(Place begin, Place end, const Visitor &visitor);
    Place endOfBatch(Place begin, Place end) const;
    nlohmann::json bodyOf(Place begin, Place end) const;

    PluginConnection &m_connection;
    const SlimsAuthor &m_author;
    bool m_isStopped = false;
};

} // namespace opname
