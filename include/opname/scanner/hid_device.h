#pragma once

#include "opname/domain/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace opname {

/// A scanner in HID point-of-sale mode as it is plugged in.
struct HidAddress {
    /// Vendor, product and serial number: which scanner it is, wherever it is plugged in. Of several that say
    /// the same the second has "#2" behind it, and so on, by their paths.
    QString device;
    QString path; ///< where it is now
    QString description; ///< what it says of itself; may be empty
};

/// These devices, those of one name told apart. Scanners of one make without serial number say the same of
/// themselves.
QList<HidAddress> toldApart(QList<HidAddress> devices);

/// An open scanner in HID point-of-sale mode. Used by one thread.
class HidDevice {
public:
    virtual ~HidDevice() = default;
    /// The next report, report number first; empty when none came for so many milliseconds. Fails (File) once
    /// the device is gone. Blocks.
    virtual Result<QByteArray> read(int milliseconds) = 0;

protected:
    HidDevice() = default;
    HidDevice(const HidDevice &) = default;
    HidDevice &operator=(const HidDevice &) = default;
};

/// How devices are found and opened: those of this machine, or others in a test. Called on any thread.
struct HidBus {
    std::function<QList<HidAddress>()> available;
    /// Opens what `HidAddress::device` names. Failure (File: not there, Refused: no right) says what to do.
    std::function<Result<std::unique_ptr<HidDevice>>(const QString &device)> open;

    /// The devices of this machine of usage page 0x8C, through hidapi.
    static HidBus ofThisMachine();
};

} // namespace opname
