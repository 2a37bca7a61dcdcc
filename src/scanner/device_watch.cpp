#include "opname/scanner/device_watch.h"

#include <QSocketNotifier>
#include <libudev.h>

namespace opname {

namespace {

constexpr int settlingTime = 300; // milliseconds; udev sets rights after the device appears
constexpr int lookingInterval = 3000;

} // namespace

DeviceWatch::DeviceWatch(QObject *parent)
    : QObject(parent)
    , m_udev(udev_new(), &udev_unref)
    , m_monitor(nullptr, &udev_monitor_unref)
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

bool DeviceWatch::listen()
{
    if (m_udev == nullptr)
        return false;
    m_monitor.reset(udev_monitor_new_from_netlink(m_udev.get(), "udev"));
    if (m_monitor == nullptr)
        return false;
    for (const char *subsystem : {"tty", "hidraw"})
        udev_monitor_filter_add_match_subsystem_devtype(m_monitor.get(), subsystem, nullptr);
    if (udev_monitor_enable_receiving(m_monitor.get()) < 0)
        return false;
    auto *notifier = new QSocketNotifier(udev_monitor_get_fd(m_monitor.get()), QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &DeviceWatch::takeEvents);
    return true;
}

void DeviceWatch::takeEvents()
{
    while (udev_device *device = udev_monitor_receive_device(m_monitor.get())) {
        udev_device_unref(device);
        m_timer.start();
    }
}

} // namespace opname
