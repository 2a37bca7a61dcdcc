#include "page_preview.h"

#include "../shell/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace opname {

namespace {

constexpr int edge = 6; // pixels around the paper

} // namespace

PagePreview::PagePreview(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PagePreview::setPage(Page page)
{
    m_page = std::move(page);
    m_text.clear();
    m_picture = {};
    update();
}

void PagePreview::setUsedCells(int cells)
{
    m_page.usedCells = cells;
    m_picture = {};
    update();
}

void PagePreview::clear(const QString &text)
{
    m_page = {};
    m_text = text;
    m_picture = {};
    update();
}

double PagePreview::scale() const
{
    return std::min(double(width() - 2 * edge) / m_page.paper.width(),
                    double(height() - 2 * edge) / m_page.paper.height());
}

QRectF PagePreview::paperRect() const
{
    if (m_page.paper.isEmpty() || width() <= 2 * edge || height() <= 2 * edge)
        return {};
    const QSizeF size = QSizeF(m_page.paper) * scale();
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

void PagePreview::renderPicture()
{
    const QSizeF paper = paperRect().size();
    const QSize pixels = (paper * devicePixelRatioF()).toSize().expandedTo({1, 1});
    if (m_picture.size() == pixels)
        return;
    m_picture = QPixmap(pixels);
    m_picture.fill(Qt::white);
    QPainter painter(&m_picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double tenth = double(pixels.width()) / m_page.paper.width();
    painter.setPen(QPen(QColor(0xd8, 0xdc, 0xe2), 1));
    for (const QRect &cell : m_page.cells)
        painter.drawRoundedRect(QRectF(QPointF(cell.topLeft()) * tenth, QSizeF(cell.size()) * tenth), 3, 3);
    if (m_page.draw) {
        painter.save();
        const double dot = tenth * 254 / m_page.dotsPerInch;
        painter.scale(dot, dot);
        m_page.draw(painter);
        painter.restore();
    }
    painter.setPen(QPen(QColor(0x8a, 0x93, 0xa0), 1));
    const auto used = std::min<std::size_t>(m_page.cells.size(), static_cast<std::size_t>(m_page.usedCells));
    for (std::size_t i = 0; i < used; ++i) {
        const QRect &cell = m_page.cells[i];
        const QRectF box(QPointF(cell.topLeft()) * tenth, QSizeF(cell.size()) * tenth);
        painter.fillRect(box, QColor(0xee, 0xf0, 0xf3));
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.bottomLeft(), box.topRight());
    }
}

void PagePreview::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QRectF paper = paperRect();
    if (paper.isEmpty()) {
        painter.setPen(Theme::softText());
        painter.drawText(rect().adjusted(20, 10, -20, -10), Qt::AlignCenter | Qt::TextWordWrap, m_text);
        if (hasFocus()) {
            painter.setPen(QPen(Theme::focus(), 2));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
        return;
    }
    renderPicture();
    painter.drawPixmap(paper, m_picture, QRectF(m_picture.rect()));
    painter.setPen(hasFocus() ? QPen(Theme::focus(), 2) : QPen(Theme::line(), 1));
    painter.drawRect(paper);
}

void PagePreview::mousePressEvent(QMouseEvent *event)
{
    const QRectF paper = paperRect();
    if (!paper.contains(event->position()))
        return;
    const QPoint at = ((event->position() - paper.topLeft()) / scale()).toPoint();
    const auto cell = std::find_if(m_page.cells.begin(), m_page.cells.end(),
                                   [&](const QRect &rect) { return rect.contains(at); });
    if (cell != m_page.cells.end())
        Q_EMIT cellChosen(static_cast<int>(cell - m_page.cells.begin()));
}

void PagePreview::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || !goCells(step))
        QWidget::keyPressEvent(event);
}

bool PagePreview::goCells(int step)
{
    const int cell = m_page.usedCells + step;
    if (cell < 0 || cell >= static_cast<int>(m_page.cells.size()))
        return false;
    Q_EMIT cellChosen(cell);
    return true;
}

} // namespace opname
