#pragma once

#include "catalogue_batch.h"
#include "opname/domain/error.h"
#include "opname/domain/texts_by_id.h"
#include "row_digests.h"
#include "table_pages.h"

namespace opname {

/// Reads SLiMS's tables in key order, page by page, so that neither end holds more than a page. Runs on the
/// thread of its connection; `deliver` answers false to stop.
class CatalogueTables {
public:
    CatalogueTables(ServerConnection &connection, DeliverBatch deliver);
    Outcome read();
    /// Of titles and items only the blocks that are other than known; tells how many rows and which items are
    /// not. `second` is another connection to the same server, not open yet; it is used on a thread that ends
    /// before this returns.
    Outcome readChanges(const CatalogueDigests &known, ServerConnection &second);

private:
    Outcome readReferences();
    Outcome readCodePatterns(ReferenceLists &lists);
    Outcome readAuthors();
    Outcome readTitles(const QString &condition = {});
    Outcome addAuthors(std::vector<Title> &page);
    Outcome readItems(const QString &condition = {});
    Outcome readChangedTitles(const std::vector<BlockDigest> &known);
    /// `now` is what the second connection brought.
    Outcome readChangedItems(const std::vector<BlockDigest> &known, Result<std::vector<BlockDigest>> now);
    Outcome readLoans();

    ServerConnection &m_connection;
    DeliverBatch m_deliver;
    TextsById m_authors; ///< read once: a join with them costs the server more than the titles do
    RowDigests m_titleDigests{digestedTitleColumns};
    RowDigests m_itemDigests{digestedItemColumns};
    bool m_isStopped = false;
};

} // namespace opname
