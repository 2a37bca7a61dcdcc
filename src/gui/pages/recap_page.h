#pragma once

#include "../models/table_rows_model.h"
#include "../shell/slims_access.h"
#include "hunt_panel.h"
#include "list_page.h"

#include <QStackedWidget>
#include <QTabBar>

namespace opname {

/// Activity 9: lost, elsewhere and on-loan copies, with value and by group; where to look for the lost ones;
/// a sample for a second person; and the result written into SLiMS.
class RecapPage : public ListPage {
    Q_OBJECT

public:
    explicit RecapPage(QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;
    void setSlims(SlimsAccessAsker asker) { m_askSlims = std::move(asker); }

Q_SIGNALS:
    void slimsReached(); ///< and it answered
    void slimsFailed(const opname::Error &error); ///< what was asked of it ended so

protected:
    void documentChanged() override;
    std::function<Show(Session &, const BackgroundTask::Watcher &)> loader() override;

private:
    enum List {
        Lost,
        Hunting,
        LostByGroup,
        OnLoan,
        Elsewhere,
        Misplaced,
        Excluded,
        ByClass,
        ByHome,
        ByOperator
    };
    QStringList headers(int list) const;
    static QList<int> numbersOf(int list); ///< columns
    void finishActivity();
    void publish();
    void checkBySample();

    SlimsAccessAsker m_askSlims;
    QLabel *m_summary;
    QLabel *m_published;
    QPushButton *m_publish;
    QPushButton *m_sample;
    QTabBar *m_tabs;
    QStackedWidget *m_lists;
    HuntPanel *m_hunt;
    TableRowsModel *m_rows;
};

} // namespace opname
