#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace opname {

/// Many short texts by whole number, packed: 16 bytes and the text itself for each, 4 GB of text at most.
/// Adding in ascending order is quick, in any other order right. Adding and asking are one thread's.
class TextsById {
public:
    void add(qint64 id, QByteArrayView utf8)
    {
        const Entry entry{id, static_cast<std::uint32_t>(m_texts.size()),
                          static_cast<std::uint32_t>(utf8.size())};
        m_texts += utf8;
        if (m_entries.empty() || m_entries.back().id < id) {
            m_entries.push_back(entry);
            return;
        }
        const std::size_t place = placeOf(id);
        if (m_entries[place].id == id)
            m_entries[place] = entry;
        else
            m_entries.insert(m_entries.begin() + static_cast<std::ptrdiff_t>(place), entry);
    }

    /// The last text added by this number; empty when there is none. Valid until the next add(). Asking in
    /// ascending order is quickest.
    QByteArrayView of(qint64 id) const
    {
        if (m_last < m_entries.size() && m_entries[m_last].id < id)
            ++m_last;
        if (m_last >= m_entries.size() || m_entries[m_last].id != id)
            m_last = placeOf(id);
        if (m_last >= m_entries.size() || m_entries[m_last].id != id)
            return {};
        return QByteArrayView(m_texts).sliced(m_entries[m_last].begin, m_entries[m_last].size);
    }

private:
    struct Entry {
        qint64 id;
        std::uint32_t begin; ///< bytes
        std::uint32_t size; ///< bytes
    };

    /// Of the first entry that is not below the number.
    std::size_t placeOf(qint64 id) const
    {
        const auto found =
            std::lower_bound(m_entries.begin(), m_entries.end(), id,
                             [](const Entry &entry, qint64 wanted) { return entry.id < wanted; });
        return static_cast<std::size_t>(found - m_entries.begin());
    }

    std::vector<Entry> m_entries;
    QByteArray m_texts;
    mutable std::size_t m_last = 0;
};

} // namespace opname
