#pragma once

#include <string>

class QWidget;

namespace opname::testing {

/// Adds to the test's failures every head of a table in this window that is too narrow for its words. A
/// column that shares what the others leave may be, where they leave nothing.
void expectWholeHeads(const QWidget &view, const std::string &place);

} // namespace opname::testing
