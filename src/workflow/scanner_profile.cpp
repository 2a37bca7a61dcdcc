#include "opname/workflow/scanner_profile.h"

namespace opname {

namespace {

constexpr qsizetype longestText = 100;

const QStringList &kindNames()
{
    static const QStringList names = {QStringLiteral("keyboard"), QStringLiteral("serial"),
                                      QStringLiteral("hid")};
    return names;
}

} // namespace

QString ScannerProfile::keyboardId()
{
    return QStringLiteral("keyboard");
}

QStringList ScannerProfile::tones()
{
    return {QStringLiteral("plain"), QStringLiteral("low"), QStringLiteral("high"), QStringLiteral("double")};
}

QStringList ScannerProfile::colors()
{
    return {QStringLiteral("blue"), QStringLiteral("orange"), QStringLiteral("green"),
            QStringLiteral("pink"), QStringLiteral("yellow"), QStringLiteral("grey")};
}

QJsonObject ScannerProfile::toJson() const
{
    QJsonObject object = {{QStringLiteral("id"), id},
                          {QStringLiteral("kind"), kindNames()[static_cast<int>(kind)]},
                          {QStringLiteral("name"), name},
                          {QStringLiteral("station"), stationSuffix},
                          {QStringLiteral("operator"), operatorName},
                          {QStringLiteral("shelf"), shelf},
                          {QStringLiteral("tone"), tone},
                          {QStringLiteral("color"), color}};
    if (kind == Kind::Serial)
        object.insert(QStringLiteral("serial"), serial.toJson());
    if (kind == Kind::Hid)
        object.insert(QStringLiteral("device"), device);
    return object;
}

ScannerProfile ScannerProfile::fromJson(const QJsonObject &object)
{
    const auto text = [&](QStringView name) { return object.value(name).toString().left(longestText); };
    const auto oneOf = [&](QStringView name, const QStringList &choices) {
        const QString value = text(name);
        return choices.contains(value) ? value : choices.front();
    };
    ScannerProfile profile;
    profile.id = text(u"id");
    profile.kind = static_cast<Kind>(kindNames().indexOf(oneOf(u"kind", kindNames())));
    profile.name = text(u"name");
    profile.stationSuffix = text(u"station");
    profile.operatorName = text(u"operator");
    profile.shelf = text(u"shelf");
    profile.tone = oneOf(u"tone", tones());
    profile.color = oneOf(u"color", colors());
    profile.serial = SerialSettings::fromJson(object.value(u"serial").toObject());
    profile.device = object.value(u"device").toString().left(255);
    return profile;
}

} // namespace opname
