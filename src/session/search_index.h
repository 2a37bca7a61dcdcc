#pragma once

#include "database.h"
#include "opname/domain/stock_take.h"

#include <functional>

namespace opname {

/// Takes every item of the shelf list into the table `search`, in place of what is there, inside the caller's
/// transaction. The watcher is told the share that is done, and answers false to stop. False on failure and
/// when stopped. Memory: a few megabytes, whatever the catalogue's size.
bool buildSearchIndex(Database &database, const std::function<bool(double)> &watcher = {});

/// Takes the item of one further slot in, inside the caller's transaction, once item, title and slot are
/// written.
bool addToSearchIndex(Database &database, Slot slot);

/// Whether items from all over the shelf list are found by their own words; a spot check of 200. False
/// as well when the index cannot be read.
bool searchIndexAgrees(Database &database);

/// The words of items, by slot: what the index holds of them.
class IndexedWords {
public:
    explicit IndexedWords(Database &database);
    /// With a blank before each; empty when there is no such slot. Valid until the next call.
    const QByteArray &of(Slot slot);

private:
    Statement m_row;
    QByteArray m_words;
};

} // namespace opname
