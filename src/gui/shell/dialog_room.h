#pragma once

#include <QObject>

class QDialog;

namespace opname {

/// A dialog's form states its size for the usual letters: it grows and shrinks with them, to no more than
/// its screen has, where it is scrolled. For a dialog that is shown.
void giveRoom(QDialog &dialog);
/// Of a dialog that is shown while letters are about to grow: this is its size for the usual ones. One that
/// is opened with larger letters has its form's.
void noteUsualRoom(QDialog &dialog);
/// Gives dialogs that are shown the room that their letters and words take, and Qt's own for files that which
/// days and sizes take. The window's thread only.
class DialogRooms : public QObject {
public:
    explicit DialogRooms(QObject *parent);
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace opname
