#pragma once

class QDialog;
class QFileDialog;

namespace opname {

/// A dialog's form states its size for the usual letters: it grows and shrinks with them, to no more than
/// its screen has, where it is scrolled. For a dialog that is shown.
void giveRoom(QDialog &dialog);
/// Of a dialog that is shown while letters are about to grow: this is its size for the usual ones. One that
/// is opened with larger letters has its form's.
void noteUsualRoom(QDialog &dialog);
/// Of a dialog that is about to be shown: no lower than what its words take at its width.
void giveContentsRoom(QDialog &dialog);
/// Qt's own begins too narrow for the days and sizes of files. For one that is about to be shown.
void giveFilesRoom(QFileDialog &dialog);

} // namespace opname
