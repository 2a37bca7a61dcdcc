#pragma once

#include "catalogue_batch.h"
#include "plugin_connection.h"
#include "row_digests.h"

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
    /// Of titles and items only the blocks that are other than known; tells how many rows and which items are
    /// not.
    Outcome readChanges(const CatalogueDigests &known, std::atomic<qint64> &total);

private:
    Outcome readTotal(std::atomic<qint64> &total);
    Outcome readReferences();
    Outcome readTitles(const QByteArray &blocks = {});
    Outcome readItems(const QByteArray &blocks = {});
    Result<BlockDifferences> compare(const QByteArray &list, const std::vector<BlockDigest> &known);
    Outcome readChangedTitles(const std::vector<BlockDigest> &known);
    Outcome readChangedItems(const std::vector<BlockDigest> &known);
    Outcome readLoans();

    PluginConnection &m_connection;
    DeliverBatch m_deliver;
    RowDigests m_titleDigests{digestedTitleColumns};
    RowDigests m_itemDigests{digestedItemColumns};
    bool m_isStopped = false;
};

} // namespace opname
