#pragma once

#include "../models/table_rows_model.h"
#include "../shell/session_document.h"
#include "../widgets/document_saving.h"
#include "../widgets/searchable_table.h"

#include <memory>

namespace opname {

/// The hunting list: where lost copies may be, in walking order. A copy that is scanned for counting
/// meanwhile is ticked off where it stands; the list is put together anew when asked for, on a thread of its
/// own.
class HuntPanel : public QWidget {
    Q_OBJECT

public:
    explicit HuntPanel(QWidget *parent = nullptr);
    ~HuntPanel() override;
    void setDocument(SessionDocument *document); ///< nothing: the list is emptied
    void refresh(); ///< puts the list together, unless there is one
    void retranslate();

Q_SIGNALS:
    void failed(const opname::Error &error);
    void told(const QString &message);

private:
    struct Loaded;
    enum Column { At, Beside, Code, CallNumber, Title, Because, State };
    void load();
    void showLoaded();
    void tickOff(const QString &itemCode);
    void chooseOlder();
    void save();

    SessionDocument *m_document = nullptr;
    QString m_olderPath;
    QLabel *m_summary;
    QPushButton *m_older;
    QPushButton *m_again;
    QPushButton *m_save;
    SearchableTable *m_table;
    TableRowsModel *m_rows;
    WorkProgress *m_progress;
    DocumentSaving *m_saving;
    qint64 m_copies = 0;
    qint64 m_found = 0;
    std::shared_ptr<Loaded> m_running;
    bool m_isLoaded = false;
    BackgroundTask m_task; ///< last: it is waited for before what it fills goes away
};

} // namespace opname
