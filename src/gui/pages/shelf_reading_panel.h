#pragma once

#include "../models/table_rows_model.h"
#include "../shell/session_document.h"
#include "../widgets/searchable_table.h"
#include "../widgets/shelf_combo_box.h"
#include "../widgets/spine_strip.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>

namespace opname {

/// Activities 2 and 8: a shelf read from left to right, drawn as it stands, and the books to carry, ticked
/// off by scanning them at their new place. While it reads or carries, scans are for that; hidden, they count
/// again.
class ShelfReadingPanel : public QWidget {
    Q_OBJECT

public:
    /// `name` begins the names of its widgets. `read` begins and ends the reading; without one the panel has
    /// a button of its own. It must outlive the panel.
    ShelfReadingPanel(const QString &name, QPushButton *read, QWidget *parent);
    /// The panel works on the document while it is there; nothing: it shows nothing.
    void setDocument(SessionDocument *document);
    void refresh(); ///< while it is shown; before the freeze the order is made first, on another thread
    void retranslate();
    void chooseShelf(const QString &shelf, const Place &place);
    void addList(QWidget *list); ///< beside the books to carry; one
    void setListName(const QString &name);

Q_SIGNALS:
    void told(const QString &sentence);
    void failed(const opname::Error &error);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void layOut(const QString &name, bool hasOwnButton);
    void work(ScanPurpose purpose); ///< Count: neither reads nor carries
    bool canRead() const;
    bool canOrder() const; ///< there is a catalogue to read shelves with
    bool isHeld() const; ///< for a second, as other stations' rows are taken in
    void fillShelves();
    void forgetShelves();
    void showState();
    void showRow();
    void showLists(); ///< a few lines at a time: naming books asks the file
    bool nameCarries(const QElapsedTimer &spent); ///< true: all of them are named
    bool nameChanges(const QElapsedTimer &spent);
    void forgetLines();
    void tellCurrent(int spine);
    void tellLast(); ///< the book in the hand, once it is drawn
    std::optional<QString> shownLocation() const; ///< nothing where none was stated: any
    void finishReading();
    void saveCounts(bool doCount);
    SpineText textOf(const ShelfSpine &spine) const;
    QString placeOf(const ShelfCarry &carry) const; ///< "behind … · before …"

    SessionDocument *m_document = nullptr;
    QPushButton *m_read;
    ShelfComboBox *m_shelf;
    QPushButton *m_carry;
    QPushButton *m_finish;
    QCheckBox *m_counts;
    QLabel *m_state;
    SpineStrip *m_strip;
    QLabel *m_current;
    QTabWidget *m_lists;
    SearchableTable *m_carryTable;
    TableRowsModel *m_carries;
    SearchableTable *m_changeTable;
    TableRowsModel *m_changes;
    QTimer m_moment;
    std::vector<TableRowsModel::Row> m_carryLines; ///< those that are ready, of the row that is shown
    std::vector<TableRowsModel::Row> m_changeLines;
    QTimer m_pause; ///< when the next of them are made
    ScanPurpose m_purpose = ScanPurpose::Count;
    DeskAnswer m_last; ///< the newest scan on this shelf; no id: none
    QString m_order; ///< what the shelves that are offered were made of; empty: to be made anew
};

} // namespace opname
