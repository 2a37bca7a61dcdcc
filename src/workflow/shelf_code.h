#pragma once

#include "opname/report/document.h"

#include <optional>

namespace opname {

/// What a scanner reads to open a shelf; empty when no command can carry the name.
QString shelfCommand(const QString &shelf);

/// The same drawn in a document, as Code 128, or as a QR code when its name is long or has letters that bars
/// do not have. Nothing when no command can carry the name.
std::optional<ScannableCode> shelfCode(const QString &shelf, const QString &words);

} // namespace opname
