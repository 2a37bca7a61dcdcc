// How wide columns are, and how high rows.

#include "table_habits.h"

#include "../shell/text_scale.h"
#include "../shell/theme.h"

#include <QStyle>
#include <QStyleOptionHeader>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace opname {

namespace {

constexpr int rowsWithLargerLetters = 5; // seen at least, the heads among them
constexpr int mostHeadLines = 3; // of a column that was drawn narrow

// Pixels with the usual letters that words keep in a table which is too narrow:
constexpr int shortWords = 180; // a date, or the beginning of a title
constexpr int shortestWords = 120; // before the table is scrolled sideways
constexpr int wordsReadOnce = 90; // the same in each row

/// Of words that make a line: the last letter may reach beyond its own width, as f does.
int lineWidth(const QFontMetrics &letters, const QString &words)
{
    const int beyond = words.isEmpty() ? 0 : std::min(0, letters.rightBearing(words.back()));
    return letters.horizontalAdvance(words) - beyond;
}

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
    const QHeaderView *head = m_view->horizontalHeader();
    const QList<int> shown = shownColumns();
    if (shown.isEmpty())
        return;
    const bool wasDrawing = std::exchange(m_isDrawing, false); // nobody draws what is set here
    const bool takesRest = (head->stretchLastSection() || m_leavesRest) && isFree(shown.constLast());
    const int filling = takesRest ? fillingColumn(shown) : -1;
    if (isTooNarrow(shown))
        applyNarrowWidths(shown, filling);
    else
        applyUsualWidths(shown, filling);
    if (head->isVisible())
        fitHeads(shown);
    m_isDrawing = wasDrawing;
}

void TableHabits::applyUsualWidths(const QList<int> &shown, int filling)
{
    QHeaderView *head = m_view->horizontalHeader();
    const int last = shown.constLast();
    for (const int column : shown)
        if (isFree(column) && !(column == last && filling == last))
            head->resizeSection(column, widthOf(column));
    if (filling < 0 || !head->isVisible())
        return;
    const int width = widthOf(last);
    const int others = head->length() - head->sectionSize(last);
    m_leavesRest = filling != last || others + std::min(width, headWidth(last)) > head->viewport()->width();
    head->setStretchLastSection(!m_leavesRest);
    if (m_leavesRest)
        head->resizeSection(last, width);
    const int left = head->viewport()->width() - head->length();
    if (filling != last && left > 0 && !m_drawn.contains(headOf(filling)))
        head->resizeSection(filling, widthOf(filling) + left);
}

/// Columns that are stretched or fitted by the view share the room themselves.
bool TableHabits::isTooNarrow(const QList<int> &shown) const
{
    int taken = 0;
    for (const int column : shown) {
        if (!isFree(column))
            return false;
        taken += widthOf(column);
    }
    return m_view->horizontalHeader()->isVisible() && taken > m_view->horizontalHeader()->viewport()->width();
}

void TableHabits::applyNarrowWidths(const QList<int> &shown, int filling)
{
    QHeaderView *head = m_view->horizontalHeader();
    if (!m_isRead
        && !std::exchange(m_isToBeRead, true)) // rows may change more than once before they are seen
        QTimer::singleShot(0, this, &TableHabits::readContents);
    QList<ColumnShare> shares;
    int over = 0;
    for (const auto &[foldsHeads, shortest] :
         {std::pair(false, shortWords), std::pair(true, shortWords), std::pair(true, shortestWords)}) {
        shares.clear();
        over = -head->viewport()->width();
        for (const int column : shown) {
            shares.append(shareOf(column, foldsHeads, shortest));
            over += shares.constLast().width;
        }
        over = narrow(shares, over);
        if (over <= 0)
            break;
    }
    // Heads that were folded for room which nothing needs.
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const int more = headWidth(shown[i]) - shares[i].width;
        if (more <= 0 || more > -over || m_drawn.contains(headOf(shown[i])))
            continue;
        shares[i].width += more;
        over += more;
    }
    if (filling >= 0) {
        m_leavesRest = true;
        head->setStretchLastSection(false);
        if (over < 0 && !m_drawn.contains(headOf(filling)))
            shares[shown.indexOf(filling)].width -= over;
    }
    for (qsizetype i = 0; i < shown.size(); ++i)
        head->resizeSection(shown[i], shares[i].width);
}

ColumnShare TableHabits::shareOf(int column, bool foldsHeads, int shortest) const
{
    if (const auto drawn = m_drawn.constFind(headOf(column)); drawn != m_drawn.constEnd())
        return {drawn->toInt(), drawn->toInt(), false};
    const int head = std::max(foldsHeads ? foldedHeadWidth(column) : headWidth(column),
                              m_view->horizontalHeader()->minimumSectionSize());
    if (!m_contents.isKnown(column)) // no rows yet
        return {std::max(usualWidth(column), head), head, false};
    const int contents = m_contents.width(column);
    if (holdsNumbers(column))
        return {std::max(contents, head), std::max(contents, head), false};
    const bool isAlike = m_contents.isAlike(column) && contents > TextSize::scaled(shortWords); // no date
    const int words = std::min(contents, TextSize::scaled(isAlike ? wordsReadOnce : shortest));
    return {std::max(contents, head), std::max(words, head), isAlike};
}

