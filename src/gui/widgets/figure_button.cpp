#include "figure_button.h"

#include <QLayout>

namespace opname {

FigureButton::FigureButton(const QString &objectName, const QString &icon, QWidget *parent)
    : QPushButton(parent)
    , m_face(this, objectName, icon, "figure")
{
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_face.letMouseThrough();
}

void FigureButton::show(const QString &name, const QString &value, const QColor &color)
{
    m_face.show(name, value, color);
    setToolTip(tr("Show the list behind this figure"));
}

QSize FigureButton::sizeHint() const
{
    return layout()->sizeHint();
}

} // namespace opname
