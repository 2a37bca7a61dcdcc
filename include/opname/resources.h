#pragma once

namespace opname {

/// Registers what is embedded in the program (font, icons, translations, SOP data) under `:/opname/`.
/// Every main() calls it once before anything else; a static library's resources are not registered by
/// themselves.
void initializeResources();

} // namespace opname
