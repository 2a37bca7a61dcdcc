#include "figure_button.h"

#include "../shell/theme.h"

#include <QGridLayout>

namespace opname {

FigureButton::FigureButton(const QString &objectName, const QString &icon, QWidget *parent)
    : QPushButton(parent)
    , m_iconName(icon)
    , m_icon(new QLabel(this))
    , m_value(new QLabel(this))
    , m_name(new QLabel(this))
{
    setObjectName(objectName);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_value->setObjectName(objectName + QStringLiteral("ValueLabel"));
    m_name->setProperty("soft", true);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(Spacing::medium, Spacing::small + 2, Spacing::medium, Spacing::small + 2);
    layout->setHorizontalSpacing(Spacing::small);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_icon, 0, 0);
    layout->addWidget(m_value, 0, 1);
    layout->addWidget(m_name, 1, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    for (QLabel *label : {m_icon, m_value, m_name})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void FigureButton::show(const QString &name, const QString &value, const QColor &color)
{
    m_icon->setPixmap(Theme::pixmap(m_iconName, 20, color));
    m_value->setStyleSheet(QStringLiteral("font-size: 20px; font-weight: 600; color: %1;").arg(color.name()));
    m_value->setText(value);
    m_name->setText(name);
    setAccessibleName(name + u": "_qs + value);
    setToolTip(tr("Show the list behind this figure"));
}

QSize FigureButton::sizeHint() const
{
    return layout()->sizeHint();
}

} // namespace opname
