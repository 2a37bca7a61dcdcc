#pragma once

class QDialog;

namespace opname {

/// A dialog's form states its size for the usual letters: it grows and shrinks with them, to no more than
/// its screen has, where it is scrolled. For a dialog that is shown.
void giveRoom(QDialog &dialog);

} // namespace opname
