#pragma once

#include "opname/domain/error.h"

#include <QString>

namespace opname {

/// Whether what a person wrote of a book can be kept: Usage when it is longer than `longest` characters or
/// has control characters.
Outcome checkBookWords(const QString &words, qsizetype longest);

} // namespace opname
