#pragma once

#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"

#include <QAbstractTableModel>
#include <QCache>

namespace opname {

/// A list of items, however long: only the pages that are looked at are read, 64 rows each. Rows are slots,
/// in the order given; all slots of the shelf list need no list at all.
class ItemListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Code, CallNumber, TitleColumn, Location, Site, CollectionType, Status, Count, ColumnCount };
    enum Roles { SlotRole = Qt::UserRole + 1 };

    explicit ItemListModel(QObject *parent = nullptr);
    /// The session must outlive the model or be taken away with nullptr.
    void setSession(Session *session);
    void showAll(); ///< the whole shelf list
    void showSlots(std::vector<Slot> slotList);
    void showInReverse(bool isReversed);
    Slot slotAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void refresh(); ///< what is shown of presence may have changed
    /// What the stock-take says of a copy by now, in words; empty when there is no such slot.
    static QString stateText(StockTake &take, Slot slot);

private:
    struct Page {
        std::vector<ListedItem> items;
    };
    const ListedItem *itemAt(int row) const;
    QString stateText(Slot slot) const;

    Session *m_session = nullptr;
    bool m_isWhole = true;
    bool m_isReversed = false;
    qint64 m_count = 0;
    std::vector<Slot> m_slots;
    mutable QCache<int, Page> m_pages{64};
};

} // namespace opname
