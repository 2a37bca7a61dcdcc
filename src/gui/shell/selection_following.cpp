#include "selection_following.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QPersistentModelIndex>
#include <QTimer>

namespace opname {

namespace {

/// Of whose choices this is the list.
QComboBox *comboBoxOf(const QAbstractItemView &list)
{
    const QWidget *container = list.parentWidget();
    return container != nullptr ? qobject_cast<QComboBox *>(container->parentWidget()) : nullptr;
}

void choose(QComboBox &box, int row)
{
    box.hidePopup();
    box.setCurrentIndex(row);
    Q_EMIT box.activated(row);
    Q_EMIT box.textActivated(box.itemText(row));
}

void follow(QAbstractItemView &view, const QModelIndex &chosen)
{
    QItemSelectionModel *selection = view.selectionModel();
    if (!chosen.isValid() || selection == nullptr || selection->model() != chosen.model()
        || !selection->isSelected(chosen))
        return;
    const QModelIndex current = selection->currentIndex();
    const bool isCurrent = current.row() == chosen.row() && current.parent() == chosen.parent()
        && selection->isSelected(current);
    if (QComboBox *box = comboBoxOf(view)) {
        // While the list is not open, nobody can have gone to the row by key or mouse.
        if (!isCurrent || (!view.isVisible() && box->currentIndex() != chosen.row()))
            choose(*box, chosen.row());
    } else if (isCurrent) {
        return;
    } else if (const QVariant tick = chosen.data(Qt::CheckStateRole);
               tick.isValid() && chosen.flags().testFlag(Qt::ItemIsUserCheckable)) {
        const bool isTicked = tick.toInt() == Qt::Checked;
        view.model()->setData(chosen, int(isTicked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
        view.clearSelection(); // so that it can be taken back
    } else {
        selection->setCurrentIndex(chosen, QItemSelectionModel::NoUpdate);
        Q_EMIT view.clicked(chosen);
    }
}

} // namespace

void followSelection(QAbstractItemView *view)
{
    if (view->selectionModel() == nullptr)
        return;
    QObject::connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, view,
                     [view](const QItemSelection &selected) {
                         if (selected.size() != 1 || selected.constFirst().height() != 1)
                             return;
                         // Where a row becomes the current one as well, it is selected before.
                         const QPersistentModelIndex chosen(selected.constFirst().topLeft());
                         QTimer::singleShot(0, view, [view, chosen] { follow(*view, chosen); });
                     });
}

} // namespace opname
