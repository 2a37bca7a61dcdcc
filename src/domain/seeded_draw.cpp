#include "opname/domain/seeded_draw.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace opname {

SeededDraw::SeededDraw(QByteArray seed, std::uint32_t population)
    : m_seed(std::move(seed))
    , m_population(population)
{
}

std::uint64_t SeededDraw::below(std::uint64_t bound)
{
    // 2^64 modulo the bound: so many values at the end would favour small remainders.
    const std::uint64_t surplus = (0 - bound) % bound;
    while (true) {
        QByteArray counter(8, Qt::Uninitialized);
        qToBigEndian(m_counter++, counter.data());
        const QByteArray digest =
            QCryptographicHash::hash(QByteArray(m_seed + counter), QCryptographicHash::Sha256);
        const auto value = qFromBigEndian<std::uint64_t>(digest.constData());
        if (value <= ~std::uint64_t(0) - surplus)
            return value % bound;
    }
}

std::optional<std::uint32_t> SeededDraw::next()
{
    if (m_drawn >= m_population)
        return std::nullopt;
    const std::uint32_t here = m_drawn++;
    const auto there = static_cast<std::uint32_t>(here + below(m_population - here));
    const std::uint32_t drawn = m_moved.value(there, there);
    m_moved.insert(there, m_moved.value(here, here));
    m_moved.remove(here);
    return drawn;
}

} // namespace opname
