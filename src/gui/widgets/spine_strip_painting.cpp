// How the strip draws a shelf: spines with their labels, gaps, and the arrows of books to carry.

#include "../shell/theme.h"
#include "opname/labels/spine_lines.h"
#include "spine_strip.h"

#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>

namespace opname {

namespace {

int labelHeight()
{
    return TextSize::scaled(62);
}

/// With the number of a move.
int badgeSize()
{
    return TextSize::scaled(22);
}

/// One hue a main class; books without one are grey.
QColor coverOf(int classGroup)
{
    static constexpr int hues[] = {210, 265, 320, 350, 20, 42, 75, 130, 165, 190, 105};
    const bool isDark = Theme::isDark();
    if (classGroup < 0 || classGroup >= static_cast<int>(std::size(hues)))
        return isDark ? QColor(0x4a, 0x53, 0x5b) : QColor(0xc6, 0xcc, 0xd2);
    return QColor::fromHsl(hues[classGroup], isDark ? 90 : 120,
                           Theme::isHighContrast() ? 50
                               : isDark            ? 82
                                                   : 188);
}

} // namespace

int SpineStrip::targetX(const ShelfCarry &carry) const
{
    const int scrolled = horizontalScrollBar()->value();
    const auto edge = [&](Slot slot, bool right) {
        const auto at = static_cast<std::size_t>(m_spineOfSlot.value(slot));
        return (right ? m_left[at + 1] - between / 2 : m_left[at] - between / 2) - scrolled;
    };
    if (carry.after != noSlot && m_spineOfSlot.contains(carry.after))
        return edge(carry.after, true);
    if (carry.before != noSlot && m_spineOfSlot.contains(carry.before))
        return edge(carry.before, false);
    return margin - scrolled;
}

void SpineStrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), palette().base());
    if (m_row.spines.empty()) {
        painter.setPen(Theme::softText());
        painter.drawText(viewport()->rect().adjusted(20, 0, -20, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
        return;
    }
    const int bottom = arrowRoom() + bookHeight();
    const QRect board(0, bottom, viewport()->width(), boardHeight);
    if (Theme::isHighContrast()) { // filled with white it would be taken for the scroll bar below
        painter.setPen(Theme::line());
        painter.drawLine(board.topLeft(), board.topRight());
        painter.drawLine(board.bottomLeft(), board.bottomRight());
    } else {
        painter.fillRect(board, Theme::line());
    }
    const int scrolled = horizontalScrollBar()->value();
    const auto first = std::upper_bound(m_left.begin(), m_left.end(), scrolled) - m_left.begin() - 1;
    const int count = static_cast<int>(m_row.spines.size());
    for (int spine = std::max<int>(0, static_cast<int>(first)); spine < count; ++spine) {
        if (m_left[static_cast<std::size_t>(spine)] - scrolled > viewport()->width())
            break;
        drawSpine(painter, spine);
    }
    for (const ShelfCarry &carry : m_row.carries)
        drawCarry(painter, carry);
}

void SpineStrip::drawSpine(QPainter &painter, int spine) const
{
    const ShelfSpine &book = m_row.spines[static_cast<std::size_t>(spine)];
    const SpineText text = textOf(book);
    const QRect rect = spineRect(spine);
    const bool isGap = book.kind == ShelfSpine::Kind::Gap;
    const bool isUnknown = book.kind == ShelfSpine::Kind::Unknown;
    const QColor ink = palette().text().color();

    painter.save();
    painter.setPen(isGap ? QPen(Theme::bad(), 2, Qt::DashLine) : QPen(Theme::line().darker(115), 1));
    painter.setBrush(isGap           ? QBrush(Qt::NoBrush)
                         : isUnknown ? QBrush(Theme::softText(), Qt::BDiagPattern)
                                     : QBrush(coverOf(text.classGroup)));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, 0), 3, 3);
    painter.restore();

    const QRect label(rect.left() + 3, rect.bottom() - labelHeight() - 5, rect.width() - 6, labelHeight());
    painter.save();
    QFont small = font();
    small.setPixelSize(TextSize::scaled(11));
    painter.setFont(small);
    painter.setPen(isGap ? Theme::bad() : ink);
    // The title runs upwards, as on most books here.
    const int badge = book.move > 0 ? badgeSize() / 2 : 0; // of a move covers what is above
    const QRect titleArea(rect.left() + 2, rect.top() + 4 + badge, rect.width() - 4,
                          label.top() - rect.top() - 8 - badge);
    const QColor plate = Theme::isDark() ? QColor(0x10, 0x14, 0x18) : QColor(Qt::white);
    if (isUnknown)
        painter.fillRect(QRect(titleArea.center().x() - TextSize::scaled(9), titleArea.top(),
                               TextSize::scaled(18), titleArea.height()),
                         plate);
    painter.save();
    painter.translate(titleArea.left(), titleArea.bottom());
    painter.rotate(-90);
    const QRect turned(0, 0, titleArea.height(), titleArea.width());
    painter.drawText(turned, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text.title.isEmpty() ? text.code : text.title,
                                                      Qt::ElideRight, turned.width()));
    painter.restore();
    if (!isGap)
        painter.fillRect(label, plate);
    drawLabel(painter, label, text, isGap ? Theme::bad() : ink);
    painter.restore();

    if (spine == m_current) {
        painter.save();
        painter.setPen(QPen(Theme::accent(), 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0, 0, 0, 0), 3, 3);
        painter.restore();
    }
}

