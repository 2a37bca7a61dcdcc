#pragma once

#include "../models/table_rows_model.h"
#include "../widgets/chart_view.h"
#include "../widgets/document_saving.h"
#include "../widgets/searchable_table.h"
#include "opname/workflow/session_comparison.h"

#include <QTabBar>

#include <memory>

namespace opname {

/// Two stock-takes beside each other: what was found again, what was lost twice, what is newly lost; and the
/// trend over as many as are chosen. The files are read on a thread of its own.
class ComparisonPanel : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonPanel(QWidget *parent = nullptr);
    ~ComparisonPanel() override;
    /// Compares the session with an earlier one. What goes wrong is told by failed().
    void compare(const QString &sessionPath, const QString &olderPath);
    /// Has further stock-takes in the trend; a file that cannot be read is named in the summary.
    void addToTrend(const QStringList &paths);
    void retranslate();

Q_SIGNALS:
    void failed(const opname::Error &error);
    void told(const QString &message);

private:
    static constexpr int trendTab = 0; ///< the fates follow it
    struct Compared;
    void showTab();
    void showTrend();
    void save();
    void start();
    void askFurther();

    QString m_sessionPath;
    QString m_olderPath;
    QStringList m_furtherPaths; ///< of the trend alone
    QLabel *m_summary;
    QTabBar *m_tabs;
    QPushButton *m_add;
    QPushButton *m_save;
    ChartView *m_trend;
    SearchableTable *m_table;
    TableRowsModel *m_rows;
    WorkProgress *m_progress;
    DocumentSaving *m_saving;
    std::shared_ptr<Compared> m_running;
    std::shared_ptr<Compared> m_compared;
    BackgroundTask m_task; ///< last: it is waited for before what it fills goes away
};

} // namespace opname
