#pragma once

#include <QStyledItemDelegate>

namespace opname {

/// Cells of which one in a row is chosen: what a model says through Qt::CheckStateRole is drawn as a radio
/// button, and a click anywhere in the cell or the space bar chooses it. A cell that can be edited has its
/// text beside the button.
class ChoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// `longestText` is in characters.
    ChoiceDelegate(int longestText, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    int m_longestText;
};

} // namespace opname
