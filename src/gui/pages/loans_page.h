#pragma once

#include "../models/table_rows_model.h"
#include "list_page.h"

namespace opname {

/// Activity 4: the open loans, overdue first, and the freeze that ends it.
class LoansPage : public ListPage {
    Q_OBJECT

public:
    explicit LoansPage(QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;

Q_SIGNALS:
    void pullWanted();

protected:
    std::function<Show(Session &, const BackgroundTask::Watcher &)> loader() override;
    bool needsFreeze() const override { return false; }

private:
    void freeze();
    void takeFromFile();

    QLabel *m_summary;
    QPushButton *m_refresh;
    QPushButton *m_fromFile;
    TableRowsModel *m_rows;
};

} // namespace opname
