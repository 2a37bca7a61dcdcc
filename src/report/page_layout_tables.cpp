// Tables and codes on paper.

#include "page_layout.h"
#include "page_measures.h"

#include <QGlyphRun>

#include <cmath>

namespace opname {

using namespace paper;

namespace {

constexpr double boxSize = points(7);
constexpr double headRoom = points(50); ///< for a table's caption and head, three lines high
constexpr double mostKept = points(300); ///< a summary that is higher may go on over the page
constexpr double hairOfWord = points(0.1); ///< so that a word that just fits does
// Bars are drawn in dots of 1200 to the inch. A module of 16 of them is whole dots of printers with 150, 300
// and 600 to the inch, too, one of 12 still of 300 and 600.
constexpr int dotsPerInch = 1200;
constexpr double unitsPerDot = 72 * unitsPerPoint / dotsPerInch;
constexpr int wantedModule = 16;
constexpr int leastModule = 12;
constexpr double barHeight = points(36);

} // namespace

/// What the longest word of a text needs.
double PageLayout::longestWord(const QString &text, const TextMeasure &metrics)
{
    double longest = 0;
    for (const QStringView word : QStringView(text).split(u' '))
        longest = std::max(longest, metrics.width(word));
    return longest;
}

PageLayout::Columns PageLayout::columnsOf(const Table &table) const
{
    double total = 0;
    for (const TableColumn &column : table.columns)
        total += column.width;
    Columns columns;
    std::vector<double> spare; // beyond what the head's longest word needs
    double lacking = 0;
    double sparing = 0;
    for (const TableColumn &column : table.columns) {
        columns.width.push_back(m_textWidth * column.width / total);
        const double least =
            column.width > 0 ? longestWord(column.title, m_totalMeasure) + 2 * cellPadding + hairOfWord : 0;
        spare.push_back(columns.width.back() - least);
        (spare.back() < 0 ? lacking : sparing) += std::abs(spare.back());
    }
    double x = marginLeft;
    for (std::size_t i = 0; i < spare.size(); ++i) {
        if (lacking > 0 && sparing > lacking)
            columns.width[i] -= spare[i] < 0 ? spare[i] : spare[i] * lacking / sparing;
        columns.x.push_back(x);
        x += columns.width[i];
    }
    return columns;
}

void PageLayout::drawTableHead(const Table &table, const Columns &columns, bool continued)
{
    if (!table.caption.isEmpty()) {
        const QFont captionFont = font(9, Weight::Medium);
        const TextMeasure metrics(captionFont);
        if (m_painter != nullptr) {
            m_painter->setFont(captionFont);
            m_painter->setPen(ink);
        }
        const QString more =
            m_document.language == u"id" ? QStringLiteral(" (lanjutan)") : QStringLiteral(" (continued)");
        drawLines({metrics.elided(continued ? table.caption + more : table.caption, m_textWidth)}, metrics,
                  marginLeft, m_y, m_textWidth, Qt::AlignLeft);
        m_y += metrics.lineSpacing() + points(2);
    }
    const QFont headFont = font(8, Weight::Bold);
    const TextMeasure metrics(headFont);
    std::vector<Wrapped> heads;
    double height = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        heads.push_back(columns.width[i] > 0
                            ? wrap(table.columns[i].title, metrics, columns.width[i] - 2 * cellPadding, 3)
                            : Wrapped());
        height = std::max(height, heads.back().height);
    }
    height += 2 * rowPadding;
    if (m_painter != nullptr) {
        m_painter->fillRect(QRectF(marginLeft, m_y, m_textWidth, height), headShade);
        m_painter->setPen(QPen(accent, points(0.8)));
        m_painter->drawLine(QPointF(marginLeft, m_y + height),
                            QPointF(marginLeft + m_textWidth, m_y + height));
        m_painter->setFont(headFont);
        m_painter->setPen(ink);
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        drawLines(heads[i].lines, metrics, columns.x[i] + cellPadding,
                  m_y + height - rowPadding - heads[i].height, columns.width[i] - 2 * cellPadding,
                  table.columns[i].alignment == TableColumn::Alignment::Right ? Qt::AlignRight
                                                                              : Qt::AlignLeft);
    m_y += height;
}

std::vector<PageLayout::Wrapped> PageLayout::cellsOf(const Table &table, const Columns &columns,
                                                     const Table::Row &row, double &height) const
{
    const TextMeasure &metrics = row.isTotal ? m_totalMeasure : m_cellMeasure;
    std::vector<Wrapped> cells;
    height = 0;
    // Long lists stay short in the row; what a summary says is never cut.
    const int mostLines = table.isItemList ? 3 : 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        cells.push_back(columns.width[i] > 0 ? wrap(row.cells.value(static_cast<qsizetype>(i)), metrics,
                                                    columns.width[i] - 2 * cellPadding, mostLines)
                                             : Wrapped());
        height = std::max(height, cells.back().height);
    }
    height += 2 * rowPadding;
    return cells;
}

double PageLayout::heightToKeep(const Table &table) const
{
    if (table.isItemList || !table.rows)
        return 0;
    const Columns columns = columnsOf(table);
    double height = headRoom;
    table.rows([&](const Table::Row &row) {
        double rowHeight = 0;
        cellsOf(table, columns, row, rowHeight);
        height += rowHeight;
        return height <= mostKept;
    });
    return height <= mostKept ? height : 0;
}

