#pragma once

#include "../models/table_rows_model.h"
#include "list_page.h"
#include "opname/workflow/differences.h"

#include <QComboBox>

namespace opname {

/// Activity 7: what differs between shelf and catalogue, grouped by kind, decided one by one or a group at
/// once.
class DifferencesPage : public ListPage {
    Q_OBJECT

public:
    explicit DifferencesPage(QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;

    static QString kindText(DiscrepancyKind kind);
    static QString actionText(DecisionAction action);

protected:
    std::function<Show(Session &, const BackgroundTask::Watcher &)> loader() override;

private:
    void offerActions();
    void decide(DecisionAction action, bool isGroup);
    void finishActivity();
    DiscrepancyKind kind() const;

    QComboBox *m_kind;
    QPushButton *m_decide;
    QPushButton *m_decideAll;
    TableRowsModel *m_rows;
};

} // namespace opname
