#pragma once

#include "opname/workflow/background_task.h"
#include "opname/workflow/report_check.h"

#include <QWidget>

#include <memory>

namespace opname {

/// Whether a report that somebody brings belongs to a session: asks for the file, compares both on a thread
/// and with a reading session of its own, and shows the answer. One report at a time.
class ReportChecking : public QObject {
    Q_OBJECT

public:
    /// Dialogs are shown over the window of `parent`.
    explicit ReportChecking(QWidget *parent);
    /// Asks which report, beside the session at first, and checks it.
    void choose(const QString &sessionPath);
    void check(const QString &reportPath, const QString &sessionPath);
    bool isRunning() const { return m_task.isRunning(); }
    void stop(); ///< no answer is shown any more

Q_SIGNALS:
    void told(const QString &message);
    void failed(const opname::Error &error);
    void ended(); ///< before the answer is shown

private:
    /// Filled on the task's thread.
    struct Check {
        Result<ReportFinding> finding;
        QStringList problems; ///< of the session itself
    };
    void showAnswer(const Check &check);

    QWidget *m_owner;
    std::shared_ptr<Check> m_running;
    BackgroundTask m_task; ///< last: it is waited for before what it fills goes away
};

} // namespace opname