void PageLayout::drawTableRow(const Table &table, const Columns &columns, const Table::Row &row,
                              bool isShaded)
{
    const TextMeasure &metrics = row.isTotal ? m_totalMeasure : m_cellMeasure;
    double height = 0;
    const std::vector<Wrapped> cells = cellsOf(table, columns, row, height);
    if (left() < height) {
        beginPage();
        drawTableHead(table, columns, true);
    }
    if (m_painter != nullptr) {
        if (isShaded && !row.isTotal)
            m_painter->fillRect(QRectF(marginLeft, m_y, m_textWidth, height), shade);
        m_painter->setPen(QPen(row.isTotal ? ink : rule, points(row.isTotal ? 0.8 : 0.35)));
        const double y = row.isTotal ? m_y : m_y + height;
        m_painter->drawLine(QPointF(marginLeft, y), QPointF(marginLeft + m_textWidth, y));
        m_painter->setFont(row.isTotal ? m_totalFont : m_cellFont);
        m_painter->setPen(ink);
    }
    m_isGathering = true;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].content == TableColumn::Content::TickBox && !row.isTotal)
            drawTickBox(columns.x[i] + cellPadding, m_y + (height - boxSize) / 2);
        else if (table.columns[i].hasPenLine && row.cells.value(static_cast<qsizetype>(i)).isEmpty())
            drawPenLine(columns.x[i], height);
        else
            drawLines(cells[i].lines, metrics, columns.x[i] + cellPadding, m_y + rowPadding,
                      columns.width[i] - 2 * cellPadding,
                      table.columns[i].alignment == TableColumn::Alignment::Right ? Qt::AlignRight
                                                                                  : Qt::AlignLeft);
    }
    drawGathered(metrics);
    m_y += height;
}

void PageLayout::drawGathered(const TextMeasure &metrics)
{
    m_isGathering = false;
    if (m_painter == nullptr || m_letters.glyphs.isEmpty())
        return;
    QGlyphRun run;
    run.setRawFont(metrics.rawFont());
    run.setGlyphIndexes(m_letters.glyphs);
    run.setPositions(m_letters.places);
    m_painter->drawGlyphRun(QPointF(), run);
    m_letters.glyphs.resize(0);
    m_letters.places.resize(0);
}

void PageLayout::drawTickBox(double x, double y)
{
    if (m_painter == nullptr)
        return;
    const QPen before = m_painter->pen();
    m_painter->setPen(QPen(ink, points(0.6)));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawRect(QRectF(x, y, boxSize, boxSize));
    m_painter->setPen(before);
}

void PageLayout::drawPenLine(double x, double height)
{
    if (m_painter == nullptr)
        return;
    const QPen before = m_painter->pen();
    m_painter->setPen(QPen(rule, points(0.5)));
    m_painter->drawLine(QPointF(x, m_y), QPointF(x, m_y + height));
    m_painter->setPen(before);
}

void PageLayout::draw(const Table &table)
{
    const Columns columns = columnsOf(table);
    const double toKeep = heightToKeep(table);
    bool hasHead = false;
    bool isShaded = false;
    if (table.rows)
        table.rows([&](const Table::Row &row) {
            if (!hasHead) {
                need(std::max(points(72), toKeep));
                drawTableHead(table, columns, false);
                hasHead = true;
            }
            drawTableRow(table, columns, row, isShaded);
            isShaded = !isShaded;
            if (++m_rows % 100 == 0 && m_proceed && !m_proceed(m_rows))
                m_isStopped = true;
            return !m_isStopped;
        });
    if (!hasHead && !table.whenEmpty.isEmpty())
        draw(Paragraph{table.whenEmpty, true});
    m_y += points(8);
}

void PageLayout::draw(const ScannableCode &code)
{
    const int across = code.modules + 2 * code.quietZone;
    int module = wantedModule;
    while (module > leastModule && across * module * unitsPerDot > m_textWidth)
        module -= 4;
    const double height = code.isSquare ? across * module * unitsPerDot : barHeight + points(4);
    const QFont wordFont = font(9, Weight::Medium);
    const TextMeasure metrics(wordFont);
    need(metrics.lineSpacing() + height + points(64));
    drawText(code.words, wordFont, marginLeft, m_textWidth, ink);
    m_y += points(3);
    if (m_painter != nullptr) {
        m_painter->save();
        m_painter->scale(unitsPerDot, unitsPerDot);
        const auto whole = [](double units) {
            return std::round(units / unitsPerDot / wantedModule) * wantedModule;
        };
        m_painter->translate(whole(marginLeft) + code.quietZone * module,
                             whole(m_y) + (code.isSquare ? code.quietZone * module : 0));
        drawBoxes(code, module);
        m_painter->restore();
    }
    m_y += height + points(6);
}

void PageLayout::drawBoxes(const ScannableCode &code, int module)
{
    // Many printers paint every dot that a box touches: an edge on the border of two dots must not touch the
    // next.
    constexpr double hair = 0.02;
    const double tall = code.isSquare ? module : barHeight / unitsPerDot;
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(Qt::black);
    for (const QRect &box : code.boxes)
        m_painter->drawRect(
            QRectF(box.x() * module, box.y() * tall, box.width() * module, box.height() * tall)
                .adjusted(hair, hair, -hair, -hair));
}

} // namespace opname
