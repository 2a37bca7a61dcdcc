#pragma once

#include <QString>

namespace opname {

/// The look of every widget, in the colours that Theme shows now.
QString themeStyleSheet();
/// How far the words of a check box stand from its left edge, in pixels.
int checkBoxIndent();

} // namespace opname
