#pragma once

#include "../models/table_rows_model.h"
#include "list_page.h"

namespace opname {

/// Activity 3: copies whose label is missing or cannot be scanned.
class LabelsPage : public ListPage {
    Q_OBJECT

public:
    explicit LabelsPage(QWidget *parent = nullptr);
    void retranslate() override;

protected:
    std::function<Show(Session &, const BackgroundTask::Watcher &)> loader() override;
    bool needsFreeze() const override { return false; }

private:
    TableRowsModel *m_rows;
};

} // namespace opname
