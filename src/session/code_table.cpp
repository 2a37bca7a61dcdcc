#include "opname/session/code_table.h"

#include "session_state.h"

#include <QCoreApplication>
#include <QHashSeed>

#include <algorithm>
#include <limits>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

constexpr int upperBits = 16;

/// Seeded, so that nobody can make codes that all look alike.
quint32 hashOf(QByteArrayView code)
{
    const size_t hash =
        qHashBits(code.data(), static_cast<size_t>(code.size()), QHashSeed::globalSeed() ^ 0x9e3779b9U);
    return static_cast<quint32>(hash ^ (hash >> 32));
}

/// Slots by item, read in the order of the items.
class SlotsByItem {
public:
    void add(quint32 item, Slot slot) { m_slots.emplace_back(item, slot); }

    Slot at(quint32 item) const
    {
        if (m_slots.empty() || item < m_slots.front().first)
            return noSlot;
        // Ids are given out one after the other, and some are gone: a slot stands there or before it.
        const auto reach =
            std::min<std::size_t>(m_slots.size(), item - m_slots.front().first + std::size_t(1));
        const auto end = m_slots.begin() + static_cast<std::ptrdiff_t>(reach);
        if ((end - 1)->first == item)
            return (end - 1)->second;
        const auto found = std::lower_bound(m_slots.begin(), end, std::pair(item, Slot(0)));
        return found == end || found->first != item ? noSlot : found->second;
    }

private:
    std::vector<std::pair<quint32, Slot>> m_slots;
};

bool fits(qint64 number)
{
    return number >= 0 && number < std::numeric_limits<quint32>::max();
}

} // namespace

Result<std::shared_ptr<const CodeTable>> CodeTable::read(const Session &session)
{
    if (!session.isFrozen())
        return failure(ErrorKind::Refused,
                       Text::tr("Nothing is counted before the freeze. Finish activity 4 first."));
    Database &database = session.m->database;
    std::shared_ptr<CodeTable> table(new CodeTable);
    const Transaction moment(database, Transaction::Kind::Read);
    table->m_slotCount =
        static_cast<std::size_t>(database.integer("SELECT ifnull(max(slot), -1) + 1 FROM shelf_list"));

    // What has no place here is found in the file all the same.
    SlotsByItem slotsByItem;
    Statement frozen(database, "SELECT item, slot FROM frozen ORDER BY item");
    while (frozen.step())
        if (fits(frozen.integer(0)) && fits(frozen.integer(1)))
            slotsByItem.add(static_cast<quint32>(frozen.integer(0)), static_cast<Slot>(frozen.integer(1)));
    Statement codes(database,
                    "SELECT code_fold, id FROM item INDEXED BY item_code WHERE code_fold IS NOT NULL");
    while (codes.step()) {
        if (!fits(codes.integer(1)))
            continue;
        const auto item = static_cast<quint32>(codes.integer(1));
        if (const Slot slot = slotsByItem.at(item); slot != noSlot)
            table->m_copies.push_back({hashOf(codes.view(0)), slot, item});
    }
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    table->settle();
    return std::shared_ptr<const CodeTable>(std::move(table));
}

void CodeTable::settle()
{
    m_copies.shrink_to_fit();
    std::sort(m_copies.begin(), m_copies.end(), [](const Copy &a, const Copy &b) {
        return std::pair(a.hash, a.item) < std::pair(b.hash, b.item);
    });
    m_first.assign((std::size_t(1) << upperBits) + 1, 0);
    for (const Copy &copy : m_copies)
        ++m_first[(copy.hash >> (32 - upperBits)) + 1];
    for (std::size_t i = 1; i < m_first.size(); ++i)
        m_first[i] += m_first[i - 1];
}

std::span<const CodeTable::Copy> CodeTable::candidates(QByteArrayView foldedCode) const
{
    const quint32 hash = hashOf(foldedCode);
    const auto at = [&](quint32 upper) {
        return m_copies.begin() + static_cast<std::ptrdiff_t>(m_first[upper]);
    };
    const auto [begin, end] =
        std::equal_range(at(hash >> (32 - upperBits)), at((hash >> (32 - upperBits)) + 1), Copy{hash, 0, 0},
                         [](const Copy &a, const Copy &b) { return a.hash < b.hash; });
    return {begin, end};
}

} // namespace opname
