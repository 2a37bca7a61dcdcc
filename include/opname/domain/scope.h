#pragma once

#include "opname/domain/catalogue.h"

#include <QStringList>

namespace opname {

/// Which items are counted. Values of one field are alternatives, fields are joined by *and*; an empty field
/// allows all.
struct Scope {
    QStringList locations; ///< ids
    QStringList collectionTypes; ///< ids
    QStringList gmds; ///< ids
    QStringList sites; ///< `*` allowed, `''` (two quotes, or an empty string) is no site, case ignored
    QStringList classes; ///< SLiMS's way: comma lists, `*`

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
    QStringView
        classification; ///< the title's classification, or the class of the effective call number without one
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
};

/// Replaces exact names by ids (`--location "Lantai 2"` or `--location P2`). Refused with kind Usage and a
/// sentence that names the value and what there is, when a value is neither an id nor a name. (Error texts
/// are the caller's: the list of what did not resolve is returned.)
struct ResolvedScope {
    Scope scope;
    QStringList unknown; ///< "location: X" for every value that is no id and no name
};
ResolvedScope resolveScope(const Scope &asTyped, const ReferenceLists &lists);

} // namespace opname
