#pragma once

#include "../models/item_list_model.h"
#include "../widgets/document_saving.h"
#include "../widgets/searchable_table.h"
#include "page.h"
#include "shelf_reading_panel.h"
#include "shelves_panel.h"

#include <QComboBox>
#include <QTabWidget>
#include <QTimer>

namespace opname {

/// Activity 2: the shelf list in call-number order, scrolled, filtered and searched without loading it,
/// before the freeze as well; the plan of shelves; and shelves read from left to right. What is typed of a
/// class or call number goes there at once. While the page reads or carries, scans are for that.
class ShelfListPage : public Page {
    Q_OBJECT

public:
    explicit ShelfListPage(QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;

protected:
    void documentChanged() override;

private:
    void layOut();
    void attach(); ///< the list as the document has it now
    void holdList(bool isBusy);
    void makePlan();
    void takePlan(std::shared_ptr<const ShelfPlan> plan);
    void fillPlaces();
    void fillShelves();
    void filter();
    void search();
    void goTo(const QString &typed);
    void showShelf(std::size_t shelf);
    void saveList();
    void updateControls();
    RowRange chosenRange() const;
    std::optional<std::size_t> chosenShelf() const; ///< index into the plan's shelves
    QString planKey() const; ///< what a plan depends on beside the catalogue

    ItemListModel *m_model;
    QPushButton *m_finish; ///< the activity
    QTabWidget *m_tabs;
    SearchableTable *m_table;
    QComboBox *m_location;
    QComboBox *m_shelf;
    QLineEdit *m_goTo;
    ShelvesPanel *m_shelves;
    ShelfReadingPanel *m_reading;
    WorkProgress *m_progress;
    DocumentSaving *m_saving;
    QTimer m_typing;
    std::shared_ptr<const ShelfRows> m_rows;
    std::shared_ptr<const ShelfPlan> m_plan;
    QString m_plannedFor;
    bool m_isSearchStale = false;
    bool m_isPlanStale = false;
    std::shared_ptr<std::vector<qint64>> m_found;
    std::shared_ptr<Result<ShelfPlan>> m_made;
    BackgroundTask m_searching;
    BackgroundTask m_planning; ///< last: it is waited for before what it fills goes away
};

} // namespace opname
