#include "spine_strip.h"

#include "../shell/theme.h"
#include "opname/labels/spine_lines.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace opname {

namespace {

constexpr int arrowRoom = 38; // above the books: lifted books and their arrows
constexpr int bookHeight = 136;
constexpr int labelHeight = 62;
constexpr int boardHeight = 8;
constexpr int lift = 20;
constexpr int between = 2;
constexpr int margin = 10;
// Milliseconds of asking for the texts of a row; those in view are asked for when it is painted.
constexpr int atOnce = 3;
constexpr int inAPause = 5;

qint64 textKey(const ShelfSpine &spine)
{
    return spine.slot != noSlot ? qint64(spine.slot) : -spine.scan - 1;
}

/// One hue a main class; books without one are grey.
QColor coverOf(int classGroup)
{
    static constexpr int hues[] = {210, 265, 320, 350, 20, 42, 75, 130, 165, 190, 105};
    const bool isDark = Theme::isDark();
    if (classGroup < 0 || classGroup >= static_cast<int>(std::size(hues)))
        return isDark ? QColor(0x4a, 0x53, 0x5b) : QColor(0xc6, 0xcc, 0xd2);
    return QColor::fromHsl(hues[classGroup], isDark ? 90 : 120, isDark ? 82 : 188);
}

} // namespace

int pagesOf(QStringView extent)
{
    static const QRegularExpression pages(
        QStringLiteral("\\b(\\d{1,5})\\s*(?:hlm|hal|halaman|p|pp|pages|lembar)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    int most = 0;
    for (auto found = pages.globalMatch(extent.toString()); found.hasNext();)
        most = std::max(most, found.next().capturedView(1).toInt());
    return most;
}

SpineStrip::SpineStrip(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("spineStrip"));
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFrameShape(QFrame::StyledPanel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] { askForTexts(inAPause); });
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
}

QSize SpineStrip::sizeHint() const
{
    return {600, arrowRoom + bookHeight + boardHeight + 12 + horizontalScrollBar()->sizeHint().height()};
}

void SpineStrip::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void SpineStrip::forgetTexts()
{
    m_pause.stop();
    m_source = nullptr;
    m_texts.clear();
}

SpineText SpineStrip::textOf(const ShelfSpine &spine) const
{
    const qint64 key = textKey(spine);
    const auto known = m_texts.constFind(key);
    if (known != m_texts.cend())
        return *known;
    return m_source ? *m_texts.insert(key, m_source(spine)) : SpineText();
}

int SpineStrip::widthOf(const ShelfSpine &spine) const
{
    const auto text = m_texts.constFind(textKey(spine));
    const int pages = text == m_texts.cend() ? 0 : text->pages;
    return 52 + std::clamp(pages, 0, 800) / 25;
}

void SpineStrip::setRow(ShelfRow row, TextSource texts)
{
    const bool hadCurrent = m_current >= 0;
    m_row = std::move(row);
    m_source = std::move(texts);
    m_spineOfSlot.clear();
    for (std::size_t i = 0; i < m_row.spines.size(); ++i)
        if (m_row.spines[i].slot != noSlot)
            m_spineOfSlot.insert(m_row.spines[i].slot, static_cast<int>(i));
    m_current = -1;
    askForTexts(atOnce);
    if (hadCurrent)
        Q_EMIT currentChanged(-1);
}

void SpineStrip::placeSpines()
{
    QScrollBar *bar = horizontalScrollBar();
    const bool follows = bar->value() == bar->maximum();
    const auto first = std::upper_bound(m_left.begin(), m_left.end(), bar->value()) - m_left.begin() - 1;
    const auto kept = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, first));
    const int offset = kept < m_left.size() ? bar->value() - m_left[kept] : 0;
    m_left.clear();
    int x = margin;
    for (const ShelfSpine &spine : m_row.spines) {
        m_left.push_back(x);
        x += widthOf(spine) + between;
    }
    m_left.push_back(x);
    updateScrollBar();
    bar->setValue(follows ? bar->maximum() : m_left[std::min(kept, m_left.size() - 1)] + offset);
    viewport()->update();
}

void SpineStrip::askForTexts(int mostMilliseconds)
{
    m_pause.stop();
    QElapsedTimer spent;
    spent.start();
    // From the end: that is where a shelf is being read.
    for (auto spine = m_row.spines.rbegin(); spine != m_row.spines.rend(); ++spine) {
        if (m_texts.contains(textKey(*spine)))
            continue;
        if (spent.elapsed() >= mostMilliseconds) {
            m_pause.start();
            break;
        }
        textOf(*spine);
    }
    placeSpines();
}

void SpineStrip::updateScrollBar()
{
    const int all = m_left.empty() ? 0 : m_left.back() + margin;
    QScrollBar *bar = horizontalScrollBar();
    bar->setRange(0, std::max(0, all - viewport()->width()));
    bar->setPageStep(viewport()->width());
    bar->setSingleStep(60);
}

void SpineStrip::resizeEvent(QResizeEvent * /*event*/)
{
    updateScrollBar();
}

void SpineStrip::wheelEvent(QWheelEvent *event)
{
    // A strip has one direction; a wheel turned either way moves along it.
    const QPoint turned = event->angleDelta();
    QScrollBar *bar = horizontalScrollBar();
    bar->setValue(bar->value() - (turned.x() != 0 ? turned.x() : turned.y()));
    event->accept();
}

