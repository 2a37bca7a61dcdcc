#include "column_contents.h"

#include <QAbstractItemModel>
#include <QFontMetrics>
#include <QStringList>
#include <QStyle>
#include <QTableView>

#include <algorithm>

namespace opname {

namespace {

constexpr int enoughRows = 24; // about what is in sight
constexpr int mostLetters = 80; // longer words are cut in any table
constexpr int spare = 2; // for a row in heavier letters

int narrowWidest(QList<ColumnShare> &shares, int over, bool onlyFirst)
{
    for (; over > 0; --over) {
        ColumnShare *widest = nullptr;
        for (ColumnShare &share : shares)
            if (share.width > share.least && (share.givesFirst || !onlyFirst)
                && (widest == nullptr || share.width > widest->width))
                widest = &share;
        if (widest == nullptr)
            break;
        --widest->width;
    }
    return over;
}

} // namespace

void ColumnContents::read(const QTableView &view)
{
    m_rows = 0;
    m_columns = QList<Column>(view.model()->columnCount());
    const int first = std::max(0, view.rowAt(0));
    const int end = std::min(view.model()->rowCount(), first + enoughRows);
    for (int row = first; row < end; ++row)
        add(view, row);
}

bool ColumnContents::isEnough() const
{
    return m_rows >= enoughRows;
}

bool ColumnContents::add(const QTableView &view, int row)
{
    QStringList texts;
    for (int column = 0; column < m_columns.size(); ++column)
        texts.append(view.model()->index(row, column).data().toString().left(mostLetters));
    if (texts.join(QString()).isEmpty())
        return false;
    const QFontMetrics letters = view.fontMetrics();
    const int margins = 2 * (view.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &view) + 1);
    bool hasGrown = false;
    for (int column = 0; column < m_columns.size(); ++column) {
        Column &seen = m_columns[column];
        const QString &text = texts[column];
        if (m_rows == 0) {
            const QModelIndex index = view.model()->index(row, column);
            const int whole = view.sizeHintForIndex(index).width();
            seen.beside =
                std::max(margins, whole - letters.horizontalAdvance(index.data().toString())) + spare;
            seen.text = text;
        } else if (text == seen.text) {
            continue;
        } else {
            seen.isAlike = false;
        }
        const int width = text.isEmpty() ? 0 : letters.horizontalAdvance(text) + seen.beside;
        hasGrown = hasGrown || width > seen.width;
        seen.width = std::max(seen.width, width);
    }
    ++m_rows;
    return hasGrown;
}

int narrow(QList<ColumnShare> &shares, int over)
{
    return narrowWidest(shares, narrowWidest(shares, over, true), false);
}

} // namespace opname
