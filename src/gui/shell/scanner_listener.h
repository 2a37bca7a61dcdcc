#pragma once

#include "opname/scanner/keyboard_wedge.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace opname {

/// Hears a keyboard-wedge scanner anywhere in the program, whatever has focus, dialogs included. Keys of a
/// read never reach a field; keys that a person typed are given back to the field they were meant for, in
/// order.
class ScannerListener : public QObject {
    Q_OBJECT

public:
    explicit ScannerListener(QObject *parent = nullptr);
    void setEnabled(bool isEnabled) { m_isEnabled = isEnabled; }
    const KeyboardWedge &wedge() const { return m_wedge; }

    bool eventFilter(QObject *target, QEvent *event) override;

Q_SIGNALS:
    void read(const QString &text);
    void readDetails(const QString &text, double averagePause, const QString &suffix);

private:
    bool takeKey(QObject *target, QKeyEvent *event);
    void giveBack();
    void finishRead();
    void checkIdle();

    KeyboardWedge m_wedge;
    QElapsedTimer m_clock;
    QTimer m_idleTimer;
    QPointer<QObject> m_target;
    bool m_isReplaying = false;
    bool m_isEnabled = true;
};

} // namespace opname
