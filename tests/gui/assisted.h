#pragma once

#include <QAccessible>
#include <QWidget>
#include <gtest/gtest.h>

namespace opname::testing {

/// A widget as assistive technology meets it.
inline QAccessibleInterface &faceOf(QWidget &widget)
{
    return *QAccessible::queryAccessibleInterface(&widget);
}

/// Does what a control offers to do, such as QAccessibleActionInterface::pressAction().
inline void act(QAccessibleInterface &face, const QString &action)
{
    QAccessibleActionInterface *actions = face.actionInterface();
    ASSERT_NE(actions, nullptr);
    ASSERT_TRUE(actions->actionNames().contains(action)) << action.toStdString();
    actions->doAction(action);
}

inline void press(QWidget &button)
{
    act(faceOf(button), QAccessibleActionInterface::pressAction());
}

inline void toggle(QWidget &box)
{
    act(faceOf(box), QAccessibleActionInterface::toggleAction());
}

/// Selects a row of a list without headers, as its cell offers it.
inline void selectRow(QAccessibleInterface &list, int row)
{
    QAccessibleInterface *cell = list.child(row);
    ASSERT_NE(cell, nullptr) << row;
    act(*cell, QAccessibleActionInterface::toggleAction());
}

/// Fills a field anew.
inline void write(QWidget &field, const QString &text)
{
    QAccessibleInterface &face = faceOf(field);
    ASSERT_NE(face.editableTextInterface(), nullptr);
    face.editableTextInterface()->replaceText(0, face.textInterface()->characterCount(), text);
}

} // namespace opname::testing
