#pragma once

#include "opname/domain/discrepancy.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace opname {

/// Visits the items of some slots in the order given, read in pieces: no list of items is held. Ends when the
/// visitor answers false. What cannot be read is an error: the list ends before that piece.
Outcome visitItems(const Session &session, const std::vector<Slot> &slotList,
                   const std::function<bool(const ListedItem &)> &visitor);

/// The identity of an item's discrepancy: by its code, or by its SLiMS id when it has none.
QString discrepancyIdOf(DiscrepancyKind kind, const QString &code, qint64 itemId);

/// The items that discrepancies of one kind are of, looked up by those identities: one of each. Identities
/// that lead to none are passed over.
std::vector<ListedItem> itemsOf(const Session &session, DiscrepancyKind kind, const QStringList &ids);

} // namespace opname
