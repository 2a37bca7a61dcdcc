#pragma once

#include <QObject>
#include <QTimer>

#include <memory>

struct udev;
struct udev_monitor;

namespace opname {

/// Tells when serial ports or HID devices were plugged in or pulled, once for the burst of events that one
/// plug makes. Listens to udev; on a machine without it, asks for a look every few seconds.
class DeviceWatch : public QObject {
    Q_OBJECT

public:
    explicit DeviceWatch(QObject *parent = nullptr);
    ~DeviceWatch() override;

Q_SIGNALS:
    void changed();

private:
    bool listen();
    void takeEvents();

    std::unique_ptr<udev, udev *(*)(udev *)> m_udev;
    std::unique_ptr<udev_monitor, udev_monitor *(*)(udev_monitor *)> m_monitor;
    QTimer m_timer;
};

} // namespace opname
