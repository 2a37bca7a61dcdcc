#pragma once

#include <QPalette>

namespace opname {

/// Letters stand on Window, Base, AlternateBase and Button by at least 4.5:1, selected ones on Highlight
/// likewise; what is disabled may be fainter.
QPalette lightPalette();
QPalette darkPalette();
QPalette highContrastPalette(); ///< by at least 7:1

} // namespace opname
