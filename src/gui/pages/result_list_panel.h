#pragma once

#include "../widgets/searchable_table.h"
#include "dashboard_panel.h"
#include "opname/workflow/background_task.h"

#include <memory>

namespace opname {

/// The list behind a figure, put together from a reading session on a thread of its own. Shows the first
/// twenty thousand copies and says when there are more.
class ResultListPanel : public QWidget {
    Q_OBJECT

public:
    explicit ResultListPanel(QWidget *parent = nullptr);
    ~ResultListPanel() override;
    void load(const QString &sessionPath, const WantedList &list);
    void retranslate();

Q_SIGNALS:
    void failed(const opname::Error &error);

private:
    struct Loaded;
    void showLoaded();

    SearchableTable *m_table;
    TableRowsModel *m_rows;
    QLabel *m_more;
    WantedList m_wanted;
    std::optional<QString> m_next; ///< the session to load from once the present work has ended
    std::shared_ptr<Loaded> m_loaded;
    BackgroundTask m_task; ///< last: it is waited for before what it fills goes away
};

} // namespace opname
