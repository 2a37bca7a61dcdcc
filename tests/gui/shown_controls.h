#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QTabBar>
#include <QTableView>
#include <QWidget>

#include <string>

namespace opname::testing {

/// Qt's own parts that speak, and have the focus, through the control that they belong to.
inline bool isPartOfAnother(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return widget.objectName().startsWith(u"qt_") // a spin box's field, the viewport of a scroll area
        || widget.inherits("QLineEditIconButton") // the field's action: Esc and the context menu do the same
        || widget.inherits("QTableCornerButton") // Ctrl+A does the same
        || (qobject_cast<const QTabBar *>(parent) != nullptr
            && qobject_cast<const QAbstractButton *>(&widget) != nullptr); // arrow keys go through the tabs
}

/// The controls that Tab has to reach, in no order.
inline QList<QWidget *> controlsOf(const QWidget &view)
{
    QList<QWidget *> controls;
    for (QWidget *widget : view.findChildren<QWidget *>()) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
        if (takesTab && widget->window() == &view && widget->isVisible() && widget->isEnabled()
            && !isPartOfAnother(*widget))
            controls.append(widget);
    }
    return controls;
}

inline QString nameOf(QWidget *widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face == nullptr ? QString() : face->text(QAccessible::Name).trimmed();
}

/// "QPushButton sendPushButton “Kirim”", for a person who reads what failed.
inline std::string described(QWidget *widget)
{
    if (widget == nullptr)
        return "nothing";
    const QString text = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()
        + u" “" + nameOf(widget) + u'”';
    return text.toStdString();
}

} // namespace opname::testing
