#pragma once

class QPlainTextEdit;

namespace opname {

/// However high a field is, what is left below its last whole line shows no part of the next.
void showWholeLines(QPlainTextEdit *field);

} // namespace opname
