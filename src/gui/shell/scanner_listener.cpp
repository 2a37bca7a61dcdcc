#include "scanner_listener.h"

#include <QApplication>
#include <QWidget>
#include <QWindow>

namespace opname {

ScannerListener::ScannerListener(QObject *parent)
    : QObject(parent)
{
    m_clock.start();
    m_idleTimer.setInterval(20);
    connect(&m_idleTimer, &QTimer::timeout, this, &ScannerListener::checkIdle);
    qApp->installEventFilter(this);
}

bool ScannerListener::eventFilter(QObject *target, QEvent *event)
{
    if (!m_isEnabled || m_isReplaying
        || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QObject::eventFilter(target, event);
    // A key is seen several times on its way; the widget that has focus gets it first, and only that one is
    // asked.
    auto *widget = qobject_cast<QWidget *>(target);
    if (widget == nullptr)
        return QObject::eventFilter(target, event);
    QWidget *focus = QApplication::focusWidget();
    if (focus != nullptr && focus != widget)
        return QObject::eventFilter(target, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool hasModifier = key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (hasModifier || event->type() == QEvent::ShortcutOverride)
        return QObject::eventFilter(target, event);
    return takeKey(target, key);
}

bool ScannerListener::takeKey(QObject *target, QKeyEvent *event)
{
    const qint64 now = m_clock.elapsed();
    const bool isEnd =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Tab;
    if (isEnd) {
        const KeyboardWedge::Answer answer = m_wedge.addEnd(event->key() == Qt::Key_Tab, now);
        if (answer == KeyboardWedge::Answer::Finished) {
            finishRead();
            return true;
        }
        giveBack();
        return false;
    }
    const QString text = event->text();
    if (text.isEmpty() || !text.front().isPrint()) {
        // An arrow or Backspace is a person's; what was held goes first.
        if (m_wedge.isHolding()) {
            m_wedge.addEnd(false, now + m_wedge.limits().longestPause + 1);
            giveBack();
        }
        return false;
    }
    m_target = target;
    m_wedge.addText(text, now);
    giveBack();
    m_idleTimer.start();
    return true;
}

void ScannerListener::checkIdle()
{
    const KeyboardWedge::Answer answer = m_wedge.checkIdle(m_clock.elapsed());
    if (answer == KeyboardWedge::Answer::Finished)
        finishRead();
    else
        giveBack();
    if (!m_wedge.isHolding())
        m_idleTimer.stop();
}

void ScannerListener::giveBack()
{
    const QString typed = m_wedge.takeTyped();
    if (typed.isEmpty() || m_target == nullptr)
        return;
    m_isReplaying = true;
    for (const QChar c : typed) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QApplication::sendEvent(m_target, &press);
        QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(c));
        if (m_target != nullptr)
            QApplication::sendEvent(m_target, &release);
    }
    m_isReplaying = false;
}

void ScannerListener::finishRead()
{
    m_idleTimer.stop();
    if (const auto read = m_wedge.takeRead()) {
        Q_EMIT readDetails(read->text, read->averagePause, read->suffix);
        Q_EMIT this->read(read->text);
    }
}

} // namespace opname
