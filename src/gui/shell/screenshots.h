#pragma once

#include <QString>

namespace opname {

/// Renders every page and dialog of a demonstration session to PNG files in a folder, light, dark and in high
/// contrast, at the smallest screen's size; run with QT_SCALE_FACTOR=2 for 200 %. Answers the process's exit
/// status.
int renderScreenshots(const QString &folder);

} // namespace opname
