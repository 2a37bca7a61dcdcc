#include "opname/workflow/connected_scanners.h"

#include "kept_scanners.h"
#include "opname/platform/device_watch.h"
#include "opname/scanner/hid_scanner.h"
#include "opname/scanner/serial_scanner.h"

#include <algorithm>

namespace opname {

namespace {

/// A scanner is deleted later: it may be its own signal that removes it.
template <typename Scanner> void retire(std::unique_ptr<Scanner> &scanner)
{
    if (scanner == nullptr)
        return;
    scanner->stop();
    scanner.release()->deleteLater();
}

} // namespace

ConnectedScanners::ConnectedScanners(HidBus bus, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
    , m_profiles(KeptScanners::profiles())
    , m_limits(KeptScanners::limits())
{
}

ConnectedScanners::~ConnectedScanners() = default;

void ConnectedScanners::start()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_watch = std::make_unique<DeviceWatch>();
    connect(m_watch.get(), &DeviceWatch::changed, this, &ConnectedScanners::lookForDevices);
    for (const ScannerProfile &profile : QList<ScannerProfile>(m_profiles))
        connectScanner(profile);
    adoptHidDevices();
    Q_EMIT stateChanged(ScannerProfile::keyboardId());
}

void ConnectedScanners::stop()
{
    m_isRunning = false;
    m_watch.reset();
    for (const ScannerProfile &profile : QList<ScannerProfile>(m_profiles))
        disconnectScanner(profile.id);
}

std::optional<ScannerProfile> ConnectedScanners::profile(const QString &id) const
{
    const auto found = std::find_if(m_profiles.cbegin(), m_profiles.cend(),
                                    [&](const ScannerProfile &profile) { return profile.id == id; });
    return found == m_profiles.cend() ? std::nullopt : std::optional(*found);
}

QString ConnectedScanners::nameOf(const ScannerProfile &profile)
{
    return profile.name.isEmpty() ? tr("Keyboard") : profile.name;
}

ScannerState ConnectedScanners::state(const QString &id) const
{
    if (id == ScannerProfile::keyboardId())
        return m_isRunning ? ScannerState::Listening : ScannerState::Stopped;
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return ScannerState::Stopped;
    return found->second.serial != nullptr ? found->second.serial->state() : found->second.hid->state();
}

QString ConnectedScanners::problem(const QString &id) const
{
    const auto found = m_connections.find(id);
    if (found == m_connections.end() || state(id) != ScannerState::Lost)
        return QString();
    return found->second.serial != nullptr ? found->second.serial->problem().message
                                           : found->second.hid->problem().message;
}

ConnectedScanners::Summary ConnectedScanners::summary() const
{
    Summary summary{m_isRunning ? ScannerState::Listening : ScannerState::Stopped, QString(), QString()};
    if (!m_isRunning)
        return summary;
    QStringList listening;
    for (const ScannerProfile &profile : m_profiles) {
        const QString name = nameOf(profile);
        if (state(profile.id) != ScannerState::Lost) {
            listening.append(name);
        } else if (summary.state != ScannerState::Lost) {
            summary = {ScannerState::Lost, tr("%1 lost, trying again").arg(name), problem(profile.id)};
        }
    }
    if (summary.state == ScannerState::Listening)
        summary.text = listening.size() > 2 ? tr("%1 scanners listening").arg(listening.size())
                                            : tr("listening: %1").arg(listening.join(QStringLiteral(", ")));
    return summary;
}

QString ConnectedScanners::add(ScannerProfile profile)
{
    const auto isTaken = [this](const auto &isSame) {
        return std::any_of(m_profiles.cbegin(), m_profiles.cend(), isSame);
    };
    int number = 2;
    const auto suffix = [&] { return QString::number(number); };
    while (isTaken([&](const ScannerProfile &other) { return other.stationSuffix == suffix(); }))
        ++number;
    profile.stationSuffix = suffix();
    profile.id = QStringLiteral("scanner-") + profile.stationSuffix;
    profile.tone = ScannerProfile::tones().at(m_profiles.size() % ScannerProfile::tones().size());
    profile.color = ScannerProfile::colors().at(m_profiles.size() % ScannerProfile::colors().size());
    if (profile.name.isEmpty())
        profile.name = tr("Scanner %1").arg(number);
    m_profiles.append(profile);
    KeptScanners::keep(m_profiles);
    connectScanner(profile);
    Q_EMIT profilesChanged();
    return profile.id;
}

Outcome ConnectedScanners::refusePort(const QString &port, const QString &ownId) const
{
    if (port.trimmed().isEmpty())
        return failure(ErrorKind::Usage, tr("Choose the port that the scanner is connected to."));
    const auto other =
        std::find_if(m_profiles.cbegin(), m_profiles.cend(), [&](const ScannerProfile &profile) {
            return profile.kind == ScannerProfile::Kind::Serial && profile.id != ownId
                && SerialPorts::isSame(profile.serial.port, port);
        });
    if (other == m_profiles.cend())
        return {};
    return failure(
        ErrorKind::Refused,
        tr("The port “%1” belongs to “%2” already. Change that scanner instead.").arg(port, nameOf(*other)));
}

Result<QString> ConnectedScanners::addSerial(const SerialSettings &settings, const QString &name)
{
    if (Outcome free = refusePort(settings.port, {}); !free)
        return tl::unexpected(free.error());
    if (m_profiles.size() >= KeptScanners::mostScanners)
        return failure(
            ErrorKind::Refused,
            tr("There are %1 scanners already. Remove one first.").arg(KeptScanners::mostScanners));
    ScannerProfile profile;
    profile.kind = ScannerProfile::Kind::Serial;
    profile.name = name.trimmed();
    profile.serial = settings;
    return add(profile);
}

Outcome ConnectedScanners::change(const ScannerProfile &profile)
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&](const ScannerProfile &other) { return other.id == profile.id; });
    if (found == m_profiles.end())
        return failure(ErrorKind::Refused, tr("This scanner was removed. Add it again."));
    const bool isReopened = found->serial != profile.serial;
    if (found->kind == ScannerProfile::Kind::Serial)
        if (Outcome free = refusePort(profile.serial.port, profile.id); !free)
            return free;
    ScannerProfile changed = profile;
    changed.kind = found->kind;
    changed.stationSuffix = found->stationSuffix;
    changed.device = found->device;
    if (changed == *found)
        return {};
    *found = changed;
    KeptScanners::keep(m_profiles);
    if (isReopened) {
        disconnectScanner(profile.id);
        connectScanner(changed);
    }
    Q_EMIT profilesChanged();
    return {};
}

