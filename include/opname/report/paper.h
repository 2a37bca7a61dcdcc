#pragma once

#include "opname/domain/error.h"

#include <QIODevice>

#include <functional>

namespace opname {

/// Replaces a file atomically by what `write` puts into the device: when it answers an error, or the disk
/// does (File, Full), what was there stays.
Outcome replaceFile(const QString &path, const std::function<Outcome(QIODevice &device)> &write);

/// The font of every paper, and of the window: the family that is embedded in the program, registered at the
/// first call; Qt's default where it is not. Needs a QGuiApplication.
QString documentFontFamily();

} // namespace opname
