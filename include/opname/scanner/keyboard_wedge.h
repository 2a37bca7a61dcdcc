#pragma once

#include "opname/scanner/scanner_limits.h"
#include "opname/scanner/wedge_text.h"

#include <optional>
#include <vector>

namespace opname {

/// Tells a scanner that types from a person that types, by the speed of the keys. Pure: time comes from
/// outside. One wedge for one window.
class KeyboardWedge {
public:
    using Limits = ScannerLimits;
    using Read = WedgeRead;

    KeyboardWedge() = default;
    explicit KeyboardWedge(Limits limits);
    void setLimits(Limits limits) { m_limits = limits; }
    const Limits &limits() const { return m_limits; }

    /// What to do with a key.
    enum class Answer {
        Typing, ///< a person's: let it pass, after what takeTyped() gives back
        Held, ///< may belong to a read: keep it from the field that has focus until it is known
        Finished ///< the key ended a read, or comes late to one that silence ended; it goes nowhere
    };

    /// A key that makes text, at a time in milliseconds. When time has passed since the last key, ask
    /// checkIdle() first: a timer may be late, and what was a read would be given back as typing. A repeated
    /// key never begins a read.
    Answer addKey(const WedgeKey &key, qint64 time);
    /// Enter (isTab false) or Tab.
    Answer addEnd(bool isTab, qint64 time);
    /// Asked when time has passed: whether silence has ended a read, or what was held was typing after all.
    Answer checkIdle(qint64 time);
    /// What is held is a person's after all: another key came in between. takeTyped() has it.
    void release();

    std::optional<Read> takeRead();
    /// Keys that were held but typed by a person, oldest first; they have to be given back to the field.
    std::vector<WedgeKey> takeTyped();
    bool isHolding() const { return !m_held.empty(); }

private:
    bool isWholeCode() const { return std::ssize(m_held) >= m_limits.shortestCode; }
    bool isBeyondAPerson() const { return std::ssize(m_held) >= m_limits.shortestUnended; }
    void finish(const QString &suffix, qint64 suffixPause);

    Limits m_limits;
    std::vector<WedgeKey> m_held;
    qint64 m_firstTime = 0;
    qint64 m_lastTime = 0;
    qint64 m_longestPause = 0;
    bool m_silenceEnded = false; ///< a read; its suffix may still come
    std::vector<WedgeKey> m_typed;
    std::optional<Read> m_read;
};

} // namespace opname
