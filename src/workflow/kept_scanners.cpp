#include "kept_scanners.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>

#include <algorithm>

namespace opname::KeptScanners {

namespace {

const QLatin1String profilesKey("scanners");
const QLatin1String limitsKey("scanner_limits");

QJsonDocument kept(QLatin1String key)
{
    return QJsonDocument::fromJson(QSettings().value(key).toByteArray());
}

void keepDocument(QLatin1String key, const QJsonDocument &document)
{
    QSettings().setValue(key, document.toJson(QJsonDocument::Compact));
}

} // namespace

QList<ScannerProfile> profiles()
{
    QList<ScannerProfile> profiles;
    const auto isKnown = [&](const QString &id) {
        return std::any_of(profiles.cbegin(), profiles.cend(),
                           [&](const ScannerProfile &other) { return other.id == id; });
    };
    for (const QJsonValue &value : kept(profilesKey).array()) {
        const ScannerProfile profile = ScannerProfile::fromJson(value.toObject());
        const bool isKeyboard = profile.kind == ScannerProfile::Kind::Keyboard;
        if (!profile.id.isEmpty() && isKeyboard == (profile.id == ScannerProfile::keyboardId())
            && !isKnown(profile.id) && profiles.size() < mostScanners)
            profiles.append(profile);
    }
    if (!isKnown(ScannerProfile::keyboardId())) {
        ScannerProfile keyboard;
        keyboard.id = ScannerProfile::keyboardId();
        keyboard.tone = ScannerProfile::tones().constFirst();
        keyboard.color = ScannerProfile::colors().constFirst();
        profiles.prepend(keyboard);
    }
    return profiles;
}

void keep(const QList<ScannerProfile> &profiles)
{
    QJsonArray array;
    for (const ScannerProfile &profile : profiles)
        array.append(profile.toJson());
    keepDocument(profilesKey, QJsonDocument(array));
}

ScannerLimits limits()
{
    return ScannerLimits::fromJson(kept(limitsKey).object());
}

void keep(const ScannerLimits &limits)
{
    keepDocument(limitsKey, QJsonDocument(limits.toJson()));
}

} // namespace opname::KeptScanners