void ConnectedScanners::remove(const QString &id)
{
    const std::optional<ScannerProfile> removed = profile(id);
    if (!removed || id == ScannerProfile::keyboardId())
        return;
    if (removed->kind == ScannerProfile::Kind::Hid)
        m_removedDevices.append(removed->device);
    m_profiles.removeIf([&](const ScannerProfile &other) { return other.id == id; });
    KeptScanners::keep(m_profiles);
    disconnectScanner(id);
    Q_EMIT profilesChanged();
}

void ConnectedScanners::connectScanner(const ScannerProfile &profile)
{
    if (!m_isRunning || profile.kind == ScannerProfile::Kind::Keyboard)
        return;
    const QString id = profile.id;
    Connection &connection = m_connections[id];
    const auto listenTo = [this, id](auto *scanner) {
        using Scanner = std::remove_pointer_t<decltype(scanner)>;
        connect(scanner, &Scanner::read, this, [this, id](const QString &text) { give(id, {text, 0, {}}); });
        connect(scanner, &Scanner::stateChanged, this, [this, id] { Q_EMIT stateChanged(id); });
        scanner->start();
    };
    if (profile.kind == ScannerProfile::Kind::Serial) {
        connection.serial = std::make_unique<SerialScanner>(profile.serial);
        connect(connection.serial.get(), &SerialScanner::readUnended, this, [this, id] {
            if (const auto scanner = this->profile(id))
                Q_EMIT readUnended(*scanner);
        });
        listenTo(connection.serial.get());
        return;
    }
    connection.hid = std::make_unique<HidScanner>(profile.device, m_bus);
    connect(connection.hid.get(), &HidScanner::readDamaged, this, [this, id] {
        if (const auto scanner = this->profile(id))
            Q_EMIT readDamaged(*scanner);
    });
    listenTo(connection.hid.get());
}

void ConnectedScanners::disconnectScanner(const QString &id)
{
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return;
    Connection connection = std::move(found->second);
    m_connections.erase(found);
    for (QObject *scanner : std::initializer_list<QObject *>{connection.serial.get(), connection.hid.get()})
        if (scanner != nullptr)
            scanner->disconnect(this);
    retire(connection.serial);
    retire(connection.hid);
    Q_EMIT stateChanged(id);
}

void ConnectedScanners::adoptHidDevices()
{
    if (!m_bus.available)
        return;
    for (const HidAddress &address : m_bus.available()) {
        const bool isKnown = m_removedDevices.contains(address.device)
            || std::any_of(m_profiles.cbegin(), m_profiles.cend(),
                           [&](const ScannerProfile &profile) { return profile.device == address.device; });
        if (isKnown || m_profiles.size() >= KeptScanners::mostScanners)
            continue;
        ScannerProfile profile;
        profile.kind = ScannerProfile::Kind::Hid;
        profile.name = address.description;
        profile.device = address.device;
        add(profile);
    }
}

void ConnectedScanners::lookForDevices()
{
    // Who hears of a change may remove a scanner.
    for (const ScannerProfile &profile : QList<ScannerProfile>(m_profiles)) {
        const auto found = m_connections.find(profile.id);
        if (found == m_connections.end())
            continue;
        if (found->second.serial != nullptr)
            found->second.serial->tryNow();
        else
            found->second.hid->tryNow();
    }
    adoptHidDevices();
    Q_EMIT devicesChanged();
}

QList<SerialPort> ConnectedScanners::freePorts() const
{
    QList<SerialPort> ports = SerialPorts::available();
    ports.removeIf([this](const SerialPort &port) { return !refusePort(port.path, {}); });
    return ports;
}

void ConnectedScanners::setLimits(const ScannerLimits &limits)
{
    // What is in force now is what the next start of the program finds.
    m_limits = ScannerLimits::fromJson(limits.toJson());
    KeptScanners::keep(m_limits);
    Q_EMIT limitsChanged(m_limits);
}

void ConnectedScanners::setTrying(const QString &id)
{
    if (id == m_trying)
        return;
    m_trying = id;
    Q_EMIT tryingChanged(id);
}

void ConnectedScanners::takeKeyboardRead(const WedgeRead &read)
{
    give(ScannerProfile::keyboardId(), read);
}

void ConnectedScanners::give(const QString &id, const WedgeRead &read)
{
    const std::optional<ScannerProfile> scanner = profile(id);
    if (!scanner)
        return;
    const bool isTried = id == m_trying; // who hears it may end the trial
    Q_EMIT heard(*scanner, read);
    if (!isTried)
        Q_EMIT this->read(*scanner, read.text);
}

} // namespace opname
