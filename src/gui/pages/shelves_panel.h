#pragma once

#include "../models/table_rows_model.h"
#include "../shell/session_document.h"
#include "../widgets/document_saving.h"
#include "../widgets/searchable_table.h"
#include "opname/report/locale_text.h"
#include "opname/workflow/shelf_plan.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace opname {

/// Activity 2: the shelves, what each holds, and who works on them on which day. Shelves are defined here,
/// and plan, lists and labels for their ends are saved as PDF.
class ShelvesPanel : public QWidget {
    Q_OBJECT

public:
    explicit ShelvesPanel(QWidget *parent = nullptr);
    /// The panel works on the document while it is there; nothing: it shows nothing.
    void setDocument(SessionDocument *document);
    /// Nothing while the plan is being made.
    void setPlan(std::shared_ptr<const ShelfPlan> plan);
    int activity() const;
    void retranslate();
    void updateControls();

Q_SIGNALS:
    void planWanted(); ///< activity or definitions changed
    void shelfChosen(std::size_t shelf); ///< index into the plan's shelves
    void told(const QString &sentence);
    void failed(const opname::Error &error);

private:
    void layOut();
    void showPlan();
    void showWork(const LocaleText &text);
    void define(const QString &name, const QString &range);
    std::vector<std::size_t> selectedShelves() const; ///< all that hold something when none is selected
    void savePlan();
    void saveLists();
    void saveEnds();
    bool canWork() const { return m_document != nullptr && !m_document->isBusy(); }

    SessionDocument *m_document = nullptr;
    std::shared_ptr<const ShelfPlan> m_plan;
    QComboBox *m_activity;
    QLabel *m_summary;
    SearchableTable *m_shelves;
    QLabel *m_workHeading;
    SearchableTable *m_work;
    TableRowsModel *m_shelfRows;
    TableRowsModel *m_workRows;
    QLabel *m_defineLabel;
    QLineEdit *m_name;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QPushButton *m_define;
    QPushButton *m_forget;
    QPushButton *m_savePlan;
    QPushButton *m_saveLists;
    QPushButton *m_saveEnds;
    WorkProgress *m_progress;
    DocumentSaving *m_saving;
};

} // namespace opname
