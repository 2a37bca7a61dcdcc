#include "opname/scanner/keyboard_wedge.h"

#include <utility>

namespace opname {

KeyboardWedge::KeyboardWedge(Limits limits)
    : m_limits(limits)
{
}

void KeyboardWedge::finish(const QString &suffix)
{
    const auto gaps = static_cast<double>(m_held.size() - 1);
    m_read = Read{std::exchange(m_held, QString()), gaps > 0 ? double(m_lastTime - m_firstTime) / gaps : 0.0,
                  suffix};
}

KeyboardWedge::Answer KeyboardWedge::addText(const QString &text, qint64 time)
{
    if (!m_held.isEmpty() && time - m_lastTime > m_limits.longestPause)
        m_typed += std::exchange(m_held, QString());
    if (m_held.isEmpty())
        m_firstTime = time;
    m_held += text;
    m_lastTime = time;
    return Answer::Held;
}

KeyboardWedge::Answer KeyboardWedge::addEnd(bool isTab, qint64 time)
{
    const bool isFast = !m_held.isEmpty() && time - m_lastTime <= m_limits.longestPause;
    if (isFast && m_held.size() >= m_limits.shortestCode) {
        finish(isTab ? QStringLiteral("Tab") : QStringLiteral("Enter"));
        return Answer::Finished;
    }
    m_typed += std::exchange(m_held, QString());
    return Answer::Typing;
}

KeyboardWedge::Answer KeyboardWedge::checkIdle(qint64 time)
{
    if (m_held.isEmpty())
        return Answer::Typing;
    // One or two keys in a hurry are a person's; a whole code in a hurry is a scanner without a suffix.
    const qint64 silence = time - m_lastTime;
    if (m_held.size() < m_limits.shortestCode) {
        if (silence <= m_limits.longestPause)
            return Answer::Held;
        m_typed += std::exchange(m_held, QString());
        return Answer::Typing;
    }
    if (silence <= m_limits.idleEnd)
        return Answer::Held;
    finish(QString());
    return Answer::Finished;
}

std::optional<KeyboardWedge::Read> KeyboardWedge::takeRead()
{
    return std::exchange(m_read, std::nullopt);
}

QString KeyboardWedge::takeTyped()
{
    return std::exchange(m_typed, QString());
}

} // namespace opname
