#pragma once

#include <QString>

namespace opname {

/// The look of every widget, in the colours that Theme shows now.
QString themeStyleSheet();

} // namespace opname
