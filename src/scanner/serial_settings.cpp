#include "opname/scanner/serial_settings.h"

#include <array>

namespace opname {

namespace {

constexpr std::array<QLatin1String, 7> framingNames = {
    QLatin1String("line_end"), QLatin1String("cr"),      QLatin1String("lf"),     QLatin1String("crlf"),
    QLatin1String("tab"),      QLatin1String("stx_etx"), QLatin1String("silence")};
constexpr std::array<QLatin1String, 5> parityNames = {QLatin1String("none"), QLatin1String("even"),
                                                      QLatin1String("odd"), QLatin1String("space"),
                                                      QLatin1String("mark")};
constexpr std::array<QLatin1String, 3> flowNames = {QLatin1String("none"), QLatin1String("hardware"),
                                                    QLatin1String("software")};
constexpr qsizetype longestName = 255;

template <typename Value, std::size_t count>
QString nameOf(Value value, const std::array<QLatin1String, count> &names)
{
    return names[static_cast<std::size_t>(value)];
}

template <typename Value, std::size_t count>
Value valueOf(const QJsonValue &name, const std::array<QLatin1String, count> &names)
{
    for (std::size_t i = 0; i < count; ++i)
        if (name.toString() == names[i])
            return static_cast<Value>(i);
    return Value{};
}

int bounded(const QJsonValue &value, int least, int most, int otherwise)
{
    const int number = value.toInt(otherwise);
    return number < least || number > most ? otherwise : number;
}

} // namespace

QJsonObject SerialSettings::toJson() const
{
    return {{QStringLiteral("port"), port},
            {QStringLiteral("device"), device},
            {QStringLiteral("baud"), baud},
            {QStringLiteral("data_bits"), dataBits},
            {QStringLiteral("parity"), nameOf(parity, parityNames)},
            {QStringLiteral("stop_bits"), stopBits},
            {QStringLiteral("flow"), nameOf(flow, flowNames)},
            {QStringLiteral("framing"), nameOf(framing, framingNames)},
            {QStringLiteral("silence"), silence}};
}

SerialSettings SerialSettings::fromJson(const QJsonObject &object)
{
    const SerialSettings standard;
    SerialSettings settings;
    settings.port = object.value(u"port").toString().left(longestName);
    settings.device = object.value(u"device").toString().left(longestName);
    settings.baud = bounded(object.value(u"baud"), 300, 4000000, standard.baud);
    settings.dataBits = bounded(object.value(u"data_bits"), 5, 8, standard.dataBits);
    settings.parity = valueOf<Parity>(object.value(u"parity"), parityNames);
    settings.stopBits = bounded(object.value(u"stop_bits"), 1, 2, standard.stopBits);
    settings.flow = valueOf<Flow>(object.value(u"flow"), flowNames);
    settings.framing = valueOf<Framing>(object.value(u"framing"), framingNames);
    settings.silence = bounded(object.value(u"silence"), 5, longestSilence, standard.silence);
    return settings;
}

QString SerialSettings::format() const
{
    static constexpr QStringView letters = u"NEOSM";
    return QStringLiteral("%1 %2%3%4")
        .arg(baud)
        .arg(dataBits)
        .arg(letters[static_cast<qsizetype>(parity)])
        .arg(stopBits);
}

} // namespace opname
