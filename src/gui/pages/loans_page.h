#pragma once

#include "../models/loan_rows.h"
#include "../shell/slims_link.h"
#include "list_page.h"

#include <QProgressBar>
#include <QSpinBox>
#include <QTabWidget>

namespace opname {

/// Activity 4: the open loans, overdue first and those of over a year apart, what was lent and returned since
/// the last time and while shelves are counted, and the freeze that ends it. Borrowers are shown only when
/// asked for, are kept nowhere, and are gone when the page is left.
class LoansPage : public ListPage {
    Q_OBJECT

public:
    /// `link` has to outlive the page.
    explicit LoansPage(SlimsLink *link, QWidget *parent = nullptr);
    ~LoansPage() override;
    void refresh() override;
    void retranslate() override;

Q_SIGNALS:
    void sourceWanted(); ///< there is no connection to refresh from

protected:
    std::function<Show(Session &, const BackgroundTask::Watcher &)> loader() override;
    bool needsFreeze() const override { return false; }
    void documentChanged() override;
    void hideEvent(QHideEvent *event) override;

private:
    enum Tab { OpenTab, OldTab, CirculationTab };
    void layOut();
    void connectLink();
    void showRows(LoanRows rows);
    void showTables();
    void showSummary();
    void showChanges();
    void showProgress(bool isBusy);
    void pullAgain();
    void takeFromFile();
    void countAndFreeze();
    void freeze(const ScopeCount &count);
    void confirmLoans(); ///< asks what came of those selected that are overdue by over a year
    void askBorrowers();
    void hideBorrowers();
    bool showsBorrowers() const { return !m_borrowers.isEmpty(); }

    SlimsLink *m_link;
    QLabel *m_summary;
    QLabel *m_changes; ///< since the last time, and what the last pull said
    QPushButton *m_refresh;
    QPushButton *m_fromFile;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTabWidget *m_tabs;
    SearchableTable *m_oldTable;
    SearchableTable *m_eventTable;
    TableRowsModel *m_openModel;
    TableRowsModel *m_oldModel;
    TableRowsModel *m_eventModel;
    QPushButton *m_borrowersButton;
    QPushButton *m_confirmButton;
    QLabel *m_unseen; ///< what the watch on circulation cannot see
    QLabel *m_refreshLabel;
    QSpinBox *m_refreshMinutes;
    LoanRows m_rows;
    SlimsLink::Borrowers m_borrowers; ///< while they are shown
    QString m_pullProblem;
};

} // namespace opname
