#pragma once

#include <QList>
#include <QString>

class QTableView;

namespace opname {

/// What the columns of a table hold, told from a few of its rows: there may be 200,000. Widths in pixels, as
/// the view paints its cells now. The window's thread only.
class ColumnContents {
public:
    /// Forgets what it knew and looks at the rows in sight, and a few below them.
    void read(const QTableView &view);
    /// Looks at one row more; tells whether a column takes more than before. A row without any text, as one
    /// that cannot be read now, says nothing.
    bool add(const QTableView &view, int row);
    bool isEnough() const; ///< rows were looked at to tell the width of a column
    bool isKnown(int column) const { return m_rows > 0 && column < m_columns.size(); }
    int width(int column) const { return m_columns[column].width; } ///< of a column that is known
    /// Its cells say the same wherever it was looked.
    bool isAlike(int column) const { return m_rows > 1 && m_columns[column].isAlike; }

private:
    struct Column {
        QString text; ///< of the first row
        int beside = 0; ///< margins, and a picture
        int width = 0;
        bool isAlike = true;
    };

    QList<Column> m_columns;
    int m_rows = 0;
};

/// What a column takes of a table that is too narrow for all of them, in pixels.
struct ColumnShare {
    int width = 0;
    int least = 0;
    bool givesFirst = false;
};

/// Takes `over` from those who give first, then from the others, the widest of them first, each down to its
/// least. What remains over; negative: what is left to share out.
int narrow(QList<ColumnShare> &shares, int over);

} // namespace opname
