#pragma once

#include "../widgets/row_reading.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"
#include "row_pages.h"

#include <QAbstractTableModel>

#include <memory>

namespace opname {

/// A list of items, however long: only the pages that are looked at are read, 32 rows each. It shows a
/// stretch of the shelf list, which needs no list at all, or single rows of it in the order given.
class ItemListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Code, CallNumber, TitleColumn, Location, Site, CollectionType, Status, Count, ColumnCount };
    enum Roles { SlotRole = Qt::UserRole + 1 };

    explicit ItemListModel(QObject *parent = nullptr);
    /// Shows the whole shelf list. The session must outlive the model or be taken away with nullptr; the list
    /// must be its own.
    void setList(Session *session, std::shared_ptr<const ShelfRows> list);
    /// While it is held nothing is asked of the session: what was not looked at yet is empty.
    void hold(bool isHeld);
    bool isHeld() const { return m_isHeld; }
    void showRange(RowRange range); ///< a part of the shelf list
    void showRows(std::vector<qint64> listRows);
    void showInReverse(bool isReversed);
    qint64 listRowAt(int row) const; ///< the row of the shelf list
    Slot slotAt(int row) const; ///< noSlot before the freeze
    /// Where a row of the shelf list is shown, while a range is; nothing when it is not in it.
    std::optional<int> rowOf(qint64 listRow) const;
    RowRange range() const { return m_range; } ///< that is, or was last, shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    RowSource shownRows() const; ///< as they are shown now, from a session of its own
    void refresh(); ///< what is shown of presence may have changed
    /// What the stock-take says of a copy by now, in words; empty when there is no such slot.
    static QString stateText(StockTake &take, Slot slot);
    static QString statusText(const ListedItem &item); ///< SLiMS's status, in words where it has none

private:
    static QString text(const ListedItem &item, int column); ///< of all columns but Count
    const ListedItem *itemAt(int row) const;
    QString stateText(Slot slot) const;

    Session *m_session = nullptr;
    bool m_knowsState = false; ///< what the stock-take says of the copies
    bool m_isHeld = false;
    std::shared_ptr<const ShelfRows> m_list;
    bool m_isRange = true;
    bool m_isReversed = false;
    qint64 m_count = 0;
    RowRange m_range;
    std::vector<qint64> m_rows; ///< when no range is shown
    mutable RowPages<ListedItem, 32> m_pages; ///< about what a window shows
};

} // namespace opname
