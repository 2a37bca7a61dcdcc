#pragma once

#include "../models/table_rows_model.h"
#include "../widgets/shelf_combo_box.h"
#include "../widgets/spine_strip.h"
#include "list_page.h"

#include <QCheckBox>
#include <QTimer>

namespace opname {

/// Activity 8, and activity 2 before the freeze: a shelf read from left to right, drawn as it stands; the
/// books to carry, ticked off by scanning them at their new place; and how well every shelf that was read
/// stood, then and now. While the page reads or carries, scans are for that; hidden, they count again.
class OrderPage : public ListPage {
    Q_OBJECT

public:
    explicit OrderPage(QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;

protected:
    std::function<Show(Session &, const BackgroundTask::Watcher &)> loader() override;
    void documentChanged() override;
    void keepTyped() override;
    bool needsFreeze() const override { return false; }

private:
    void layOut();
    void chooseShelf(const QString &shelf, const Place &place);
    void work(ScanPurpose purpose); ///< Count: neither reads nor carries
    bool canOrder() const; ///< there is a catalogue to read shelves with
    bool prepareOrder(); ///< true: it is on its way, and refresh() follows
    void fillShelves();
    void showState();
    void showRow();
    void showCarries(); ///< a few lines at a time: naming books asks the file
    void tellCurrent(int spine);
    void finishReading();
    void saveCounts(bool doCount);
    SpineText textOf(const ShelfSpine &spine) const;
    QString placeOf(const ShelfCarry &carry) const; ///< "behind … · before …"

    ShelfComboBox *m_shelf;
    QPushButton *m_carry;
    QPushButton *m_finish; ///< the reading
    QPushButton *m_finishActivity;
    QCheckBox *m_counts;
    QLabel *m_state;
    SpineStrip *m_strip;
    QLabel *m_current;
    SearchableTable *m_carryTable;
    TableRowsModel *m_carries;
    TableRowsModel *m_shelves;
    QTimer m_moment;
    std::vector<TableRowsModel::Row> m_carryLines; ///< those that are ready, of the row that is shown
    QTimer m_pause; ///< when the next of them are made
    ScanPurpose m_purpose = ScanPurpose::Count;
    QString m_prepared; ///< before the freeze: of which catalogue the order was made
};

} // namespace opname
