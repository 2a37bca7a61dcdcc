#pragma once

#include "opname/slims/library_system.h"
#include "plugin_connection.h"

namespace opname {

/// Writes a result into SLiMS's own stock-take through the plugin: begin, rows, finish. Rows are sent again
/// when the connection breaks, as they end in the same rows; beginning and finishing are not, so that what
/// they answer is true. Ended anywhere, the whole is done again by publishing again.
class RestPublishing {
public:
    RestPublishing(PluginConnection &connection, const SlimsAuthor &author)
        : m_connection(connection)
        , m_author(author)
    {
    }

    /// As LibrarySystem::publish.
    Result<PublishAnswer> publish(const PublishedResult &result, const StockTakeRowProducer &next,
                                  const std::function<bool(qint64 done)> &watcher);

private:
    Result<qint64> begin(const PublishedResult &result, PublishAnswer &answer);
    Outcome checkActive(const PublishedResult &result);
    Result<qint64> sendRows(qint64 publish, std::vector<StockTakeRow> rows, const StockTakeRowProducer &next,
                            const std::function<bool(qint64 done)> &watcher, PublishAnswer &answer);
    Error halfWay() const;

    PluginConnection &m_connection;
    const SlimsAuthor &m_author;
};

} // namespace opname
