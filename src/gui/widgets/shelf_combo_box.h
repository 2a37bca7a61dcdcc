#pragma once

#include "opname/session/session.h"

#include <QComboBox>

namespace opname {

/// Which shelf: one of the catalogue's places, or a name that is typed.
class ShelfComboBox : public QComboBox {
    Q_OBJECT

public:
    ShelfComboBox(const QString &objectName, QWidget *parent);
    void fill(const Session &session); ///< with the frozen catalogue's places
    void fill(const std::vector<Place> &homes);
    void showShelf(const QString &shelf); ///< unless somebody is typing another one

Q_SIGNALS:
    /// As chosen or typed; the place is known of a listed shelf only.
    void shelfChosen(const QString &shelf, const opname::Place &place);

private:
    void tellChosen();
};

} // namespace opname
