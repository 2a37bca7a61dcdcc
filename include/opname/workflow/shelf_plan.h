#pragma once

#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"

#include <array>
#include <memory>

namespace opname {

/// A shelf and what belongs there: a stretch of the shelf list. It was defined from one call number to
/// another (setting "shelf.NAME"), or it is a home, or what definitions leave of one.
struct PlannedShelf {
    QString name; ///< as scans name it: the definition's, the site, else the location
    QString title; ///< the name, with its location where the library has several
    Place home; ///< ids
    QString definition; ///< "300..399"; empty of a shelf that is a home
    RowRange rows; ///< in the shelf list; empty of a defined shelf that holds nothing
    qint64 expected = 0; ///< copies that are counted
    qint64 lent = 0; ///< of the expected ones
    QString first; ///< call numbers of the first and the last copy that has a class
    QString last;
    QString firstClass; ///< as keys have them: "813.4"
    QString lastClass;

    bool isDefined() const { return !definition.isEmpty(); }
    qint64 copies() const { return rows.count(); }
    qint64 standing() const { return expected - lent; } ///< what there is to do
};

/// What one person does on one day: so many neighbouring copies, whichever shelves they stand on.
struct ShelfPortion {
    QString person; ///< empty: a person without a name in the team
    int number = 0; ///< of the person, from 1
    int day = 0; ///< from 1
    qint64 copies = 0;
    struct End {
        std::size_t shelf = 0; ///< index into the plan's shelves
        QString callNumber;
    };
    End from;
    End to;
};

/// The shelves of a library in walking order, and the work on them shared out evenly: everybody has a stretch
/// of their own and goes on where the day before ended. Made of the catalogue as it is, before and after the
/// freeze. A value, for any thread; `rows` as ShelfRows says.
struct ShelfPlan {
    /// Activities that go from shelf to shelf: shelving, labels, scanning, checking the order.
    static constexpr std::array<int, 4> activities = {2, 3, 5, 8};

    int activity = 5;
    qint64 standardMinutes = 0; ///< of the whole activity, by the SOP
    qint64 dayMinutes = 450; ///< of a working day
    int days = 1; ///< days that the standard takes, at most 60
    int people = 1; ///< of the team, one at least
    qint64 copies = 0; ///< of all shelves
    qint64 expected = 0;
    qint64 lent = 0;
    std::vector<PlannedShelf> shelves;
    std::vector<ShelfPortion> portions; ///< by person, then by day; none without copies
    std::shared_ptr<const ShelfRows> rows;

    qint64 standing() const { return expected - lent; }
    /// Seconds that everybody has for a copy so that the standard is kept; 0 without copies.
    double secondsPerCopy() const;

    /// Usage for another activity, Refused without a catalogue. Reads the catalogue: `proceed` is asked
    /// often, answering false is Cancelled.
    static Result<ShelfPlan> make(Session &session, int activity, const std::function<bool()> &proceed = {});
    /// The shelves of that name (case ignored) at a place; empty parts and an empty name are any.
    std::vector<std::size_t> shelvesOf(const QString &name, const Place &place) const;
};

/// The shelves that the session defines, in the order in which they were first named: the name as it was
/// written, and the range. Preparation::change defines them.
std::vector<std::pair<QString, QString>> definedShelves(const Session &session);
/// The setting that keeps those names, one a line.
QString shelfNamesSetting();

/// The names of the team as activity 1 has them, in its order.
QStringList teamOf(const Session &session);

} // namespace opname
