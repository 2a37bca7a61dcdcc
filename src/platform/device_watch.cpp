#include "opname/platform/device_watch.h"

#ifdef Q_OS_LINUX
#include <QSocketNotifier>
#include <libudev.h>
#endif

namespace opname {

namespace {

constexpr int settlingTime = 300; // milliseconds; udev sets rights after the device appears
constexpr int lookingInterval = 3000;

} // namespace

#ifdef Q_OS_LINUX

struct DeviceWatch::Listening {
    std::unique_ptr<udev, udev *(*)(udev *)> devices{udev_new(), &udev_unref};
    std::unique_ptr<udev_monitor, udev_monitor *(*)(udev_monitor *)> monitor{nullptr, &udev_monitor_unref};
};

bool DeviceWatch::listen()
{
    auto listening = std::make_unique<Listening>();
    if (listening->devices == nullptr)
        return false;
    udev_monitor *const monitor = udev_monitor_new_from_netlink(listening->devices.get(), "udev");
    listening->monitor.reset(monitor);
    if (monitor == nullptr)
        return false;
    for (const char *subsystem : {"tty", "hidraw"})
        udev_monitor_filter_add_match_subsystem_devtype(monitor, subsystem, nullptr);
    if (udev_monitor_enable_receiving(monitor) < 0)
        return false;
    auto *notifier = new QSocketNotifier(udev_monitor_get_fd(monitor), QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &DeviceWatch::takeEvents);
    m_listening = std::move(listening);
    return true;
}

void DeviceWatch::takeEvents()
{
    while (udev_device *device = udev_monitor_receive_device(m_listening->monitor.get())) {
        udev_device_unref(device);
        m_timer.start();
    }
}

#else

struct DeviceWatch::Listening { };

bool DeviceWatch::listen()
{
    return false;
}

void DeviceWatch::takeEvents() { }

#endif

DeviceWatch::DeviceWatch(QObject *parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &DeviceWatch::changed);
    if (listen()) {
        m_timer.setSingleShot(true);
        m_timer.setInterval(settlingTime);
    } else {
        m_timer.start(lookingInterval);
    }
}

DeviceWatch::~DeviceWatch() = default;

} // namespace opname
