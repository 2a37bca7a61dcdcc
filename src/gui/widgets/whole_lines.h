#pragma once

#include <functional>

class QPlainTextEdit;

namespace opname {

/// However high a field is, what is left below its last whole line shows no part of the next.
void showWholeLines(QPlainTextEdit *field);
/// Calls `fit` whenever the field is shown or has another size or other letters, for as long as it lives.
void fitWhenResized(QPlainTextEdit *field, std::function<void()> fit);

} // namespace opname
