#include "opname/scanner/serial_ports.h"

#include "opname/scanner/serial_settings.h"

#include <QSerialPortInfo>
#include <algorithm>

namespace opname::SerialPorts {

namespace {

QString deviceOf(const QSerialPortInfo &info)
{
    if (!info.hasVendorIdentifier())
        return QString();
    return QStringLiteral("%1:%2:%3")
        .arg(info.vendorIdentifier(), 4, 16, QLatin1Char('0'))
        .arg(info.productIdentifier(), 4, 16, QLatin1Char('0'))
        .arg(info.serialNumber());
}

QString withoutFolder(const QString &port)
{
    static const QString folder = QStringLiteral("/dev/");
    return port.startsWith(folder) ? port.sliced(folder.size()) : port;
}

} // namespace

bool isSame(const QString &port, const QString &other)
{
    return withoutFolder(port.trimmed()) == withoutFolder(other.trimmed());
}

QList<SerialPort> available()
{
    QList<SerialPort> ports;
    for (const QSerialPortInfo &info : QSerialPortInfo::availablePorts())
        ports.append({info.portName(), info.systemLocation(), info.description(), deviceOf(info)});
    std::stable_sort(ports.begin(), ports.end(), [](const SerialPort &a, const SerialPort &b) {
        return !a.device.isEmpty() && b.device.isEmpty();
    });
    return ports;
}

QString pathFor(const SerialSettings &settings, const QList<SerialPort> &ports)
{
    const auto isNamed = [&](const SerialPort &port) { return isSame(port.path, settings.port); };
    const auto isDevice = [&](const SerialPort &port) { return port.device == settings.device; };
    if (!settings.device.isEmpty()) {
        // Two scanners of one make without serial numbers are told apart by their ports only.
        const auto same = std::find_if(ports.cbegin(), ports.cend(), [&](const SerialPort &port) {
            return isDevice(port) && isNamed(port);
        });
        if (same != ports.cend())
            return same->path;
        if (std::count_if(ports.cbegin(), ports.cend(), isDevice) == 1)
            return std::find_if(ports.cbegin(), ports.cend(), isDevice)->path;
    }
    const auto named = std::find_if(ports.cbegin(), ports.cend(), isNamed);
    return named != ports.cend() ? named->path : settings.port;
}

} // namespace opname::SerialPorts
