#pragma once

#include "opname/domain/scope.h"
#include "opname/domain/stock_take.h"

#include <functional>

namespace opname {

class Database;

/// The catalogue in shelf order: location, site, key, item code.
struct ShelvedLibrary {
    std::vector<CountedItem> items; ///< by slot; ranks are rankKeys()'s
    std::vector<Place> homes;
    qint64 expected = 0; ///< of the bucket Expected
};

/// How far the work is, 0 … 1; answering false ends it, as a failure that the database does not keep.
using ShelvingWatcher = std::function<bool(double)>;

/// Walks the items in shelf order, settles slot, home and bucket of each, and tells `keep` which item has
/// which slot. False on failure and when somebody answered false.
bool shelve(Database &database, const Scope &scope, const QStringList &leftOut, ShelvedLibrary &library,
            const std::function<bool(qint64 slot, qint64 item)> &keep, const ShelvingWatcher &watcher);

/// Dense ranks of keys over the whole catalogue, even numbers from 2, so that a later item fits between two.
bool rankKeys(Database &database, std::vector<CountedItem> &items,
              const std::function<Slot(qint64 item)> &slotOf, const ShelvingWatcher &watcher);

} // namespace opname
