#pragma once

#include "opname/domain/catalogue.h"
#include "opname/domain/scan.h"

#include <QStringList>

namespace opname {

/// Which items are counted. Values of one field are alternatives, fields are joined by *and*; an empty field
/// allows all.
struct Scope {
    QStringList locations; ///< ids
    QStringList collectionTypes; ///< ids
    QStringList gmds; ///< ids
    QStringList sites; ///< `*` allowed, `''` (two quotes, or an empty string) is no site, case and outer
                       ///< blanks ignored; a lone `*` is every site and none
    QStringList classes; ///< SLiMS's way: comma lists, `*` for any run of characters, without it the whole
                         ///< class must agree (`300` is not 301); a list of commas only is no condition

    bool operator==(const Scope &) const = default;
    bool isEverything() const
    {
        return locations.isEmpty() && collectionTypes.isEmpty() && gmds.isEmpty() && sites.isEmpty()
            && classes.isEmpty();
    }
};

/// What of an item a scope looks at.
struct ScopeFacts {
    QStringView location;
    QStringView collectionType;
    QStringView gmd;
    QStringView site;
    QStringView classification; ///< the title's, or without one the class of the effective call number
};

/// A scope made ready to be asked a million times.
class ScopeMatcher {
public:
    explicit ScopeMatcher(const Scope &scope);
    bool matches(const ScopeFacts &item) const;

private:
    bool siteMatches(QStringView site) const;
    bool classMatches(QStringView classification) const;

    Scope m_scope; ///< with comma lists split and blanks trimmed
    bool m_isEverything = false;
};

/// What an item of that status is to a session: a left-out status goes before the scope, and an available
/// copy has no status that could be left out.
Bucket bucketOf(const ScopeMatcher &scope, const QStringList &leftOut, QStringView status,
                const ScopeFacts &item);

/// The ids that a value means in a reference list: the id itself, or else every entry of that name (SLiMS
/// allows a name twice; case and outer blanks ignored), or else the id in another case. None when unknown.
QStringList idsMeantBy(QStringView wanted, const std::vector<ReferenceEntry> &list);

/// Replaces names by ids (`--location "Lantai 2"` or `--location P2`). An id as it is written goes first,
/// then a name (case and outer blanks ignored; all entries of that name, as values of one field are
/// alternatives), then an id in another case. Sites and classes stay as typed. What is neither id nor name is
/// left out of the scope and returned; refusing it, with a sentence that says what there is, is the caller's.
struct ResolvedScope {
    Scope scope;
    QStringList unknown; ///< "location: X" for every value that is no id and no name
};
ResolvedScope resolveScope(const Scope &asTyped, const ReferenceLists &lists);

} // namespace opname
