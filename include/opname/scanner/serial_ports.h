#pragma once

#include <QList>
#include <QString>

namespace opname {

struct SerialSettings;

/// One serial port of this machine.
struct SerialPort {
    QString name; ///< "ttyUSB0"
    QString path; ///< "/dev/ttyUSB0"
    QString description; ///< what the device says of itself; may be empty
    QString device; ///< vendor, product and serial number of what is plugged in; empty for a port without USB

    bool operator==(const SerialPort &) const = default;
};

namespace SerialPorts {

/// The ports there are now: those of USB devices first, and of the others those that exist as hardware.
/// Takes some milliseconds.
QList<SerialPort> available();

/// The path to open for these settings: where the device they name is now, else the port they name. A
/// scanner that is pulled and plugged in again may come back under another number.
QString pathFor(const SerialSettings &settings, const QList<SerialPort> &ports);

/// Whether two names or paths mean one port: "ttyUSB0" and "/dev/ttyUSB0" do.
bool isSame(const QString &port, const QString &other);

} // namespace SerialPorts

} // namespace opname
