#pragma once

#include <QColor>
#include <QLabel>

namespace opname {

/// Shows a sentence in a color that says what kind it is (of Theme). Without one the label takes no room.
void tellOn(QLabel *label, const QString &text, const QColor &color);

} // namespace opname
