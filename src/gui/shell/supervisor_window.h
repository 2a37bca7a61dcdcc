#pragma once

#include "../pages/charts_panel.h"
#include "../pages/comparison_panel.h"
#include "../pages/dashboard_panel.h"
#include "../pages/result_list_panel.h"
#include "../widgets/message_bar.h"
#include "../widgets/page_stack.h"
#include "../widgets/report_checking.h"
#include "opname/session/older_session.h"
#include "opname/workflow/background_task.h"
#include "opname/workflow/file_stamp.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <optional>

namespace opname {

/// The supervisor's view of a session: read only, beside the station that has it open, and brought up to date
/// while that goes on. It opens the file for as long as it reads, never for longer, so the station can close
/// it at any time. Figures that the file keeps are read every second that something changed; what walks over
/// scans and differences at most twice a minute, on threads of its own.
class SupervisorWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit SupervisorWindow(QWidget *parent = nullptr);
    ~SupervisorWindow() override;

    /// Shows a session; says what is wrong when it cannot. A session of an earlier format is read from a copy
    /// that is made on another thread: success says only that this was begun.
    Outcome openFile(const QString &path);
    QString path() const { return m_path; }
    void compareWith(const QString &olderPath);
    void showList(const WantedList &list);
    void showDashboard();
    void showCharts();
    /// Whether a report file is of this session; the answer is shown when it is there.
    void checkReport(const QString &reportPath) { m_checking->check(reportPath, readPath()); }

Q_SIGNALS:
    void refreshed(); ///< the figures are those of the file
    void workRefreshed(); ///< what takes longer, too

protected:
    void changeEvent(QEvent *event) override;

private:
    struct ReadWork;
    QString readPath() const; ///< of the file, or of the copy of one of an earlier format
    void openCopy(const QString &path);
    void showFile(const QString &path);
    void retranslate();
    void lookAgain(); ///< whether something changed
    Outcome readFigures();
    void readWork();
    void openPanel(QWidget *panel, const QString &title);
    void askOlder();
    void askSample();

    QString m_path;
    std::optional<OlderSession> m_copy; ///< of a session of an earlier format
    std::unique_ptr<BackgroundTask> m_opening; ///< of one; left to itself when the window is closed
    FileStamp m_stamp;
    FileStamp m_workStamp;
    DashboardFigures m_figures;
    QPushButton *m_back;
    QLabel *m_title;
    QLabel *m_state;
    QPushButton *m_compare;
    QPushButton *m_sample;
    QPushButton *m_drawCharts;
    QPushButton *m_checkReport;
    MessageBar *m_message;
    PageStack *m_stack;
    DashboardPanel *m_dashboard;
    ResultListPanel *m_list;
    ComparisonPanel *m_comparison;
    ChartsPanel *m_charts;
    ReportChecking *m_checking;
    QString m_panelTitle; ///< empty: the dashboard is shown
    QTimer m_second;
    QTimer m_pause; ///< between two readings of what takes longer
    std::shared_ptr<ReadWork> m_reading;
    std::unique_ptr<BackgroundTask> m_task; ///< left to itself when the window is closed
};

} // namespace opname
