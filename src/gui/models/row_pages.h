#pragma once

#include <QCache>

#include <algorithm>
#include <vector>

namespace opname {

/// Rows of a list of any length, read a page at a time when one of it is looked at; the pages looked at last
/// are kept. Not thread safe.
template <typename Row, int rowsOfPage> class RowPages {
public:
    /// The row, read by `read(first, end)` with its page, of a list of `count`; null when there was none.
    /// Valid until the next call.
    template <typename Read> const Row *at(int row, int count, const Read &read)
    {
        const int number = row / rowsOfPage;
        std::vector<Row> *page = m_pages.object(number);
        if (page == nullptr) {
            const int first = number * rowsOfPage;
            page = new std::vector<Row>(read(first, std::min(count, first + rowsOfPage)));
            m_pages.insert(number, page);
        }
        const auto place = static_cast<std::size_t>(row % rowsOfPage);
        return place < page->size() ? &(*page)[place] : nullptr;
    }
    void clear() { m_pages.clear(); }

private:
    QCache<int, std::vector<Row>> m_pages{64};
};

} // namespace opname
