#pragma once

#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"

#include <QCoreApplication>

#include <functional>
#include <optional>

namespace opname {

/// Why a lost copy may be at a place, likeliest first.
enum class HuntReason {
    SeenEarlier, ///< an earlier stock-take saw it there, away from its home
    BesideStray, ///< a copy that stands beside it by number was found astray there
    SameTitle, ///< another copy of its title was found there, away from this one's home
    OwnPlace, ///< where it belongs: to be looked for once more, behind and under what stands there
    SwappedClass ///< the class with two neighbouring digits exchanged stands there
};

/// A place to look for a lost copy.
struct HuntPlace {
    ListedItem copy;
    HuntReason reason = HuntReason::OwnPlace;
    int rank = 1; ///< among the places of this copy, 1 the likeliest
    Place place; ///< empty parts are not known
    std::optional<ListedItem> beside; ///< what stands there now, by which to find the spot
};

/// Activity 9: where lost copies may be, as a list to walk along. A copy that a counting scan finds is lost
/// no more and leaves the list. Reads the whole state and, once, every item: seconds in a library of a
/// million, so on a thread of its own with a reading session.
class Hunt {
    Q_DECLARE_TR_FUNCTIONS(Hunt)

public:
    /// `older`: an earlier stock-take of the library, or nothing; both sessions must outlive this.
    explicit Hunt(Session &session, Session *older = nullptr);

    /// At most three places a copy; its own place only when nothing that was seen speaks for another. In
    /// walking order: by location, site and shelf order of the spot. Ends when the visitor answers false.
    /// Refused before the freeze, also of `older`; nothing is lost while loans are unknown.
    Outcome visit(const std::function<bool(const HuntPlace &)> &visitor) const;
    /// "beside a book found astray", in the program's language.
    static QString reasonText(HuntReason reason);
    static QString reasonName(HuntReason reason); ///< "beside_stray", for the command line

private:
    struct Spot;
    Outcome addEarlier(const std::vector<Slot> &lost, std::vector<Spot> &spots) const;
    Outcome addStrays(const std::vector<Slot> &lost, std::vector<Spot> &spots) const;
    Outcome addTitlesAndClasses(const std::vector<Slot> &lost, std::vector<Spot> &spots) const;
    void keepLikeliest(const std::vector<Slot> &lost, std::vector<Spot> &spots) const;

    Session &m_session;
    Session *m_older;
};

/// A class with two neighbouring digits of its first three exchanged: "579" gives "759" and "597". Equal
/// digits give nothing, and so does what is no class of three digits.
QStringList swappedClasses(const QString &classNumber);

} // namespace opname
