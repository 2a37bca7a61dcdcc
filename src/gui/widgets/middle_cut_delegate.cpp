#include "middle_cut_delegate.h"

namespace opname {

MiddleCutDelegate::MiddleCutDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void MiddleCutDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideMiddle;
}

} // namespace opname
