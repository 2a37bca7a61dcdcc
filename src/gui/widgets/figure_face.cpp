#include "figure_face.h"

#include "../shell/theme.h"

#include <QGridLayout>

namespace opname {

FigureFace::FigureFace(QWidget *owner, const QString &objectName, const QString &icon, const char *letters)
    : m_owner(owner)
    , m_iconName(icon)
    , m_icon(new QLabel(owner))
    , m_value(new QLabel(owner))
    , m_name(new QLabel(owner))
{
    owner->setObjectName(objectName);
    m_value->setObjectName(objectName + QStringLiteral("ValueLabel"));
    m_value->setProperty("letters", QLatin1String(letters));
    m_name->setProperty("soft", true);
    m_name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *layout = new QGridLayout(owner);
    layout->setContentsMargins(Spacing::medium, Spacing::small + 2, Spacing::medium, Spacing::small + 2);
    layout->setHorizontalSpacing(Spacing::small);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_icon, 0, 0);
    layout->addWidget(m_value, 0, 1);
    layout->addWidget(m_name, 1, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(1, 1); // faces in a row have their numbers on one line, whatever their names need
}

void FigureFace::letMouseThrough()
{
    for (QLabel *label : {m_icon, m_value, m_name})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void FigureFace::show(const QString &name, const QString &value, const QColor &color)
{
    if (color != m_color) { // a style sheet is dear to read
        m_color = color;
        m_icon->setPixmap(Theme::pixmap(m_iconName, 20, color));
        m_value->setStyleSheet(QStringLiteral("font-weight: 600; color: %1;").arg(color.name()));
    }
    m_value->setText(value);
    m_name->setText(name);
    m_owner->setAccessibleName(name + u": "_qs + value);
}

} // namespace opname
