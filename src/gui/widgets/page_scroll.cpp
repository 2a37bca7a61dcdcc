#include "page_scroll.h"

#include "../shell/text_scale.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

namespace opname {

namespace {

/// With every wrapped text whole, and lists as low as they can be.
int leastHeight(const QWidget &page, int width)
{
    const int least = page.minimumSizeHint().height();
    const QLayout *layout = page.layout();
    return layout != nullptr && layout->hasHeightForWidth()
        ? std::max(least, layout->totalMinimumHeightForWidth(width))
        : least;
}

} // namespace

PageScroll::PageScroll(QStackedWidget *pages, QWidget *parent)
    : QScrollArea(parent)
    , m_pages(pages)
{
    setObjectName(QStringLiteral("pagesScrollArea"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // Tab scrolls to what it goes to
    setWidget(pages);
    pages->setAutoFillBackground(false); // the window's ground shows
    connect(pages, &QStackedWidget::currentChanged, this, [this] {
        fit();
        verticalScrollBar()->setValue(0);
        horizontalScrollBar()->setValue(0);
    });
    TextScale::current().follow(this, [this] { fit(); });
}

void PageScroll::fit()
{
    const QSize room = maximumViewportSize();
    QSize size = room;
    if (const QWidget *page = m_pages->currentWidget(); page != nullptr && TextScale::current().isLarger()) {
        const int leastWidth = page->minimumSizeHint().width();
        int high = room.height();
        if (leastWidth > room.width())
            high -= horizontalScrollBar()->sizeHint().height();
        size.setWidth(std::max(leastWidth, room.width()));
        if (leastHeight(*page, size.width()) > high)
            size.setWidth(std::max(leastWidth, room.width() - verticalScrollBar()->sizeHint().width()));
        size.setHeight(std::max(high, leastHeight(*page, size.width())));
    }
    if (m_pages->size() != size)
        m_pages->resize(size);
}

void PageScroll::resizeEvent(QResizeEvent *event)
{
    fit();
    QScrollArea::resizeEvent(event);
}

bool PageScroll::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::viewportEvent(event);
}

} // namespace opname
