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
    // What has no place here is found in the file all the same.
    ItemSlots slots;
    Statement shelves(database, "SELECT slot, item FROM shelf_list ORDER BY slot");
    while (shelves.step() && shelves.integer(0) == static_cast<qint64>(slots.size()))
        slots.add(shelves.integer(1));
    shelves.reset();
    slots.settle();
    table->m_slotCount = slots.size();
    Statement codes(database,
                    "SELECT code_fold, id FROM item INDEXED BY item_code WHERE code_fold IS NOT NULL");
    while (codes.step()) {
        const qint64 item = codes.integer(1);
        if (const Slot slot = slots.slotOf(item); slot != noSlot && fits(item))
            table->m_copies.push_back({hashOf(codes.view(0)), slot, static_cast<quint32>(item)});
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

bool CodeTable::isKnownTo(const Session &session)
{
    const std::shared_ptr<const CodeTable> &known = session.m->codeTable;
    return known != nullptr && static_cast<qint64>(known->m_slotCount) == slotsGivenOut(session.m->database);
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
