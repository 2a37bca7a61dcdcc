#pragma once

#include <QObject>

#include <utility>

namespace opname {

/// How large the letters of the program are: one step of a few, which a user chooses for this computer. What
/// TextSize says follows it, and so does everything whose size comes from letters. The window's thread only.
class TextScale : public QObject {
    Q_OBJECT

public:
    enum class Step { Normal, Large, Larger, Largest };

    static TextScale &current();
    static Step kept(); ///< chosen at an earlier start; Normal when none was
    static Step stepFromName(const QString &name); ///< Normal for a name that no step has
    static QString nameOf(Step step);
    static int percentOf(Step step); ///< of the usual letters

    Step step() const { return m_step; }
    int percent() const { return percentOf(m_step); }
    bool isLarger() const { return m_step != Step::Normal; } ///< than the usual letters
    /// Every window that is open shows it at once. Kept for the next start when `isKept`.
    void choose(Step step, bool isKept = true);

    /// Does what depends on the size of letters, now and whenever it changes, as long as `context` lives.
    template <typename Work> void follow(const QObject *context, Work work)
    {
        work();
        connect(this, &TextScale::changed, context, std::move(work));
    }

Q_SIGNALS:
    void changed(); ///< everything open has its new letters

private:
    TextScale() = default;

    Step m_step = Step::Normal;
};

} // namespace opname
