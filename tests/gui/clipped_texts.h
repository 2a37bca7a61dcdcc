#pragma once

#include "shown_controls.h"

#include <QAbstractScrollArea>
#include <QLabel>
#include <QStringList>

namespace opname::testing {

/// A label or button that is as large as its text; a text that is elided on purpose has no size of its own.
inline bool hasRoomForItsText(const QWidget &widget)
{
    constexpr int rounding = 1; // pixel
    const auto holds = [&widget](const QSize &least) {
        return widget.width() + rounding >= least.width() && widget.height() + rounding >= least.height();
    };
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty() || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            return true;
        return label->wordWrap() ? label->height() + rounding >= label->heightForWidth(label->width())
                                 : holds(label->minimumSizeHint());
    }
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button == nullptr || button->text().isEmpty() || holds(button->minimumSizeHint());
}

/// What lies beyond the edge of a parent; what scrolling brings into sight does not.
inline bool isCutByParent(const QWidget &widget)
{
    const QWidget *inner = &widget;
    while (!inner->isWindow() && inner->parentWidget() != nullptr) {
        const QWidget *outer = inner->parentWidget();
        const auto *area = qobject_cast<const QAbstractScrollArea *>(outer->parentWidget());
        if (area != nullptr && area->viewport() == outer)
            return false;
        if (!outer->rect().adjusted(-1, -1, 1, 1).contains(inner->geometry()))
            return true;
        inner = outer;
    }
    return false;
}

/// Labels and buttons of the view whose text is not seen whole, described for a person.
inline QStringList clippedTexts(const QWidget &view)
{
    QStringList clipped;
    for (QWidget *widget : view.findChildren<QWidget *>()) {
        const bool hasText = qobject_cast<const QLabel *>(widget) != nullptr
            || qobject_cast<const QAbstractButton *>(widget) != nullptr;
        if (!hasText || widget->window() != &view || !widget->isVisible() || isPartOfAnother(*widget))
            continue;
        if (!hasRoomForItsText(*widget) || isCutByParent(*widget))
            clipped.append(QStringLiteral("%1, %2×%3, needs %4×%5")
                               .arg(QString::fromStdString(described(widget)))
                               .arg(widget->width())
                               .arg(widget->height())
                               .arg(widget->minimumSizeHint().width())
                               .arg(widget->minimumSizeHint().height()));
    }
    return clipped;
}

} // namespace opname::testing
