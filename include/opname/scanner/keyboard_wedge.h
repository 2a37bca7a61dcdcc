#pragma once

#include <QString>

#include <optional>

namespace opname {

/// Tells a scanner that types from a person that types, by the speed of the keys. Pure: time comes from
/// outside. One wedge for one window.
class KeyboardWedge {
public:
    struct Limits {
        int longestPause = 35; ///< milliseconds between two keys of one read; people are slower
        int shortestCode = 3; ///< characters; fewer are never a read
        int idleEnd = 80; ///< milliseconds of silence that end a read without a suffix
        int latestSuffix = 35; ///< milliseconds from a whole code to its Enter or Tab; some scanners pause
    };

    /// A finished read.
    struct Read {
        QString text;
        double averagePause = 0; ///< milliseconds
        QString suffix; ///< "Enter", "Tab" or "" when silence ended it
    };

    KeyboardWedge() = default;
    explicit KeyboardWedge(Limits limits);
    void setLimits(Limits limits) { m_limits = limits; }
    const Limits &limits() const { return m_limits; }

    /// What to do with a key.
    enum class Answer {
        Typing, ///< a person's: let it pass
        Held, ///< may belong to a read: keep it from the field that has focus until it is known
        Finished ///< the key ended a read: takeRead() has it, the key goes nowhere
    };

    /// A key that makes text, at a time in milliseconds. When time has passed since the last key, ask
    /// checkIdle() first: a timer may be late, and what was a read would be given back as typing.
    Answer addText(const QString &text, qint64 time);
    /// Enter (isTab false) or Tab.
    Answer addEnd(bool isTab, qint64 time);
    /// Asked when time has passed: whether silence has ended a read, or what was held was typing after all.
    Answer checkIdle(qint64 time);
    /// What is held is a person's after all: another key or a click came in between. takeTyped() has it.
    void release();

    std::optional<Read> takeRead();
    /// Text that was held but was typed by a person; it has to be given back to the field. Empties.
    QString takeTyped();
    bool isHolding() const { return !m_held.isEmpty(); }

private:
    bool isWholeCode() const { return m_held.size() >= m_limits.shortestCode; }
    void finish(const QString &suffix);

    Limits m_limits;
    QString m_held;
    qint64 m_firstTime = 0;
    qint64 m_lastTime = 0;
    QString m_typed;
    std::optional<Read> m_read;
};

} // namespace opname
