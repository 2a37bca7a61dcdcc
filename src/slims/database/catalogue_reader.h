#pragma once

#include "opname/domain/texts_by_id.h"
#include "opname/slims/catalogue_source.h"
#include "table_pages.h"

#include <variant>

namespace opname {

/// What the reading thread hands over: one batch of one kind.
using CatalogueBatch = std::variant<ReferenceLists, std::vector<Title>, std::vector<Item>, std::vector<Loan>>;

/// Reads SLiMS's tables in key order, page by page, so that neither end holds more than a page. Runs on the
/// thread of its connection; `deliver` answers false to stop.
class CatalogueTables {
public:
    using Deliver = std::function<bool(CatalogueBatch)>;
    CatalogueTables(ServerConnection &connection, Deliver deliver);
    Outcome read();

private:
    Outcome readReferences();
    Outcome readAuthors();
    Outcome readTitles();
    Outcome addAuthors(std::vector<Title> &page);
    Outcome readItems();
    Outcome readLoans();

    ServerConnection &m_connection;
    Deliver m_deliver;
    TextsById m_authors; ///< read once: a join with them costs the server more than the titles do
    bool m_isStopped = false;
};

} // namespace opname
