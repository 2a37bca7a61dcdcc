#pragma once

#include "opname/domain/catalogue.h"

#include <functional>
#include <variant>
#include <vector>

namespace opname {

/// What the reading thread hands over: one batch of one kind.
using CatalogueBatch = std::variant<ReferenceLists, std::vector<Title>, std::vector<Item>, std::vector<Loan>>;

/// Takes a batch over; false when no more is wanted.
using DeliverBatch = std::function<bool(CatalogueBatch)>;

} // namespace opname
