#pragma once

#include "opname/scanner/keyboard_wedge.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <deque>
#include <memory>

namespace opname {

class ConnectedScanners;

/// Hears a keyboard-wedge scanner anywhere in the program, whatever has focus, dialogs and menus included.
/// Keys of a read, its Enter and their releases reach nothing. Keys that a person typed are given back to the
/// widget they were meant for, as the events they were and in order, also one that was struck at another
/// keyboard in the middle of a read; keys that are held down, and text of an input method, pass at once. Dead
/// keys never reach a program as keys, so a scanner has to be set to a layout without them or to US with the
/// computer's layout the same. Dialogs for files are Qt's own from the first listener on: in one of the
/// desktop's, no scanner is heard.
class ScannerListener : public QObject {
    Q_OBJECT

public:
    explicit ScannerListener(QObject *parent = nullptr);

    /// Is the keyboard among these scanners: takes its limits from them and gives its reads to them. Both
    /// live on the window's thread; they have to outlive this object, or be destroyed with it.
    void serve(ConnectedScanners *scanners);
    void setEnabled(bool isEnabled);
    void setLimits(const ScannerLimits &limits);
    /// While a scanner is tried, slow ones are heard too, and fast typing is taken for a read; but not in a
    /// field that takes text, where a person types.
    void setTrying(bool isTrying);
    const KeyboardWedge &wedge() const { return m_wedge; }

    bool eventFilter(QObject *target, QEvent *event) override;

Q_SIGNALS:
    void read(const opname::WedgeRead &read);

private:
    /// A key event that is kept until it is known whose it is.
    struct HeldEvent {
        QPointer<QObject> target;
        std::unique_ptr<QKeyEvent> event;
        bool isPress() const { return event->type() == QEvent::KeyPress; }
    };

    bool takePress(QObject *target, QKeyEvent *event);
    bool takeRelease(QObject *target, QKeyEvent *event);
    qint64 timeOf(const QKeyEvent &event);
    void giveBack();
    void giveBack(const HeldEvent &held);
    void finishRead();
    void checkIdle();
    void applyLimits();

    KeyboardWedge m_wedge;
    ScannerLimits m_limits;
    QElapsedTimer m_clock;
    QElapsedTimer m_sinceTick;
    QTimer m_idleTimer;
    std::deque<HeldEvent> m_held;
    QSet<quint64> m_swallowed; ///< keys whose release belongs to a read, too
    quint64 m_lastStamp = 0; ///< of the window system; 0 when the last key had none
    qint64 m_lastTime = 0;
    const QEvent *m_replayed = nullptr;
    bool m_isTrying = false;
    bool m_isEnabled = true;
};

} // namespace opname
