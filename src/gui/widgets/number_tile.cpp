#include "number_tile.h"

#include "../shell/theme.h"

#include <QGridLayout>

namespace opname {

NumberTile::NumberTile(const QString &objectName, const QString &icon, QWidget *parent)
    : QFrame(parent)
    , m_iconName(icon)
    , m_icon(new QLabel(this))
    , m_value(new QLabel(this))
    , m_name(new QLabel(this))
{
    setObjectName(objectName);
    setProperty("card", true);
    m_value->setObjectName(objectName + QStringLiteral("ValueLabel"));
    m_name->setProperty("soft", true);
    m_name->setWordWrap(true);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(Spacing::medium, Spacing::small + 2, Spacing::medium, Spacing::small + 2);
    layout->setHorizontalSpacing(Spacing::small);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_icon, 0, 0);
    layout->addWidget(m_value, 0, 1);
    layout->addWidget(m_name, 1, 0, 1, 2);
    layout->setColumnStretch(1, 1);
}

void NumberTile::show(const QString &name, const QString &value, const QColor &color)
{
    if (color != m_color) { // a style sheet is dear to read
        m_color = color;
        m_icon->setPixmap(Theme::pixmap(m_iconName, 20, color));
        m_value->setStyleSheet(
            QStringLiteral("font-size: 22px; font-weight: 600; color: %1;").arg(color.name()));
    }
    m_value->setText(value);
    m_name->setText(name);
    setAccessibleName(name + u": "_qs + value);
}

} // namespace opname
