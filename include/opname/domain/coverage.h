#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace opname {

/// Which positions of one home were really read, by the domain rules "Coverage". A position is all expected,
/// not lent items with a class that share one call-number key in the home; positions are numbered in key
/// order from 0.
///
/// Kept by each scan: marking a position read or unread looks at the two neighbouring gaps only. Not thread
/// safe.
class Coverage {
public:
    /// `longestGap`: the longest run of unread positions that is still taken as read (a setting, 10 by
    /// default).
    explicit Coverage(std::uint32_t positions, std::uint32_t longestGap = 10);

    /// One more, or one less, piece of evidence that the position was read.
    void addRead(std::uint32_t position);
    void removeRead(std::uint32_t position);
    /// A range [first, last] that was declared read: a finished shelf. Ranges may overlap and are taken back
    /// singly.
    void declareRead(std::uint32_t first, std::uint32_t last);
    void takeBackDeclared(std::uint32_t first, std::uint32_t last);

    bool isRead(std::uint32_t position) const { return m_reads[position] > 0; }
    /// Read, bridged by read neighbours, or declared: an absent item here is missing.
    bool isCovered(std::uint32_t position) const;
    /// The same of each position in [first, last], in time linear in its length.
    std::vector<bool> covered(std::uint32_t first, std::uint32_t last) const;

    std::uint32_t size() const { return static_cast<std::uint32_t>(m_reads.size()); }

    /// The positions whose cover a change at `position` may alter, as [first, last]. Ask before the change
    /// what is covered in it and after it again: outside nothing changes.
    std::pair<std::uint32_t, std::uint32_t> reach(std::uint32_t position) const;

private:
    /// Whether the run of unread positions around an unread one is short enough between read ones.
    bool isBridged(std::uint32_t position) const;
    bool readBefore(std::uint32_t end, std::uint32_t length) const; ///< the `length` positions before `end`
    bool readFrom(std::uint32_t begin,
                  std::uint32_t length) const; ///< the `length` positions from `begin` on

    std::vector<std::uint32_t> m_reads; ///< live scans that read the position
    std::vector<std::uint32_t> m_declared; ///< finished shelves over the position
    std::uint32_t m_longestGap;
};

} // namespace opname
