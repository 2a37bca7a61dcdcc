#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace opname {

/// How the colours and tones of scanner profiles look and are called. Every colour reads on the window's
/// background, light and dark; a name goes with it wherever it is chosen.
namespace ScannerLook {

QColor color(const QString &name);
QIcon icon(const QString &colorName); ///< a disc
QString colorTitle(const QString &name);
QString toneTitle(const QString &name);

} // namespace ScannerLook

} // namespace opname
