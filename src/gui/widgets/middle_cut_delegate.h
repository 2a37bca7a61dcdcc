#pragma once

#include <QStyledItemDelegate>

namespace opname {

/// Cells that are told apart by their ends, as the shelf stands at the end of a place: words too long for
/// one are cut in the middle.
class MiddleCutDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit MiddleCutDelegate(QObject *parent);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace opname
