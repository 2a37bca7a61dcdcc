#pragma once

#include "opname/scanner/hid_device.h"
#include "opname/scanner/scanner_limits.h"
#include "opname/scanner/scanner_state.h"
#include "opname/scanner/serial_ports.h"
#include "opname/workflow/scanner_profile.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace opname {

class DeviceWatch;
class HidScanner;
class SerialScanner;

/// All scanners of this computer at once: the keyboard, serial ports that were added, and every device in HID
/// point-of-sale mode as soon as it is plugged in. Each has a profile; the profiles and the limits of the
/// keyboard are kept in QSettings. Lives on the window's thread; reads of one scanner come in their order,
/// each once.
class ConnectedScanners : public QObject {
    Q_OBJECT

public:
    /// What was kept is there at once; nothing is opened before start().
    explicit ConnectedScanners(HidBus bus = HidBus::ofThisMachine(), QObject *parent = nullptr);
    ~ConnectedScanners() override;
    void start();
    void stop();

    const QList<ScannerProfile> &profiles() const { return m_profiles; }
    std::optional<ScannerProfile> profile(const QString &id) const;
    /// The name to show; the keyboard has one in the user's language until it is given its own.
    static QString nameOf(const ScannerProfile &profile);
    ScannerState state(const QString &id) const;
    /// What has to be done about a scanner; empty while it listens.
    QString problem(const QString &id) const;

    /// One line for all: "listening", or which is lost and what to do.
    struct Summary {
        ScannerState state = ScannerState::Stopped;
        QString text;
        QString advice; ///< empty when nothing needs doing
    };
    Summary summary() const;

    /// Adds one on a serial port; answers its id. Usage for no port; Refused for one in use, or too many.
    Result<QString> addSerial(const SerialSettings &settings, const QString &name);
    /// Takes a changed profile over by its id; kind, station and HID device stay. A changed port is opened
    /// anew; Refused when another scanner has it, and for a scanner that was removed; Usage without a port.
    Outcome change(const ScannerProfile &profile);
    /// Forgets a scanner; the keyboard stays. A HID scanner comes back with the next start of the program.
    void remove(const QString &id);

    /// Serial ports that no scanner has yet.
    QList<SerialPort> freePorts() const;

    const ScannerLimits &limits() const { return m_limits; }
    void setLimits(const ScannerLimits &limits);

    /// While a scanner is tried its reads are heard() and not counted: read() is of the others, with which
    /// somebody may be counting. Empty: none is tried.
    void setTrying(const QString &id);
    QString trying() const { return m_trying; }

    /// A read of the keyboard, from whoever hears it.
    void takeKeyboardRead(const WedgeRead &read);

Q_SIGNALS:
    void read(const opname::ScannerProfile &scanner, const QString &text);
    /// Every read, tried or not, with what is known of its keys; before read().
    void heard(const opname::ScannerProfile &scanner, const opname::WedgeRead &read);
    /// A serial scanner sends, but nothing that ends as a code: its settings are others than the port's.
    void readUnended(const opname::ScannerProfile &scanner);
    /// A scanner sent something that cannot be told for sure; the code has to be scanned again.
    void readDamaged(const opname::ScannerProfile &scanner);
    void stateChanged(const QString &id);
    void profilesChanged();
    void devicesChanged(); ///< something was plugged in or pulled
    void limitsChanged(const opname::ScannerLimits &limits);
    void tryingChanged(const QString &id);

private:
    struct Connection {
        std::unique_ptr<SerialScanner> serial;
        std::unique_ptr<HidScanner> hid;
    };

    Outcome refusePort(const QString &port, const QString &ownId) const;
    void connectScanner(const ScannerProfile &profile);
    void disconnectScanner(const QString &id);
    void adoptHidDevices();
    void lookForDevices();
    void give(const QString &id, const WedgeRead &read);
    QString add(ScannerProfile profile);

    HidBus m_bus;
    QList<ScannerProfile> m_profiles;
    std::map<QString, Connection> m_connections;
    QStringList m_removedDevices;
    ScannerLimits m_limits;
    std::unique_ptr<DeviceWatch> m_watch;
    bool m_isRunning = false;
    QString m_trying; ///< empty: none
};

} // namespace opname
