#include "column_heads.h"

#include <QApplication>
#include <QFontMetrics>
#include <QHeaderView>
#include <QMouseEvent>
#include <QStyle>
#include <QTableView>
#include <QtTest>
#include <gtest/gtest.h>

#include <algorithm>

namespace opname::testing {

namespace {

/// The words as they are painted: half bold, between the margins of a head, before the arrow of sorting, in
/// as many lines as the head is wide for.
QSize neededSize(const QHeaderView &head, int section)
{
    QFont font = head.font();
    font.setWeight(QFont::DemiBold);
    const QString words = head.model()->headerData(section, Qt::Horizontal).toString();
    const bool hasArrow = head.isSortIndicatorShown() && head.sortIndicatorSection() == section;
    const int beside = 2 * head.style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &head)
        + (hasArrow ? head.style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, &head) : 0);
    const QRect room(0, 0, std::max(1, head.sectionSize(section) - beside), QWIDGETSIZE_MAX);
    const QRect taken = QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, words);
    return {taken.width() + beside, taken.height()};
}

} // namespace

void expectWholeHeads(const QWidget &view, const std::string &place)
{
    for (const QTableView *table : view.findChildren<QTableView *>()) {
        const QHeaderView &head = *table->horizontalHeader();
        if (table->window() != &view || !head.isVisible() || head.model() == nullptr)
            continue;
        for (int section = 0; section < head.count(); ++section) {
            const bool shares = head.sectionResizeMode(section) == QHeaderView::Stretch
                && head.length() > head.viewport()->width();
            if (head.isSectionHidden(section) || shares)
                continue;
            const QSize needed = neededSize(head, section);
            EXPECT_TRUE(head.sectionSize(section) >= needed.width() && head.height() >= needed.height())
                << place << ", " << table->objectName().toStdString() << ": “"
                << head.model()->headerData(section, Qt::Horizontal).toString().toStdString() << "” is cut";
        }
    }
}

void drawColumn(QTableView *view, int column, int by)
{
    const QHeaderView *head = view->horizontalHeader();
    const QPoint from(head->sectionViewportPosition(column) + head->sectionSize(column) - 1,
                      head->height() / 2);
    const QPoint to = from + QPoint(by, 0);
    QTest::mousePress(head->viewport(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, QPointF(to), QPointF(head->viewport()->mapToGlobal(to)), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(head->viewport(), &move);
    QTest::mouseRelease(head->viewport(), Qt::LeftButton, {}, to);
    QTest::qWait(20);
}

} // namespace opname::testing
