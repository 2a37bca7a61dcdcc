#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace opname {

/// What a scan was made for. Only counting makes an item present.
enum class ScanPurpose { Count, Order, Label, Move, Sample };

/// What an item is to this session, fixed at the freeze.
enum class Bucket : quint8 { Expected, Excluded, OutOfScope, Added };

/// What the program says of a scan, in the order in which they are tried.
enum class Verdict : quint8 {
    Command,
    Invalid,
    Unknown,
    Duplicate,
    OnLoan,
    Excluded,
    OutOfScope,
    Added,
    Misplaced,
    Found
};

/// Names used in files and by the command line's contract ("out_of_scope").
QString verdictName(Verdict verdict);
std::optional<Verdict> verdictFromName(QStringView name);
QString purposeName(ScanPurpose purpose);
std::optional<ScanPurpose> purposeFromName(QStringView name);
QString bucketName(Bucket bucket);

/// NULL, empty and blank sites are one site; trailing and leading blanks are no difference. The form shown to
/// people.
QString normalizedSite(QStringView site);

/// A place in the library: an item's home, or what is known of the shelf being scanned. An empty part is "not
/// known" of a shelf, and "no site" of a home.
struct Place {
    QString location; ///< id
    QString site; ///< normalized
    bool operator==(const Place &) const = default;
};

/// Whether an item whose home is `home` belongs at `shelf`, comparing only what both have: ids and sites
/// ignoring case. A shelf of which nothing is known fits every home.
bool fits(const Place &shelf, const Place &home);

/// What a counting verdict looks at, in the words of the domain rules.
struct CountingFacts {
    bool isCommand = false;
    bool isInvalid = false;
    bool isKnown = false; ///< an item has the code
    bool alreadyPresent = false; ///< from any station
    bool isLent = false; ///< by the newest loan data
    Bucket bucket = Bucket::Expected;
    bool fitsShelf = true;
};

/// The first verdict that applies.
Verdict countingVerdict(const CountingFacts &facts);

} // namespace opname
