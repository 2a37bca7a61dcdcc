#pragma once

#include "opname/domain/stock_take.h"

#include <vector>

namespace opname {

class Database;

/// How many slots a frozen session has, added copies included; the number of the next one. 0 before the
/// freeze and on failure, which the database keeps.
qint64 slotsGivenOut(Database &database);

/// Which item has which slot, in memory: 24 bytes an item. Slots are added from 0 on, then settled.
class ItemSlots {
public:
    void add(qint64 item) { m_items.push_back(item); }
    void settle(); ///< ends the adding
    void clear();
    std::size_t size() const { return m_items.size(); }
    qint64 itemAt(Slot slot) const { return m_items[slot]; } ///< `slot` below size()
    Slot slotOf(qint64 item) const; ///< noSlot for an item that was not added

private:
    std::vector<qint64> m_items; ///< by slot
    std::vector<std::pair<qint64, Slot>> m_slots; ///< by item
};

} // namespace opname
