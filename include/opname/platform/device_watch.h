#pragma once

#include <QObject>
#include <QTimer>

#include <memory>

namespace opname {

/// Tells when serial ports or HID devices were plugged in or pulled, once for the burst of events that one
/// plug makes. Listens to udev; on a system or a machine without it, asks for a look every few seconds. Lives
/// on one thread with an event loop.
class DeviceWatch : public QObject {
    Q_OBJECT

public:
    explicit DeviceWatch(QObject *parent = nullptr);
    ~DeviceWatch() override;

Q_SIGNALS:
    void changed();

private:
    struct Listening;
    bool listen();
    void takeEvents();

    std::unique_ptr<Listening> m_listening; ///< null: it asks for a look
    QTimer m_timer;
};

} // namespace opname
