#pragma once

#include "session_state.h"

namespace opname {

/// A journal row that arrived, or one that stands behind one that did.
struct InterleavedRow {
    JournalPlace place;
    QByteArray operatorName; ///< UTF-8
    QByteArray kind;
    QByteArray body; ///< of a scan that was here: empty
    bool isArrived = false;
};

/// Rows that arrived among those of this journal that stand behind the oldest of them. What is derived from a
/// journal depends on the order of its rows alone, so this is all that has to be told once more.
struct Interleaving {
    std::vector<InterleavedRow> rows; ///< in the journal's order
    std::size_t scansBehind = 0; ///< of them that were here: the last ones of the stock-take in memory
};

/// Whether scans of a code are another copy's from such a row on: what came before it has to be looked up as
/// of then.
bool saysWhoseACodeIs(QByteArrayView kind, QByteArrayView body);

/// How rows that arrived, of stations that are known here, stand among those that are here. Nothing where
/// more follows from them than scans, passes and conditions, where numbers of operators would change, where
/// more than `mostBehind` rows stand behind, or where no stock-take is in memory: all is then derived anew.
/// Reads only, and as much as it answers; the arrived rows are not in the journal yet.
std::optional<Interleaving> interleave(Session::Impl &state, std::vector<InterleavedRow> arrived,
                                       std::size_t mostBehind);

} // namespace opname
