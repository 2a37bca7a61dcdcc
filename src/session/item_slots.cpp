#include "item_slots.h"

#include "database.h"

#include <algorithm>

namespace opname {

qint64 slotsGivenOut(Database &database)
{
    return database.integer("SELECT ifnull(max(slot), -1) + 1 FROM shelf_list");
}

void ItemSlots::settle()
{
    m_slots.reserve(m_items.size());
    for (Slot slot = 0; slot < m_items.size(); ++slot)
        m_slots.emplace_back(m_items[slot], slot);
    std::sort(m_slots.begin(), m_slots.end());
}

void ItemSlots::clear()
{
    m_items = {};
    m_slots = {};
}

Slot ItemSlots::slotOf(qint64 item) const
{
    const auto found = std::lower_bound(m_slots.begin(), m_slots.end(), std::pair(item, Slot(0)));
    return found == m_slots.end() || found->first != item ? noSlot : found->second;
}

} // namespace opname
