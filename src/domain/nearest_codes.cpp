#include "opname/domain/nearest_codes.h"

#include "opname/domain/item_code.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <tuple>

namespace opname {

namespace {

/// A fold of SLiMS's longest code, three bytes a character; what a file of another origin holds beyond that
/// cannot be an item's.
constexpr qsizetype longestFold = 4 * maximumItemCodeLength;
constexpr int mostSlips = 2;
constexpr std::uint8_t tooMany = mostSlips + 1;

bool isOneSwap(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    const auto [first, other] = std::mismatch(a.begin(), a.end(), b.begin());
    if (a.end() - first < 2 || first[0] != other[1] || first[1] != other[0])
        return false;
    return std::equal(first + 2, a.end(), other + 2);
}

} // namespace

/// Walks the sorted codes as the tree of their common beginnings: a row of edit distances is made once for
/// all codes that begin alike, and a beginning that has too many slips takes all of them away.
struct NearestCodes::Walk {
    using Row = std::array<std::uint8_t, longestFold + 1>;

    const NearestCodes &codes;
    QByteArrayView wanted;
    int slips;
    std::vector<Match> &found;
    std::array<Row, longestFold + 1> rows{};
    std::array<char, longestFold + 1> beginning{};

    /// Codes from `first` to `last` share the first `depth` characters, whose row is rows[depth].
    void visit(std::size_t first, std::size_t last, qsizetype depth)
    {
        for (; first < last && codes.code(first).size() == depth; ++first)
            if (const int distance = rows[depth][wanted.size()]; distance <= slips)
                found.push_back(
                    {codes.m_slots[first], distance, distance == 1 && isOneSwap(wanted, codes.code(first))});
        while (first < last) {
            const std::size_t next = endOfEqual(first, last, depth);
            beginning[static_cast<std::size_t>(depth)] = codes.code(first)[depth];
            if (extend(depth))
                visit(first, next, depth + 1);
            first = next;
        }
    }

    std::size_t endOfEqual(std::size_t first, std::size_t last, qsizetype depth) const
    {
        const char c = codes.code(first)[depth];
        const auto isEqual = [&](std::size_t index) {
            const QByteArrayView other = codes.code(index);
            return other.size() > depth && other[depth] == c;
        };
        if (isEqual(last - 1))
            return last;
        std::size_t step = 1;
        std::size_t equal = first;
        while (equal + step < last && isEqual(equal + step)) {
            equal += step;
            step *= 2;
        }
        std::size_t different = std::min(last, equal + step);
        while (different - equal > 1) {
            const std::size_t middle = equal + (different - equal) / 2;
            (isEqual(middle) ? equal : different) = middle;
        }
        return equal + 1;
    }

    /// Makes the row of the beginning with its last character; false when it has too many slips already.
    bool extend(qsizetype depth)
    {
        const Row &above = rows[static_cast<std::size_t>(depth)];
        Row &row = rows[static_cast<std::size_t>(depth) + 1];
        const char c = beginning[static_cast<std::size_t>(depth)];
        const qsizetype length = depth + 1;
        // Farther from the diagonal than the slips allowed nothing can be reached.
        const qsizetype from = std::max<qsizetype>(0, length - slips);
        const qsizetype to = std::min(wanted.size(), length + slips);
        std::uint8_t least = tooMany;
        for (qsizetype j = from; j <= to; ++j) {
            const auto at = static_cast<std::size_t>(j);
            int distance = j == 0 ? static_cast<int>(length) : tooMany;
            if (j > 0)
                distance = above[at - 1] + (wanted[j - 1] == c ? 0 : 1);
            if (j < length + slips)
                distance = std::min(distance, above[at] + 1);
            if (j > from)
                distance = std::min(distance, row[at - 1] + 1);
            if (j > 1 && depth > 0 && wanted[j - 1] == beginning[static_cast<std::size_t>(depth) - 1]
                && wanted[j - 2] == c)
                distance = std::min(distance, rows[static_cast<std::size_t>(depth) - 1][at - 2] + 1);
            row[at] = static_cast<std::uint8_t>(std::min<int>(distance, tooMany));
            least = std::min(least, row[at]);
        }
        if (to < wanted.size())
            row[static_cast<std::size_t>(wanted.size())] = tooMany;
        return least <= slips;
    }
};

void NearestCodes::add(QByteArrayView foldedCode, Slot slot)
{
    if (foldedCode.isEmpty() || foldedCode.size() > longestFold || foldedCode.contains('\0')
        || m_pool.size() > std::numeric_limits<std::int32_t>::max() - 2 * longestFold
        || (!m_slots.empty() && foldedCode.compare(code(m_slots.size() - 1)) < 0))
        return;
    m_begins.push_back(static_cast<std::uint32_t>(m_pool.size()));
    m_slots.push_back(slot);
    m_pool += foldedCode;
    m_pool += '\0';
}

void NearestCodes::shrink()
{
    m_pool.squeeze();
    m_begins.shrink_to_fit();
    m_slots.shrink_to_fit();
}

QByteArrayView NearestCodes::code(std::size_t index) const
{
    const qsizetype begin = m_begins[index];
    const qsizetype end = index + 1 < m_begins.size() ? qsizetype(m_begins[index + 1]) : m_pool.size();
    return QByteArrayView(m_pool).sliced(begin, end - begin - 1);
}

std::vector<NearestCodes::Match> NearestCodes::within(QByteArrayView foldedCode, int slips) const
{
    std::vector<Match> found;
    if (foldedCode.isEmpty() || foldedCode.size() > longestFold || slips < 0 || slips > mostSlips)
        return found;
    Walk walk{*this, foldedCode, slips, found};
    for (qsizetype j = 0; j <= foldedCode.size(); ++j)
        walk.rows[0][static_cast<std::size_t>(j)] =
            static_cast<std::uint8_t>(std::min<qsizetype>(j, tooMany));
    walk.visit(0, m_slots.size(), 0);
    std::stable_sort(found.begin(), found.end(), [](const Match &a, const Match &b) {
        return std::tuple(a.slips, !a.isSwap) < std::tuple(b.slips, !b.isSwap);
    });
    return found;
}

std::vector<Slot> NearestCodes::containing(QByteArrayView part, std::size_t most) const
{
    std::vector<Slot> found;
    if (part.isEmpty() || part.size() > longestFold || part.contains('\0'))
        return found;
    const char *const begin = m_pool.constData();
    const char *const end = begin + m_pool.size();
    for (const char *at = begin; at < end && found.size() < most;) {
        const auto *hit = static_cast<const char *>(memmem(
            at, static_cast<std::size_t>(end - at), part.data(), static_cast<std::size_t>(part.size())));
        if (hit == nullptr)
            break;
        const auto next =
            std::upper_bound(m_begins.begin(), m_begins.end(), static_cast<std::uint32_t>(hit - begin));
        const auto index = static_cast<std::size_t>(next - m_begins.begin()) - 1;
        if (code(index).size() > part.size())
            found.push_back(m_slots[index]);
        at = next == m_begins.end() ? end : begin + *next;
    }
    return found;
}

} // namespace opname