QRect SpineStrip::spineRect(int spine) const
{
    const auto at = static_cast<std::size_t>(spine);
    const bool isLifted = m_row.spines[at].move > 0;
    return {m_left[at] - horizontalScrollBar()->value(), arrowRoom - (isLifted ? lift : 0),
            m_left[at + 1] - m_left[at] - between, bookHeight};
}

int SpineStrip::spineAt(const QPoint &point) const
{
    const int x = point.x() + horizontalScrollBar()->value();
    const auto next = std::upper_bound(m_left.begin(), m_left.end(), x);
    const auto at = static_cast<int>(next - m_left.begin()) - 1;
    return at < 0 || at >= static_cast<int>(m_row.spines.size()) || !spineRect(at).contains(point) ? -1 : at;
}

void SpineStrip::setCurrent(int spine)
{
    if (spine >= static_cast<int>(m_row.spines.size()) || spine == m_current)
        return;
    m_current = spine;
    if (spine >= 0) {
        const QRect rect = spineRect(spine);
        QScrollBar *bar = horizontalScrollBar();
        if (rect.left() < margin)
            bar->setValue(bar->value() + rect.left() - margin);
        else if (rect.right() > viewport()->width() - margin)
            bar->setValue(bar->value() + rect.right() - viewport()->width() + margin);
    }
    viewport()->update();
    Q_EMIT currentChanged(spine);
}

void SpineStrip::showSlot(Slot slot)
{
    setCurrent(m_spineOfSlot.value(slot, -1));
}

void SpineStrip::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_row.spines.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(std::max(0, m_current - 1));
        break;
    case Qt::Key_Right:
        setCurrent(std::min(last, m_current + 1));
        break;
    case Qt::Key_Home:
        setCurrent(std::min(0, last));
        break;
    case Qt::Key_End:
        setCurrent(last);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void SpineStrip::mousePressEvent(QMouseEvent *event)
{
    setCurrent(spineAt(event->pos()));
}

bool SpineStrip::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int spine = spineAt(help->pos());
        const SpineText text =
            spine < 0 ? SpineText() : textOf(m_row.spines[static_cast<std::size_t>(spine)]);
        QToolTip::showText(help->globalPos(),
                           QStringList{text.code, text.callNumber, text.title}.join(u'\n').trimmed(),
                           viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

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
    const int bottom = arrowRoom + bookHeight;
    painter.fillRect(QRect(0, bottom, viewport()->width(), boardHeight), Theme::line());
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

    const QRect label(rect.left() + 3, rect.bottom() - labelHeight - 5, rect.width() - 6, labelHeight);
    painter.save();
    QFont small = font();
    small.setPixelSize(11);
    painter.setFont(small);
    painter.setPen(isGap ? Theme::bad() : ink);
    // The title runs upwards, as on most books here.
    const QRect titleArea(rect.left() + 2, rect.top() + 4, rect.width() - 4, label.top() - rect.top() - 8);
    painter.save();
    painter.translate(titleArea.left(), titleArea.bottom());
    painter.rotate(-90);
    const QRect turned(0, 0, titleArea.height(), titleArea.width());
    painter.drawText(turned, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text.title.isEmpty() ? text.code : text.title,
                                                      Qt::ElideRight, turned.width()));
    painter.restore();
    if (!isGap)
        painter.fillRect(label, Theme::isDark() ? QColor(0x10, 0x14, 0x18) : QColor(Qt::white));
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

void SpineStrip::drawLabel(QPainter &painter, const QRect &rect, const SpineText &text,
                           const QColor &ink) const
{
    const QStringList parts =
        text.callNumber.isEmpty() ? QStringList(text.code) : spineLines(text.callNumber);
    QFont bold = painter.font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(ink);
    const int height = painter.fontMetrics().height();
    const int most = std::max(1, rect.height() / height);
    int y =
        rect.top() + std::max<int>(0, rect.height() - height * std::min<int>(most, int(parts.size()))) / 2;
    for (int i = 0; i < std::min<int>(most, static_cast<int>(parts.size())); ++i, y += height)
        painter.drawText(QRect(rect.left(), y, rect.width(), height), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(parts[i], Qt::ElideRight, rect.width()));
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
    if (!carry.isToOtherShelf && !carry.isDone) {
        const int top = 6 + carry.number % 3 * 4;
        const int down = arrowRoom - 3;
        const int from = rect.center().x();
        const int round = std::min(8, std::abs(to - from) / 2);
        const int side = to < from ? -1 : 1;
        QPainterPath path(QPointF(from, rect.top()));
        path.lineTo(from, top + round);
        path.quadTo(from, top, from + side * round, top);
        path.lineTo(to - side * round, top);
        path.quadTo(to, top, to, top + round);
        path.lineTo(to, down - 7);
        painter.setPen(QPen(color, isCurrent ? 2.5 : 1.5));
        painter.drawPath(path);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(
            QPolygonF({QPointF(to - 5, down - 8), QPointF(to + 5, down - 8), QPointF(to, down)}));
    }
    const QRectF badge(rect.center().x() - 11, rect.top() - 11, 22, 22);
    painter.setPen(QPen(palette().base().color(), 1.5));
    painter.setBrush(color);
    painter.drawEllipse(badge);
    painter.setPen(palette().base().color());
    QFont bold = font();
    bold.setPixelSize(12);
    bold.setBold(true);
    painter.setFont(bold);
    painter.drawText(badge, Qt::AlignCenter,
                     carry.isDone ? QStringLiteral("✓") : QString::number(carry.number));
    painter.restore();
}

} // namespace opname
