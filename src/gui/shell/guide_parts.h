#pragma once

#include <QString>
#include <QUrl>

#include <span>

namespace opname {

/// Where the guides speak of a page, panel, dialog or window: one row an object name, with the anchors of its
/// heading in docs/panduan.md and docs/guide.md.
struct GuidePart {
    const char *objectName;
    const char *indonesian;
    const char *english;

    QString anchor(const QString &language) const;
};

std::span<const GuidePart> guideParts(); ///< all of them
/// Null when no heading belongs to the name.
const GuidePart *guidePartOf(const QString &objectName);
/// The anchor of a heading: its letters and digits, small, one hyphen for whatever stands between them.
QString guideAnchor(const QString &heading);
/// The guide in a language ("id", "en") as it is embedded in the program.
QUrl guideUrl(const QString &language);

} // namespace opname
