#pragma once

class QPlainTextEdit;

namespace opname {

/// Makes a field at least, and at most, so many whole lines high, so that none is cut through; with the size
/// of letters. No `atMost`: the field grows with its page.
void showWholeLines(QPlainTextEdit *field, int atLeast, int atMost = 0);

/// The height of a field in which exactly so many lines are seen, in pixels; once its letters are known.
int heightOfLines(const QPlainTextEdit &field, int lines);

} // namespace opname
