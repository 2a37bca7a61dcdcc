#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <gtest/gtest.h>

namespace opname::testing {

/// Every control that the dialog shows has a name that can be read out.
inline void expectNamedControls(const QWidget &dialog)
{
    for (QWidget *widget : dialog.findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<QAbstractButton *>(widget) != nullptr
            || qobject_cast<QComboBox *>(widget) != nullptr || qobject_cast<QSpinBox *>(widget) != nullptr
            || qobject_cast<QListWidget *>(widget) != nullptr
            || (qobject_cast<QLineEdit *>(widget) != nullptr && widget->objectName() != u"qt_spinbox_lineedit"
                && qobject_cast<QComboBox *>(widget->parent()) == nullptr);
        if (!isControl || !widget->isVisibleTo(&dialog))
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty()) << widget->objectName().toStdString();
    }
}

} // namespace opname::testing
