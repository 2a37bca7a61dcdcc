#pragma once

#include <string>

class QTableView;
class QWidget;

namespace opname::testing {

/// Adds to the test's failures every head of a table in this window that is too narrow for its words. A
/// column that shares what the others leave may be, where they leave nothing.
void expectWholeHeads(const QWidget &view, const std::string &place);

/// What the mouse does at the right edge of a column.
void drawColumn(QTableView *view, int column, int by);

} // namespace opname::testing