void TableHabits::readContents()
{
    m_isToBeRead = false;
    if (m_head == nullptr || m_view->model() == nullptr)
        return;
    m_isRead = true;
    m_contents.read(*m_view);
    applyWidths();
}

/// Rows that came after those which were read, as long as those were few.
void TableHabits::readMore(int first, int last)
{
    bool hasGrown = false;
    for (int row = first; m_isRead && !m_contents.isEnough() && row <= last; ++row)
        hasGrown = m_contents.add(*m_view, row) || hasGrown;
    if (hasGrown)
        applyWidths();
}

/// A row that is worked on; when many change they are looked at only if none could be read before.
void TableHabits::readChanged(int first, int last)
{
    if (!m_isRead)
        return;
    m_isRead = m_contents.isKnown(0);
    if (!m_isRead || (first == last && m_contents.add(*m_view, first)))
        applyWidths();
}

/// Neither stretched nor fitted to what it holds.
bool TableHabits::isFree(int column) const
{
    return m_view->horizontalHeader()->sectionResizeMode(column) == QHeaderView::Interactive;
}

bool TableHabits::holdsNumbers(int column) const
{
    const int alignment = m_view->model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
    return (alignment & int(Qt::AlignRight)) != 0;
}

/// Who takes what the others leave.
int TableHabits::fillingColumn(const QList<int> &shown) const
{
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

/// As they take most in a head.
QFontMetrics TableHabits::headLetters() const
{
    m_view->horizontalHeader()->ensurePolished();
    QFont bold = m_view->horizontalHeader()->font();
    bold.setBold(true);
    return QFontMetrics(bold);
}

/// What a head takes to be read whole. Qt would keep room for the arrow of sorting at each of them, which the
/// titles need more.
int TableHabits::headWidth(int column) const
{
    const QHeaderView *head = m_view->horizontalHeader();
    if (head->isSortIndicatorShown() && head->sortIndicatorSection() == column)
        return head->sectionSizeHint(column);
    const QFontMetrics letters = headLetters();
    QStyleOptionHeader look;
    look.initFrom(head);
    look.fontMetrics = letters;
    look.orientation = Qt::Horizontal;
    look.section = column;
    look.text = headOf(column);
    return head->style()->sizeFromContents(QStyle::CT_HeaderSection, &look, QSize(), head).width();
}

/// The same in two lines.
int TableHabits::foldedHeadWidth(int column) const
{
    const int whole = headWidth(column);
    const QHeaderView *head = m_view->horizontalHeader();
    if (head->isSortIndicatorShown() && head->sortIndicatorSection() == column)
        return whole; // the arrow stands beside one line
    const QFontMetrics letters = headLetters();
    const QString words = headOf(column);
    const int line = letters.horizontalAdvance(words);
    int folded = line;
    for (qsizetype at = words.indexOf(u' '); at >= 0; at = words.indexOf(u' ', at + 1))
        folded = std::min(
            folded, std::max(lineWidth(letters, words.left(at)), lineWidth(letters, words.mid(at + 1))));
    return std::min(whole, whole - line + folded + 1); // the lines end between pixels
}

/// The heads as high as the lines that their words take.
void TableHabits::fitHeads(const QList<int> &shown)
{
    QHeaderView *head = m_view->horizontalHeader();
    const QFontMetrics letters = headLetters();
    int taken = letters.height();
    for (const int column : shown) {
        const int whole = headWidth(column);
        if (head->sectionSize(column) >= whole)
            continue;
        const QString words = headOf(column);
        const int room = head->sectionSize(column) - whole + letters.horizontalAdvance(words);
        const QRect line(0, 0, std::max(1, room), QWIDGETSIZE_MAX);
        taken = std::max(taken, letters.boundingRect(line, Qt::TextWordWrap, words).height());
    }
    const int more = std::min(taken - letters.height(), (mostHeadLines - 1) * letters.lineSpacing());
    const int height = more > 0 ? head->sizeHint().height() + more : 0;
    if (height == head->minimumHeight())
        return;
    head->setMinimumHeight(height);
    // The view gives the heads their place, once it is done with its own size.
    QMetaObject::invokeMethod(head, &QHeaderView::geometriesChanged, Qt::QueuedConnection);
}

int TableHabits::usualWidth(int column) const
{
    return TextSize::scaled(m_widths.value(column, m_view->horizontalHeader()->defaultSectionSize()));
}

int TableHabits::widthOf(int column) const
{
    return m_drawn.value(headOf(column), std::max(usualWidth(column), headWidth(column))).toInt();
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
    m_isRead = false;
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
