#pragma once

#include "catalogue_batch.h"
#include "plugin_connection.h"

#include <atomic>

namespace opname {

/// Reads the catalogue from the plugin's lists as they arrive and hands it over in batches of a few thousand
/// rows, so that neither end holds more. One list after the other on one connection: the receiver wants all
/// titles before the items, and a second connection would only wait.
class RestCatalogue {
public:
    RestCatalogue(PluginConnection &connection, DeliverBatch deliver);

    /// `total` is told before the first title.
    Outcome read(std::atomic<qint64> &total);

private:
    Outcome readReferences();
    Outcome readTitles();
    Outcome readItems();
    Outcome readLoans();

    PluginConnection &m_connection;
    DeliverBatch m_deliver;
    bool m_isStopped = false;
};

} // namespace opname
