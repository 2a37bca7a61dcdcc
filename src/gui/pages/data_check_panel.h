#pragma once

#include "../models/table_rows_model.h"
#include "../shell/session_document.h"
#include "../widgets/document_saving.h"
#include "../widgets/searchable_table.h"
#include "opname/report/locale_text.h"
#include "opname/workflow/data_check.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace opname {

/// The data check before day one: kinds of problems with their counts, the copies of the chosen kind, and the
/// proposals that can be accepted one by one or for a whole kind. The check and its export run on threads of
/// their own with reading sessions; accepting owns the session for that while.
class DataCheckPanel : public QWidget {
    Q_OBJECT

public:
    explicit DataCheckPanel(QWidget *parent = nullptr);

    /// Another session, or none; it outlives what it is set to.
    void setDocument(SessionDocument *document);
    /// Checks when the panel is seen and the catalogue is not the one that was checked.
    void refresh(const LocaleText &text);
    void retranslate();

Q_SIGNALS:
    void failed(const opname::Error &error);
    void told(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Found;
    bool canWork() const { return m_document != nullptr && !m_document->isBusy(); }
    void layOut();
    void check();
    void showFound();
    void showKind();
    QString chosenKind() const;
    void accept(bool wholeKind);
    void exportList();
    void showState();

    SessionDocument *m_document = nullptr;
    QLabel *m_state;
    QPushButton *m_check;
    QPushButton *m_export;
    WorkProgress *m_progress; ///< of the check, or of saving
    DocumentSaving *m_saving;
    QTableView *m_kindView;
    TableHabits *m_kindHabits;
    TableRowsModel *m_kinds;
    QLabel *m_explanation;
    SearchableTable *m_table;
    TableRowsModel *m_rows;
    QPushButton *m_acceptSelected;
    QPushButton *m_acceptKind;
    LocaleText m_text;
    QString m_checked; ///< which catalogue was checked
    std::shared_ptr<Found> m_running; ///< filled by the task, read when it has finished
    std::shared_ptr<Found> m_found;
    BackgroundTask m_task; ///< last: it is waited for before what it fills goes away
};

} // namespace opname
