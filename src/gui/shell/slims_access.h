#pragma once

#include "opname/slims/catalogue_source.h"

#include <QString>

#include <functional>

class QWidget;

namespace opname {

/// How SLiMS is reached now: what openLibrarySystem takes.
struct SlimsAccess {
    QString source;
    SourceSecrets secrets;
};

/// Finds out how to reach SLiMS, asking the user (above `context`) or the keyring for what is not known, and
/// calls `then` on the window's thread, at once or later: not when the user gives up, nor when `context` is
/// gone.
using SlimsAccessAsker =
    std::function<void(QWidget *context, const std::function<void(const SlimsAccess &access)> &then)>;

} // namespace opname
