#include "scanner_listener.h"

#include "opname/workflow/connected_scanners.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QWidget>

#include <algorithm>
#include <iterator>
#include <utility>

namespace opname {

namespace {

constexpr int tick = 20; // milliseconds
constexpr quint32 evdevOffset = 8; // X11 and Wayland number keys from 8 on

/// Whether a key reaches this widget first. It is seen again at every parent that it is passed on to.
bool isFirstToHear(QObject *target)
{
    const QWidget *window = static_cast<QWidget *>(target)->window();
    const QWidget *focus = window->focusWidget();
    return target == (focus != nullptr ? focus : window);
}

quint64 identityOf(const QKeyEvent &event)
{
    constexpr quint64 withoutScanCode = quint64(1) << 32;
    return event.nativeScanCode() != 0 ? event.nativeScanCode()
                                       : withoutScanCode | static_cast<quint32>(event.key());
}

bool isModifierKey(int key)
{
    return (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock) || key == Qt::Key_AltGr
        || key == Qt::Key_Mode_switch || key == Qt::Key_Super_L || key == Qt::Key_Super_R;
}

bool hasCommandModifier(const QKeyEvent &event)
{
    return event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
}

bool takesText(const QWidget *widget)
{
    const auto *box = qobject_cast<const QComboBox *>(widget);
    return (box != nullptr && box->isEditable()) || qobject_cast<const QLineEdit *>(widget) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(widget) != nullptr
        || qobject_cast<const QTextEdit *>(widget) != nullptr
        || qobject_cast<const QPlainTextEdit *>(widget) != nullptr;
}

enum class End { None, Enter, Tab };

/// Some scanners send their suffix as the control character it is.
End endOf(const QKeyEvent &event, bool isHolding)
{
    const bool isControl = event.modifiers() == Qt::ControlModifier && isHolding;
    const bool isPlain = !hasCommandModifier(event);
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return isPlain ? End::Enter : End::None;
    case Qt::Key_Tab:
        return isPlain ? End::Tab : End::None;
    case Qt::Key_M:
    case Qt::Key_J:
        return isControl ? End::Enter : End::None;
    case Qt::Key_I:
        return isControl ? End::Tab : End::None;
    default:
        return End::None;
    }
}

} // namespace

ScannerListener::ScannerListener(QObject *parent)
    : QObject(parent)
{
    m_clock.start();
    m_idleTimer.setInterval(tick);
    connect(&m_idleTimer, &QTimer::timeout, this, &ScannerListener::checkIdle);
    connect(qApp, &QApplication::focusChanged, this, &ScannerListener::applyLimits);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    qApp->installEventFilter(this);
}

void ScannerListener::serve(ConnectedScanners *scanners)
{
    const auto takeTrying = [this](const QString &id) { setTrying(id == ScannerProfile::keyboardId()); };
    connect(this, &ScannerListener::read, scanners, &ConnectedScanners::takeKeyboardRead);
    connect(scanners, &ConnectedScanners::limitsChanged, this, &ScannerListener::setLimits);
    connect(scanners, &ConnectedScanners::tryingChanged, this, takeTrying);
    setLimits(scanners->limits());
    takeTrying(scanners->trying());
}

void ScannerListener::setEnabled(bool isEnabled)
{
    m_isEnabled = isEnabled;
    m_wedge.release();
    giveBack();
}

void ScannerListener::setLimits(const ScannerLimits &limits)
{
    m_limits = limits;
    applyLimits();
}

void ScannerListener::setTrying(bool isTrying)
{
    m_isTrying = isTrying;
    applyLimits();
}

void ScannerListener::applyLimits()
{
    const bool isTrying = m_isTrying && !takesText(QApplication::focusWidget());
    ScannerLimits limits = isTrying ? ScannerLimits::forTrying() : m_limits;
    limits.layout = m_limits.layout;
    m_wedge.setLimits(limits);
}

