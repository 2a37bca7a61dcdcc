#pragma once

#include <QString>
#include <QTime>

namespace opname {

/// The language of the window: Indonesian unless English was chosen.
namespace Language {
QString current(); ///< "id" or "en"
/// Installs the translation; open windows retranslate themselves. Kept for the next start when `isKept`.
void choose(const QString &language, bool isKept = true);
QString clockTime(const QTime &time, bool hasSeconds = true); ///< 20.11.05, in English 20:11:05
} // namespace Language

} // namespace opname
