#include "search_sign.h"

#include "../shell/theme.h"

#include <QLineEdit>

namespace opname {

QAction *addSearchSign(QLineEdit &field)
{
    return field.addAction(Theme::icon(QStringLiteral("search"), Theme::softText()),
                           QLineEdit::LeadingPosition);
}

} // namespace opname
