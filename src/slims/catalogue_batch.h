#pragma once

#include "block_comparison.h"
#include "opname/domain/catalogue.h"

#include <functional>
#include <variant>
#include <vector>

namespace opname {

/// Titles that are as they were at an earlier pull.
struct UnchangedTitles {
    qint64 rows = 0;
};

/// Items that are as they were at an earlier pull.
struct UnchangedItems {
    std::vector<IdRange> ids;
    qint64 rows = 0;
};

/// What the reading thread hands over: one batch of one kind.
using CatalogueBatch = std::variant<ReferenceLists, std::vector<Title>, std::vector<Item>, std::vector<Loan>,
                                    CatalogueDigests, UnchangedTitles, UnchangedItems>;

/// Takes a batch over; false when no more is wanted.
using DeliverBatch = std::function<bool(CatalogueBatch)>;

} // namespace opname
