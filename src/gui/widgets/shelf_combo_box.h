#pragma once

#include "../models/place_names.h"
#include "opname/session/session.h"

#include <QComboBox>

#include <utility>

namespace opname {

/// Which shelf: one of the catalogue's places, or a name that is typed.
class ShelfComboBox : public QComboBox {
    Q_OBJECT

public:
    ShelfComboBox(const QString &objectName, QWidget *parent);
    void fill(const Session &session); ///< with the frozen catalogue's places
    /// One site in two locations is listed with both, by the names that they have there.
    void fill(const std::vector<Place> &homes, const PlaceNames &names);
    /// Unless somebody is typing another one.
    void showShelf(const QString &shelf, const Place &place);

    /// For a box that is no ShelfComboBox: the same list, and what is chosen or typed in it.
    static void fill(QComboBox &box, const Session &session);
    static void fill(QComboBox &box, const std::vector<Place> &homes, const PlaceNames &names);
    static void showShelf(QComboBox &box, const QString &shelf, const Place &place);
    static std::pair<QString, Place> shelfIn(const QComboBox &box);

Q_SIGNALS:
    /// As chosen or typed; the place is known of a listed shelf only.
    void shelfChosen(const QString &shelf, const opname::Place &place);

private:
    void tellChosen();
};

} // namespace opname