QStringList SpineStrip::labelLines(const SpineText &text, const QFontMetrics &metrics,
                                   const QSize &room) const
{
    const bool isCode = text.callNumber.isEmpty();
    const std::pair key(isCode ? text.code : text.callNumber, room.width());
    if (const auto known = m_labels.constFind(key); known != m_labels.cend())
        return *known;
    const int most = std::max(1, room.height() / metrics.height());
    const auto isTooLong = [&](const QString &line) {
        return metrics.horizontalAdvance(line) > room.width() - 4;
    };
    QStringList lines =
        brokenSpineLines(isCode ? QStringList(text.code) : spineLines(text.callNumber), most, isTooLong);
    while (lines.size() > most) {
        const QStringList joined = joinedSpineLines(lines);
        if (joined.isEmpty() || std::any_of(joined.begin(), joined.end(), isTooLong))
            break;
        lines = joined;
    }
    lines = lines.mid(0, most);
    for (QString &line : lines)
        line = metrics.elidedText(line, Qt::ElideRight, room.width());
    return *m_labels.insert(key, lines);
}

void SpineStrip::drawLabel(QPainter &painter, const QRect &rect, const SpineText &text,
                           const QColor &ink) const
{
    QFont bold = painter.font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(ink);
    const QFontMetrics metrics = painter.fontMetrics();
    const QStringList lines = labelLines(text, metrics, rect.size());
    const int height = metrics.height() * static_cast<int>(lines.size());
    int y = rect.top() + std::max(0, rect.height() - height) / 2;
    for (const QString &line : lines) {
        painter.drawText(QRect(rect.left(), y, rect.width(), metrics.height()), Qt::AlignCenter, line);
        y += metrics.height();
    }
}

void SpineStrip::drawCarry(QPainter &painter, const ShelfCarry &carry) const
{
    const auto found = m_spineOfSlot.constFind(carry.slot);
    if (found == m_spineOfSlot.cend())
        return;
    const QRect rect = spineRect(*found);
    const int to = carry.isToOtherShelf ? rect.center().x() : targetX(carry);
    if (std::max(rect.right(), to) < -40 || std::min(rect.left(), to) > viewport()->width() + 40)
        return;
    const bool isCurrent = *found == m_current;
    const QColor color = carry.isDone ? Theme::good() : isCurrent ? Theme::accent() : Theme::notice();
    painter.save();
    painter.setBrush(color);
    if (carry.isToOtherShelf && !carry.isDone) { // out of this shelf
        const int x = rect.center().x();
        const int tip = rect.top() - badgeSize() / 2 - 9; // clear of the badge
        painter.setPen(Qt::NoPen);
        painter.drawPolygon(QPolygonF({QPointF(x - 6, tip + 7), QPointF(x + 6, tip + 7), QPointF(x, tip)}));
    } else if (!carry.isDone) {
        const int top = 6 + carry.number % 3 * 4;
        const int down = arrowRoom() - 3;
        const int from = rect.center().x();
        const int round = std::min(8, std::abs(to - from) / 2);
        const int side = to < from ? -1 : 1;
        QPainterPath path(QPointF(from, rect.top()));
        path.lineTo(from, top + round);
        path.quadTo(from, top, from + side * round, top);
        path.lineTo(to - side * round, top);
        path.quadTo(to, top, to, top + round);
        path.lineTo(to, down - 7);
        painter.strokePath(path, QPen(color, isCurrent ? 2.5 : 1.5));
        painter.setPen(Qt::NoPen);
        painter.drawPolygon(
            QPolygonF({QPointF(to - 5, down - 8), QPointF(to + 5, down - 8), QPointF(to, down)}));
    }
    const int size = badgeSize();
    const QRectF badge(rect.center().x() - size / 2, rect.top() - size / 2, size, size);
    painter.setPen(QPen(palette().base().color(), 1.5));
    painter.drawEllipse(badge);
    painter.setPen(palette().base().color());
    QFont bold = font();
    bold.setPixelSize(TextSize::small());
    bold.setBold(true);
    painter.setFont(bold);
    painter.drawText(badge, Qt::AlignCenter,
                     carry.isDone ? QStringLiteral("✓") : QString::number(carry.number));
    painter.restore();
}

} // namespace opname
