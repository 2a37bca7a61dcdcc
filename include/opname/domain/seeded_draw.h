#pragma once

#include <QByteArray>
#include <QHash>

#include <cstdint>
#include <optional>

namespace opname {

/// Draws numbers from 0 to `population` − 1 without putting any back, each with the same chance. The same
/// seed and population give the same numbers on every computer, so that a drawing can be repeated and
/// audited.
///
/// How: random value k (k = 0, 1, …) is the first eight bytes, most significant first, of SHA-256 over the
/// seed and k as eight such bytes. For draw i a value below population − i is wanted: values that are not
/// below the largest multiple of it in 2^64 are passed over, the remainder r of the others is taken; what
/// stands at place i + r is drawn and exchanged with what stands at place i (Fisher and Yates).
class SeededDraw {
public:
    SeededDraw(QByteArray seed, std::uint32_t population);
    std::optional<std::uint32_t> next(); ///< nothing once all were drawn

private:
    std::uint64_t below(std::uint64_t bound);

    QByteArray m_seed;
    std::uint32_t m_population;
    std::uint32_t m_drawn = 0;
    std::uint64_t m_counter = 0;
    QHash<std::uint32_t, std::uint32_t> m_moved; ///< places that do not hold their own number
};

} // namespace opname
