#pragma once

#include "opname/slims/catalogue_source.h"

#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace opname {

/// How SLiMS is reached now: what openLibrarySystem takes.
struct SlimsAccess {
    QString source;
    SourceSecrets secrets;
};

/// Answers how to reach SLiMS, asking the user for what is not known (above `parent`); nothing when the user
/// gives up.
using SlimsAccessAsker = std::function<std::optional<SlimsAccess>(QWidget *parent)>;

} // namespace opname
