#pragma once

#include <QString>

namespace opname {

/// The language of the window: Indonesian unless English was chosen.
namespace Language {
QString current(); ///< "id" or "en"
/// Installs the translation; open windows retranslate themselves. Kept for the next start when `isKept`.
void choose(const QString &language, bool isKept = true);
} // namespace Language

} // namespace opname
