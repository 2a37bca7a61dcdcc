#pragma once

#include "opname/slims/catalogue_source.h"

namespace opname {

/// The password or token for SOURCE: of a database OPNAME_PASSWORD, on the web OPNAME_TOKEN, where they are
/// set, even empty; else what the desktop's keyring holds for it, which is waited for at most two seconds.
SourceSecrets sourceSecrets(const QString &source);

} // namespace opname
