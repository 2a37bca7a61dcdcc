#pragma once

#include "opname/scanner/wedge_text.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTest>
#include <QWidget>
#include <QWindow>
#include <functional>

namespace opname::testing {

/// A keyboard that strikes keys as the window system does: every event goes to the window and finds its own
/// way to the widget, popup or dialog that gets it, with a scan code, Shift as a key of its own, and a stamp.
class StruckKeys {
public:
    /// What the window system makes of a US key: another layout, or Caps Lock.
    using Layout = std::function<QString(const QString &us)>;

    explicit StruckKeys(Layout layout = {})
        : m_layout(std::move(layout))
    {
    }

    /// Types a code; `pause` milliseconds pass between keys by their stamps, and in the event loop when
    /// `isWaiting`. Each key goes to the window that is active then.
    void type(const QString &code, int pause, bool isWaiting = false)
    {
        for (const QChar c : code) {
            strikeText(c);
            m_time += pause;
            if (isWaiting)
                QTest::qWait(pause);
        }
    }

    void strike(int key, const QString &text = {}, Qt::KeyboardModifiers modifiers = {})
    {
        send(QEvent::KeyPress, key, 0, modifiers, text, false);
        send(QEvent::KeyRelease, key, 0, modifiers, text, false);
    }

    void enter() { strike(Qt::Key_Return, QStringLiteral("\r")); }
    void tab() { strike(Qt::Key_Tab, QStringLiteral("\t")); }
    void pass(int milliseconds) { m_time += milliseconds; }

    void send(QEvent::Type type, int key, quint32 scanCode, Qt::KeyboardModifiers modifiers,
              const QString &text, bool isRepeated)
    {
        QWidget *popup = QApplication::activePopupWidget();
        QWidget *modal = QApplication::activeModalWidget();
        QWidget *top = popup != nullptr ? popup : modal != nullptr ? modal : QApplication::activeWindow();
        // A key that closes the last window is let go over none.
        if (top == nullptr)
            return;
        QKeyEvent event(type, key, modifiers, scanCode == 0 ? 0 : scanCode + 8, 0, 0, text, isRepeated);
        event.setTimestamp(m_time);
        QCoreApplication::sendEvent(top->window()->windowHandle(), &event);
    }

private:
    void strikeText(QChar c)
    {
        quint32 scanCode = 0;
        bool isShifted = false;
        for (const bool shift : {true, false})
            for (quint32 candidate = 1; candidate < 60; ++candidate)
                if (usKeyboardText(candidate, shift) == c) {
                    scanCode = candidate;
                    isShifted = shift;
                }
        const QString text = m_layout ? m_layout(QString(c)) : QString(c);
        const Qt::KeyboardModifiers modifiers = isShifted ? Qt::ShiftModifier : Qt::NoModifier;
        const int key = text.front().toUpper().unicode();
        if (isShifted)
            send(QEvent::KeyPress, Qt::Key_Shift, 42, Qt::NoModifier, {}, false);
        send(QEvent::KeyPress, key, scanCode, modifiers, text, false);
        send(QEvent::KeyRelease, key, scanCode, modifiers, text, false);
        if (isShifted)
            send(QEvent::KeyRelease, Qt::Key_Shift, 42, Qt::ShiftModifier, {}, false);
    }

    Layout m_layout;
    quint64 m_time = 5000;
};

} // namespace opname::testing
