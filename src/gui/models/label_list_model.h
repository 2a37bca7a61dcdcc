#pragma once

#include "../widgets/row_reading.h"
#include "opname/workflow/label_lists.h"
#include "row_pages.h"

#include <QAbstractTableModel>

#include <memory>

namespace opname {

/// One of the lists of activity 3, however long: only the pages that are looked at are read, 64 rows each.
class LabelListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Code, CallNumber, TitleColumn, Detail, ColumnCount };

    explicit LabelListModel(QObject *parent = nullptr);
    /// The session must outlive the model or be taken away with nullptr; rows are empty without one.
    void setSession(Session *session);
    /// While it is held nothing is asked of the session: what was not looked at yet is empty.
    void hold(bool isHeld);
    bool isHeld() const { return m_isHeld; }
    /// Shows these; nothing happens when they are those that are shown.
    void show(std::shared_ptr<const LabelListKeys> keys);
    std::shared_ptr<const LabelListKeys> keys() const { return m_keys; } ///< never null
    LabelListRow rowAt(int row) const;
    RowSource shownRows() const; ///< as they are shown now, from a session of its own
    void forgetRows(); ///< what the session says of them may have changed

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString text(const LabelListRow &row, int column);

    Session *m_session = nullptr;
    bool m_isHeld = false;
    std::shared_ptr<const LabelListKeys> m_keys;
    mutable RowPages<LabelListRow, 64> m_pages;
};

} // namespace opname