bool ScannerListener::eventFilter(QObject *target, QEvent *event)
{
    if (!m_isEnabled || event == m_replayed || !target->isWidgetType())
        return QObject::eventFilter(target, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // In the middle of a read no key is a shortcut.
        if (isFirstToHear(target) && m_wedge.isHolding()) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (isFirstToHear(target))
            return takePress(target, static_cast<QKeyEvent *>(event));
        break;
    case QEvent::KeyRelease:
        if (isFirstToHear(target))
            return takeRelease(target, static_cast<QKeyEvent *>(event));
        break;
    case QEvent::InputMethod:
        if (m_wedge.isHolding()) {
            m_wedge.release();
            giveBack();
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(target, event);
}

qint64 ScannerListener::timeOf(const QKeyEvent &event)
{
    // The window system's stamp says when the key was struck, even when the window was busy for a while: the
    // keys that had to wait all come at once then.
    const quint64 stamp = event.timestamp();
    const bool isComparable = m_wedge.isHolding() && m_lastStamp != 0 && stamp >= m_lastStamp;
    m_lastTime = isComparable ? m_lastTime + static_cast<qint64>(stamp - m_lastStamp) : m_clock.elapsed();
    m_lastStamp = stamp;
    return m_lastTime;
}

bool ScannerListener::takePress(QObject *target, QKeyEvent *event)
{
    if (isModifierKey(event->key()))
        return false;
    qint64 now = timeOf(*event);
    if (m_wedge.checkIdle(now) == KeyboardWedge::Answer::Finished)
        finishRead();
    giveBack();
    if (!m_wedge.isHolding())
        now = m_lastTime = m_clock.elapsed(); // a new beginning has to follow no other key
    m_swallowed.remove(identityOf(*event));
    if (const End end = endOf(*event, m_wedge.isHolding()); end != End::None) {
        if (m_wedge.addEnd(end == End::Tab, now) == KeyboardWedge::Answer::Finished) {
            m_swallowed.insert(identityOf(*event));
            finishRead();
            return true;
        }
        giveBack();
        return false;
    }
    const QString text = event->text();
    if (text.isEmpty() || !text.front().isPrint() || hasCommandModifier(*event)) {
        // An arrow, Backspace or a shortcut is a person's; what was held goes first.
        m_wedge.release();
        giveBack();
        return false;
    }
    const quint32 native = event->nativeScanCode();
    const WedgeKey key{text, native > evdevOffset ? native - evdevOffset : 0,
                       bool(event->modifiers() & Qt::ShiftModifier), event->isAutoRepeat()};
    if (m_wedge.addKey(key, now) == KeyboardWedge::Answer::Typing) {
        giveBack();
        return false;
    }
    m_held.push_back({target, std::unique_ptr<QKeyEvent>(event->clone())});
    giveBack();
    m_sinceTick.start();
    m_idleTimer.start();
    return true;
}

bool ScannerListener::takeRelease(QObject *target, QKeyEvent *event)
{
    const quint64 key = identityOf(*event);
    const auto isOfKey = [key](const HeldEvent &held) { return identityOf(*held.event) == key; };
    const auto latest = std::find_if(m_held.crbegin(), m_held.crend(), isOfKey);
    if (latest != m_held.crend() && latest->isPress()) {
        m_wedge.letGo(static_cast<std::size_t>(std::count_if(
            std::next(latest), m_held.crend(), [](const HeldEvent &held) { return held.isPress(); })));
        m_held.push_back({target, std::unique_ptr<QKeyEvent>(event->clone())});
        return true;
    }
    return m_swallowed.remove(key);
}

void ScannerListener::checkIdle()
{
    // After a while in which the window was busy, keys that were struck meanwhile are still to come.
    if (m_sinceTick.restart() > 3 * tick)
        return;
    if (m_wedge.checkIdle(m_clock.elapsed()) == KeyboardWedge::Answer::Finished)
        finishRead();
    else
        giveBack();
    if (!m_wedge.isHolding())
        m_idleTimer.stop();
}

void ScannerListener::giveBack()
{
    auto presses = std::ssize(m_wedge.takeTyped());
    while (!m_held.empty() && (presses > 0 || !m_held.front().isPress())) {
        const HeldEvent held = std::move(m_held.front());
        m_held.pop_front();
        presses -= held.isPress() ? 1 : 0;
        giveBack(held);
    }
}

void ScannerListener::giveBack(const HeldEvent &held)
{
    if (held.target == nullptr)
        return;
    // What it sets off may open a dialog, in which a scanner has to be heard.
    const QEvent *outer = std::exchange(m_replayed, held.event.get());
    QCoreApplication::sendEvent(held.target, held.event.get());
    m_replayed = outer;
}

void ScannerListener::finishRead()
{
    m_idleTimer.stop();
    const std::vector<std::size_t> others = m_wedge.takeStruckBetween();
    std::vector<HeldEvent> persons; // at another keyboard
    std::size_t press = 0;
    for (HeldEvent &held : m_held) {
        if (!held.isPress())
            m_swallowed.remove(identityOf(*held.event));
        else if (std::binary_search(others.begin(), others.end(), press++))
            persons.push_back(std::move(held));
        else
            m_swallowed.insert(identityOf(*held.event));
    }
    m_held.clear();
    for (const HeldEvent &held : persons)
        giveBack(held);
    if (const auto read = m_wedge.takeRead())
        Q_EMIT this->read(*read);
}

} // namespace opname
