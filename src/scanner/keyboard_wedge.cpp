#include "opname/scanner/keyboard_wedge.h"

#include <utility>

namespace opname {

KeyboardWedge::KeyboardWedge(Limits limits)
    : m_limits(limits)
{
}

void KeyboardWedge::finish(const QString &suffix)
{
    const auto pauses = static_cast<double>(m_held.size() - 1);
    const double average = pauses > 0 ? double(m_lastTime - m_firstTime) / pauses : 0.0;
    m_read = Read{std::exchange(m_held, QString()), average, suffix};
}

void KeyboardWedge::release()
{
    m_typed += std::exchange(m_held, QString());
}

KeyboardWedge::Answer KeyboardWedge::addText(const QString &text, qint64 time)
{
    if (!m_held.isEmpty() && time - m_lastTime > m_limits.longestPause)
        release();
    if (m_held.isEmpty())
        m_firstTime = time;
    m_held += text;
    m_lastTime = time;
    return Answer::Held;
}

KeyboardWedge::Answer KeyboardWedge::addEnd(bool isTab, qint64 time)
{
    if (isWholeCode() && time - m_lastTime <= m_limits.latestSuffix) {
        finish(isTab ? QStringLiteral("Tab") : QStringLiteral("Enter"));
        return Answer::Finished;
    }
    release();
    return Answer::Typing;
}

KeyboardWedge::Answer KeyboardWedge::checkIdle(qint64 time)
{
    if (m_held.isEmpty())
        return Answer::Typing;
    // One or two keys in a hurry are a person's; a whole code in a hurry is a scanner without a suffix.
    const qint64 silence = time - m_lastTime;
    if (!isWholeCode()) {
        if (silence <= m_limits.longestPause)
            return Answer::Held;
        release();
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
