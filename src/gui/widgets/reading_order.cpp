#include "reading_order.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>
#include <tuple>
#include <vector>

namespace opname {

namespace {

void add(QWidget *widget, QWidgetList &order);

/// A grid is filled in any order.
std::vector<QLayoutItem *> itemsAsRead(QLayout &layout)
{
    struct Placed {
        int row = 0;
        int column = 0;
        QLayoutItem *item = nullptr;
    };
    auto *grid = qobject_cast<QGridLayout *>(&layout);
    std::vector<Placed> placed;
    for (int i = 0; i < layout.count(); ++i) {
        Placed next;
        next.item = layout.itemAt(i);
        int rows = 1;
        int columns = 1;
        if (grid != nullptr)
            grid->getItemPosition(i, &next.row, &next.column, &rows, &columns);
        placed.push_back(next);
    }
    std::stable_sort(placed.begin(), placed.end(), [](const Placed &a, const Placed &b) {
        return std::tie(a.row, a.column) < std::tie(b.row, b.column);
    });
    std::vector<QLayoutItem *> items;
    for (const Placed &next : placed)
        items.push_back(next.item);
    return items;
}

void add(QLayout &layout, QWidgetList &order)
{
    for (QLayoutItem *item : itemsAsRead(layout)) {
        if (item->widget() != nullptr)
            add(item->widget(), order);
        else if (item->layout() != nullptr)
            add(*item->layout(), order);
    }
}

/// Its arrows scroll for the mouse; keys go from tab to tab.
void addTabBar(QTabBar &bar, QWidgetList &order)
{
    for (QToolButton *arrow : bar.findChildren<QToolButton *>())
        arrow->setFocusPolicy(Qt::NoFocus);
    order.append(&bar);
}

void add(QWidget *widget, QWidgetList &order)
{
    if (widget == nullptr)
        return;
    if (auto *bar = qobject_cast<QTabBar *>(widget)) {
        addTabBar(*bar, order);
        return;
    }
    if (const auto *tabs = qobject_cast<QTabWidget *>(widget)) {
        addTabBar(*tabs->tabBar(), order);
        for (int i = 0; i < tabs->count(); ++i)
            add(tabs->widget(i), order);
        return;
    }
    if ((widget->focusPolicy() & Qt::TabFocus) != 0)
        order.append(widget);
    if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            add(splitter->widget(i), order);
    } else if (const auto *scrolled = qobject_cast<QScrollArea *>(widget)) {
        add(scrolled->widget(), order);
    } else if (widget->layout() != nullptr) {
        add(*widget->layout(), order);
    }
}

} // namespace

void tabInReadingOrder(QWidget &root)
{
    QWidgetList order;
    add(&root, order);
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order[i - 1], order[i]);
}

} // namespace opname
