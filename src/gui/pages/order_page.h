#pragma once

#include "../models/table_rows_model.h"
#include "list_page.h"
#include "shelf_reading_panel.h"

namespace opname {

/// Activity 8: shelves are read, and how well every shelf that was read stood, then and now. While the page
/// reads or carries, scans are for that; hidden, they count again.
class OrderPage : public ListPage {
    Q_OBJECT

public:
    explicit OrderPage(QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;

protected:
    std::function<Show(Session &, const BackgroundTask::Watcher &)> loader() override;
    void documentChanged() override;
    bool needsFreeze() const override { return false; }

private:
    void choose(const QStringList &shelf);
    void showState();

    ShelfReadingPanel *m_reading;
    QPushButton *m_finishActivity;
    TableRowsModel *m_shelves;
};

} // namespace opname
