#pragma once

#include "../models/table_rows_model.h"
#include "../shell/slims_access.h"
#include "list_page.h"

#include <QTabBar>

namespace opname {

/// Activity 9: lost, elsewhere and on-loan copies, with value and by class; and the result written into
/// SLiMS.
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
    std::function<Show(Session &, const BackgroundTask::Watcher &)> loader() override;

private:
    enum List { Lost, OnLoan, Elsewhere, Misplaced, Excluded, ByClass, ByHome, ByOperator };
    QStringList headers(int list) const;
    void finishActivity();
    void publish();

    SlimsAccessAsker m_askSlims;
    QLabel *m_summary;
    QLabel *m_published;
    QPushButton *m_publish;
    QTabBar *m_tabs;
    TableRowsModel *m_rows;
};

} // namespace opname
