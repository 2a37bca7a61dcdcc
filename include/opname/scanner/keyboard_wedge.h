#pragma once

#include "opname/scanner/scanner_limits.h"
#include "opname/scanner/wedge_text.h"

#include <optional>
#include <vector>

namespace opname {

/// Tells a scanner that types from a person that types, by the speed of the keys. Pure: time comes from
/// outside. One wedge for one window, whose keyboards come to it as one: a key that a person strikes while a
/// scanner types stays out of the read, by not being let go as soon. Keys that two scanners type in the same
/// moment cannot be told apart: their codes are one read, which no item has.
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
        Finished ///< the key ended a read, or belongs to one that has ended; it goes nowhere
    };

    /// A key that makes text, at a time in milliseconds. When time has passed since the last key, ask
    /// checkIdle() first: a timer may be late, and what was a read would be given back as typing. A repeated
    /// key never begins a read.
    Answer addKey(const WedgeKey &key, qint64 time);
    /// A key that is held was let go; by its number among them, from 0.
    void letGo(std::size_t key);
    /// Enter (isTab false) or Tab. One that follows the end of a read within 300 ms belongs to it, too:
    /// scanners send CR and LF as two keys, and nobody answers a read so soon.
    Answer addEnd(bool isTab, qint64 time);
    /// Asked when time has passed: whether silence has ended a read, or what was held was typing after all.
    Answer checkIdle(qint64 time);
    /// What is held is a person's after all: another key came in between. takeTyped() has it.
    void release();

    std::optional<Read> takeRead();
    /// Which of the keys that were held when the read ended were a person's, struck in between; by their
    /// numbers, ascending. They have to be given to the field.
    std::vector<std::size_t> takeStruckBetween();
    /// Keys that were held but typed by a person, oldest first; they have to be given back to the field.
    std::vector<WedgeKey> takeTyped();
    bool isHolding() const { return !m_held.empty(); }

private:
    bool isWholeCode() const { return std::ssize(m_held) >= m_limits.shortestCode; }
    bool isBeyondAPerson() const { return std::ssize(m_held) >= m_limits.shortestUnended; }
    void finish(const QString &suffix, qint64 suffixPause);
    void setStruckBetweenApart();
    void forgetHeld();

    Limits m_limits;
    std::vector<WedgeKey> m_held;
    std::vector<bool> m_isLetGo; ///< of each of them
    std::vector<std::size_t> m_struckBetween;
    qint64 m_firstTime = 0;
    qint64 m_lastTime = 0;
    qint64 m_longestPause = 0;
    bool m_hasEnded = false; ///< a read has, by silence or a key; one more key of its end may still come
    std::vector<WedgeKey> m_typed;
    std::optional<Read> m_read;
};

} // namespace opname
