#include "column_heads.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QStyle>
#include <QTableView>
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

} // namespace opname::testing
