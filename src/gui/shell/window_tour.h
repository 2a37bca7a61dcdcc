#pragma once

#include "dialog_tour.h"
#include "verdict_samples.h"

#include <QSize>
#include <QTemporaryDir>

#include <memory>

namespace opname {

/// Everything that the program shows: each page with its tabs and lists, each dialog, the supervisor's view
/// and every verdict, on a demonstration session that is half counted. It is the one list of them, for
/// pictures and for what has to hold of all. Lives on the window's thread.
class WindowTour {
public:
    /// Makes the sessions, in a folder that goes away with the tour; takes seconds.
    static Result<std::unique_ptr<WindowTour>> make();
    /// Opens a window of this size in the theme and the language that are chosen, and hands one view after
    /// another to `keep`, which returns when it is done with it. What was shown before is shown again, with
    /// the little work of the round before on it. False when a session cannot be opened any more.
    bool show(QSize size, const KeepView &keep);

private:
    WindowTour() = default;
    void showPages(MainWindow &window, const KeepView &keep) const;
    bool showVerdicts(MainWindow &window, const KeepView &keep) const;

    QTemporaryDir m_place;
    QString m_path;
    QString m_olderPath;
    QString m_verdictPath;
    VerdictSamples m_verdicts;
    int m_rounds = 0;
};

} // namespace opname
