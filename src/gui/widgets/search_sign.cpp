#include "search_sign.h"

#include "../shell/theme.h"

#include <QAction>
#include <QLineEdit>

namespace opname {

QAction *addSearchSign(QLineEdit &field)
{
    QAction *sign =
        field.addAction(Theme::icon(QStringLiteral("search"), Theme::softText()), QLineEdit::LeadingPosition);
    sign->setText(field.accessibleName());
    return sign;
}

} // namespace opname
