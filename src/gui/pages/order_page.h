#pragma once

#include "../models/table_rows_model.h"
#include "list_page.h"

namespace opname {

/// Activity 8: which books of the shelves that were read stand out of order, and between which neighbours
/// they belong.
class OrderPage : public ListPage {
    Q_OBJECT

public:
    explicit OrderPage(QWidget *parent = nullptr);
    void retranslate() override;

protected:
    std::function<Show(Session &, const BackgroundTask::Watcher &)> loader() override;

private:
    QLabel *m_summary;
    TableRowsModel *m_rows;
};

} // namespace opname
