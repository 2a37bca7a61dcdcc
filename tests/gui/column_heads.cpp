#include "column_heads.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QStyle>
#include <QTableView>
#include <gtest/gtest.h>

namespace opname::testing {

namespace {

/// Of the words as they are painted: half bold, between the margins of a head, before the arrow of sorting.
int neededWidth(const QHeaderView &head, int section)
{
    QFont font = head.font();
    font.setWeight(QFont::DemiBold);
    const QString words = head.model()->headerData(section, Qt::Horizontal).toString();
    const bool hasArrow = head.isSortIndicatorShown() && head.sortIndicatorSection() == section;
    return QFontMetrics(font).horizontalAdvance(words)
        + 2 * head.style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &head)
        + (hasArrow ? head.style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, &head) : 0);
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
            EXPECT_GE(head.sectionSize(section), neededWidth(head, section))
                << place << ", " << table->objectName().toStdString() << ": “"
                << head.model()->headerData(section, Qt::Horizontal).toString().toStdString() << "” is cut";
        }
    }
}

} // namespace opname::testing
