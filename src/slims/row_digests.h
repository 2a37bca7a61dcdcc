#pragma once

#include "opname/domain/catalogue_digest.h"

namespace opname {

/// Makes the digests of rows of titles or items as they are read, of the texts that came (NULL as ''): what
/// they mean is told later, and would cost the server more to make than to read. A row is what answers
/// integer() of a column and appends its text, whichever way it came.
class RowDigests {
public:
    /// Of the first so many columns of each row, the id being the first.
    explicit RowDigests(std::size_t columns)
        : m_columns(columns)
    {
    }

    template <typename Row> void add(const Row &row)
    {
        m_text.resize(0);
        for (std::size_t column = 0; column < m_columns; ++column) {
            if (column > 0)
                m_text += '\x1f';
            row.appendTo(m_text, column);
        }
        m_digester.add(row.integer(0), m_text);
    }

    std::vector<BlockDigest> take() { return m_digester.take(); }

private:
    std::size_t m_columns;
    QByteArray m_text; ///< of one row, its room kept
    BlockDigester m_digester;
};

/// Columns that a digest covers: of titles all but the authors.
inline constexpr std::size_t digestedTitleColumns = 8;
inline constexpr std::size_t digestedItemColumns = 14;

} // namespace opname
