#include "opname/scanner/keyboard_wedge.h"

#include <algorithm>
#include <utility>

namespace opname {

namespace {

/// Milliseconds after its last key in which an Enter still belongs to a read: nobody answers one so soon.
constexpr qint64 lateSuffix = 300;
/// Keys that a person strikes while a scanner types one code.
constexpr std::size_t mostStruckBetween = 2;

} // namespace

KeyboardWedge::KeyboardWedge(Limits limits)
    : m_limits(limits)
{
}

void KeyboardWedge::finish(const QString &suffix, qint64 suffixPause)
{
    setStruckBetweenApart();
    const auto pauses = static_cast<double>(m_held.size() - 1);
    const double average = pauses > 0 ? double(m_lastTime - m_firstTime) / pauses : 0.0;
    m_read = Read{wedgeText(m_held, m_limits.layout), average, suffix, m_longestPause, suffixPause};
    forgetHeld();
    m_hasEnded = true;
}

/// A scanner lets each key go before it strikes the next, a person holds it for longer than the whole read.
/// The last one may be on its way up, and keys of which none is let go tell nothing.
void KeyboardWedge::setStruckBetweenApart()
{
    m_struckBetween.clear();
    std::vector<WedgeKey> read;
    for (std::size_t key = 0; key < m_held.size(); ++key) {
        if (m_isLetGo[key] || key + 1 == m_held.size())
            read.push_back(m_held[key]);
        else
            m_struckBetween.push_back(key);
    }
    if (m_struckBetween.size() > mostStruckBetween || std::ssize(read) < m_limits.shortestCode)
        m_struckBetween.clear();
    else
        m_held = std::move(read);
}

void KeyboardWedge::forgetHeld()
{
    m_held.clear();
    m_isLetGo.clear();
}

void KeyboardWedge::release()
{
    m_typed.insert(m_typed.end(), m_held.cbegin(), m_held.cend());
    forgetHeld();
}

void KeyboardWedge::letGo(std::size_t key)
{
    if (key < m_isLetGo.size())
        m_isLetGo[key] = true;
}

KeyboardWedge::Answer KeyboardWedge::addKey(const WedgeKey &key, qint64 time)
{
    const qint64 pause = time - m_lastTime;
    // What no person can have typed is a read, and one pause in it does not make it less of one.
    const int patience =
        isBeyondAPerson() ? std::max(m_limits.longestPause, m_limits.idleEnd) : m_limits.longestPause;
    if (isHolding() && pause > patience)
        release();
    m_hasEnded = false;
    if (key.isRepeated && !isHolding())
        return Answer::Typing;
    if (isHolding()) {
        m_longestPause = std::max(m_longestPause, pause);
    } else {
        m_firstTime = time;
        m_longestPause = 0;
    }
    m_held.push_back(key);
    m_isLetGo.push_back(false);
    m_lastTime = time;
    return Answer::Held;
}

KeyboardWedge::Answer KeyboardWedge::addEnd(bool isTab, qint64 time)
{
    const qint64 pause = time - m_lastTime;
    const int patience =
        isBeyondAPerson() ? std::max(m_limits.latestSuffix, m_limits.idleEnd) : m_limits.latestSuffix;
    if (isWholeCode() && pause <= patience) {
        finish(isTab ? QStringLiteral("Tab") : QStringLiteral("Enter"), pause);
        m_lastTime = time;
        return Answer::Finished;
    }
    if (std::exchange(m_hasEnded, false) && !isHolding() && pause <= lateSuffix)
        return Answer::Finished;
    release();
    return Answer::Typing;
}

KeyboardWedge::Answer KeyboardWedge::checkIdle(qint64 time)
{
    if (!isHolding())
        return Answer::Typing;
    const int patience = isBeyondAPerson() ? m_limits.idleEnd
        : isWholeCode()                    ? std::max(m_limits.longestPause, m_limits.latestSuffix)
                                           : m_limits.longestPause;
    if (time - m_lastTime <= patience)
        return Answer::Held;
    // A few keys in a hurry are a person's; a whole code in a hurry is a scanner without a suffix.
    if (!isBeyondAPerson()) {
        release();
        return Answer::Typing;
    }
    finish(QString(), 0);
    return Answer::Finished;
}

std::optional<KeyboardWedge::Read> KeyboardWedge::takeRead()
{
    return std::exchange(m_read, std::nullopt);
}

std::vector<std::size_t> KeyboardWedge::takeStruckBetween()
{
    return std::exchange(m_struckBetween, {});
}

std::vector<WedgeKey> KeyboardWedge::takeTyped()
{
    return std::exchange(m_typed, {});
}

} // namespace opname
