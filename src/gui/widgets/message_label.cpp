#include "message_label.h"

namespace opname {

void tellOn(QLabel *label, const QString &text, const QColor &color)
{
    label->setText(text);
    label->setStyleSheet(QStringLiteral("color: %1;").arg(color.name()));
    label->setVisible(!text.isEmpty());
}

} // namespace opname
