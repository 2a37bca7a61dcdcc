#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace opname {

/// How a library's call numbers are read. A setting, saved in the session (as JSON text, see
/// profileFromText).
struct CallNumberProfile {
    enum class Scheme { Dewey, LibraryOfCongress };
    enum class IslamicClasses { After299, At297 };

    Scheme scheme = Scheme::Dewey;
    IslamicClasses islamicClasses = IslamicClasses::After299; ///< where 2X0–2X9 stand
    QStringList collectionCodes; ///< shelf order of leading codes (R, F, SKR, YR DVD …); those not named
                                 ///< follow, alphabetically

    bool operator==(const CallNumberProfile &) const = default;
};

/// "dewey", "lc", or a JSON object {"scheme","islamic","collections"}; nothing readable gives the default
/// profile.
CallNumberProfile profileFromText(const QString &text);
QString profileToText(const CallNumberProfile &profile);

/// A call number taken apart and made comparable.
struct CallNumberKey {
    QByteArray bytes; ///< sorts by plain byte comparison (memcmp, then length); never empty, so that every
                      ///< item has a place
    QByteArray position; ///< same order, up to and including the class (collection code and class only)
    QString classNumber; ///< the class as text for people ("005.1332", "2X4"), empty when there is none
    bool hasClass() const { return !classNumber.isEmpty(); }
};

/// The key of an effective call number: domain rules "Call-number order". Total: any string has a key, no
/// string crashes it, equal strings have equal keys. A call number without a class sorts after all that have
/// one, and an empty one last.
///
/// Where the rules leave it open:
/// - Decimals begin with a point (or comma). Without one nothing is joined: `813 20` is class 813 and a
/// number.
///   Digits that run into a letter or a point of their own are not joined either (`899.221 3D`).
/// - Volumes, years and copies are compared in this order however the label prints them; what follows a
/// volume
///   or copy belongs to it. `v.`, `vol.`, `jil.` and `jilid` are one, Roman numerals below 40 are numbers.
///   Without a point, the first word behind the class is the author's mark (`813 BAG 2005`), and four digits
///   behind a single letter are a year (`TOH c 2005`).
/// - The number of a volume, copy or author's mark is no class: `c.2`, `P23w` and `Jilid 2` have none.
CallNumberKey callNumberKey(QStringView callNumber, const CallNumberProfile &profile = {});

/// The group an item is counted in "by class": "000" … "900", "2X", or "" without a class.
/// Taken from a class number as callNumberKey gives it, or as SLiMS's classification holds it.
QString mainClass(QStringView classNumber);

/// The effective call number: the item's, or its title's when the item has none (empty or blank).
inline QStringView effectiveCallNumber(QStringView items, QStringView titles)
{
    return items.trimmed().isEmpty() ? titles : items;
}

} // namespace opname
