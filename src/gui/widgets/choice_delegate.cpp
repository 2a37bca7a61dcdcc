#include "choice_delegate.h"

#include "../shell/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

namespace opname {

namespace {

constexpr int buttonSize = 16;
constexpr int textOffset = Spacing::medium + buttonSize + Spacing::small;

bool chooses(const QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease)
        return static_cast<const QMouseEvent *>(event)->button() == Qt::LeftButton;
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<const QKeyEvent *>(event)->key();
    return key == Qt::Key_Space || key == Qt::Key_Select;
}

// The style's own button cannot be seen on a selected row, nor on a dark one.
void paintButton(QPainter &painter, QPointF center, bool isChosen, const QColor &ring, const QColor &dot)
{
    constexpr double radius = buttonSize / 2.0;
    painter.setPen(QPen(isChosen ? dot : ring, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(center, radius - 1, radius - 1);
    if (!isChosen)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(dot);
    painter.drawEllipse(center, radius / 2, radius / 2);
}

} // namespace

ChoiceDelegate::ChoiceDelegate(int longestText, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_longestText(longestText)
{
}

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    if (!cell.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const QStyle *style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    const QString text = std::exchange(cell.text, QString());
    cell.features.setFlag(QStyleOptionViewItem::HasCheckIndicator, false);
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    const QColor textColor = cell.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintButton(*painter, QPoint(cell.rect.left() + Spacing::medium + buttonSize / 2, cell.rect.center().y()),
                cell.checkState == Qt::Checked, isSelected ? textColor : Theme::softText(),
                isSelected ? textColor : Theme::accent());
    if (cell.state.testFlag(QStyle::State_HasFocus)) {
        const bool isHigh = Theme::isHighContrast();
        const QPen dotted(isSelected ? textColor : Theme::accent(), 1, Qt::DotLine);
        const double inset = isHigh ? 3 : 3.5; // where its line covers whole pixels
        painter->setPen(isHigh ? QPen(textColor, 2) : dotted);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(cell.rect).adjusted(inset, inset, -inset, -inset), 4, 4);
    }
    const QRect room = cell.rect.adjusted(textOffset, 0, -Spacing::small, 0);
    painter->setFont(cell.font);
    painter->setPen(textColor);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      cell.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
    painter->restore();
}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setObjectName(QStringLiteral("cellLineEdit"));
        line->setMaxLength(m_longestText);
        line->setAccessibleName(
            index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
        // The padding of fields in forms would cut the letters of a row.
        line->setStyleSheet(QStringLiteral("padding: 0 4px;"));
    }
    return editor;
}

void ChoiceDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(textOffset - Spacing::small, 1, -1, -1));
}

bool ChoiceDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &,
                                 const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable) || !chooses(event))
        return false;
    return model->setData(index, Qt::Checked, Qt::CheckStateRole);
}

} // namespace opname
