// How wide columns are, and how high rows.

#include "table_habits.h"

#include "../shell/text_scale.h"
#include "../shell/theme.h"

#include <QStyle>
#include <QStyleOptionHeader>

#include <algorithm>
#include <utility>

namespace opname {

namespace {

constexpr int rowsWithLargerLetters = 5; // seen at least, the heads among them

} // namespace

void TableHabits::setColumnWidths(const QList<int> &widths)
{
    m_widths = widths;
    applyWidths();
}

void TableHabits::setFillingColumn(int column)
{
    m_filling = column;
    applyWidths();
}

void TableHabits::applyWidths()
{
    QHeaderView *head = m_view->horizontalHeader();
    const QList<int> shown = shownColumns();
    if (shown.isEmpty())
        return;
    const bool wasDrawing = std::exchange(m_isDrawing, false); // nobody draws what is set here
    const int last = shown.constLast();
    const bool takesRest = (head->stretchLastSection() || m_leavesRest) && isFree(last);
    const int filling = takesRest ? fillingColumn(shown) : -1;
    for (const int column : shown)
        if (isFree(column) && !(column == last && filling == last))
            head->resizeSection(column, widthOf(column));
    if (takesRest && head->isVisible()) {
        const int width = widthOf(last);
        const int others = head->length() - head->sectionSize(last);
        m_leavesRest =
            filling != last || others + std::min(width, headWidth(last)) > head->viewport()->width();
        head->setStretchLastSection(!m_leavesRest);
        if (m_leavesRest)
            head->resizeSection(last, width);
        const int left = head->viewport()->width() - head->length();
        if (filling != last && left > 0 && !m_drawn.contains(headOf(filling)))
            head->resizeSection(filling, widthOf(filling) + left);
    }
    m_isDrawing = wasDrawing;
}

/// Neither stretched nor fitted to what it holds.
bool TableHabits::isFree(int column) const
{
    return m_view->horizontalHeader()->sectionResizeMode(column) == QHeaderView::Interactive;
}

/// Who takes what the others leave.
int TableHabits::fillingColumn(const QList<int> &shown) const
{
    const auto holdsNumbers = [model = m_view->model()](int column) {
        const int alignment = model->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        return (alignment & int(Qt::AlignRight)) != 0;
    };
    if (shown.contains(m_filling) && isFree(m_filling))
        return m_filling;
    int filling = shown.constLast();
    if (!holdsNumbers(filling))
        return filling;
    int widest = 0;
    for (const int column : shown) {
        if (!isFree(column) || holdsNumbers(column) || widthOf(column) <= widest)
            continue;
        widest = widthOf(column);
        filling = column;
    }
    return filling;
}

/// What a head takes to be read whole. Qt would keep room for the arrow of sorting at each of them, which the
/// titles need more.
int TableHabits::headWidth(int column) const
{
    const QHeaderView *head = m_view->horizontalHeader();
    if (head->isSortIndicatorShown() && head->sortIndicatorSection() == column)
        return head->sectionSizeHint(column);
    head->ensurePolished();
    QFont bold = head->font();
    bold.setBold(true);
    QStyleOptionHeader look;
    look.initFrom(head);
    look.fontMetrics = QFontMetrics(bold);
    look.orientation = Qt::Horizontal;
    look.section = column;
    look.text = headOf(column);
    return head->style()->sizeFromContents(QStyle::CT_HeaderSection, &look, QSize(), head).width();
}

int TableHabits::widthOf(int column) const
{
    const int contents =
        TextSize::scaled(m_widths.value(column, m_view->horizontalHeader()->defaultSectionSize()));
    return m_drawn.value(headOf(column), std::max(contents, headWidth(column))).toInt();
}

/// Rows and columns as large as the letters in them. Where those are larger, pages are scrolled, and some
/// rows are to be seen all the same.
void TableHabits::fitLetters()
{
    const int row = TextSize::scaled(Spacing::tableRow);
    m_view->verticalHeader()->setDefaultSectionSize(row);
    if (TextScale::current().isLarger())
        m_view->setMinimumHeight(std::max(m_leastHeight, rowsWithLargerLetters * row));
    else if (m_view->minimumHeight() != m_leastHeight)
        m_view->setMinimumHeight(m_leastHeight);
    if (m_view->model() != nullptr)
        applyWidths();
}

/// What the user draws with the mouse; a last column that takes what is left has no width of its own.
void TableHabits::keepWidth(int column, int width)
{
    const QHeaderView *head = m_view->horizontalHeader();
    if (!m_isDrawing || width == 0 || head->sectionResizeMode(column) != QHeaderView::Interactive)
        return;
    const QList<int> shown = shownColumns();
    if (!head->stretchLastSection() || shown.isEmpty() || shown.constLast() != column)
        m_drawn.insert(headOf(column), width);
}

} // namespace opname
