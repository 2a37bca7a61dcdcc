#pragma once

#include "library_fixture.h"

namespace opname::bench {

/// For writing. Ends the program when that fails, as what follows does.
std::unique_ptr<Session> opened(const QString &path);

/// Counts these codes, 400 books a shelf.
void scanAll(Session &session, const std::vector<QString> &codes, const Author &author);

} // namespace opname::bench
