#pragma once

#include "opname/scanner/hid_device.h"
#include "opname/scanner/scanner_state.h"

#include <QObject>

#include <memory>

class QThread;

namespace opname {

/// One scanner in HID point-of-sale mode. Its device is read on a thread of its own; signals come on the
/// thread this object lives on. A device that is pulled is opened again once it is back; a read that was not
/// finished then is dropped. Destroying it, and stop(), wait for the thread: for `readPause` or one opening.
class HidScanner : public QObject {
    Q_OBJECT

public:
    static constexpr int readPause = 40; ///< milliseconds that one read of the device may block
    static constexpr int retryPause = 700; ///< milliseconds between two tries to open a lost device

    /// `device` as HidAddress names it.
    HidScanner(QString device, HidBus bus, QObject *parent = nullptr);
    ~HidScanner() override;

    void start();
    void stop();
    /// Tries a lost device at once: something was plugged in.
    void tryNow();

    ScannerState state() const { return m_state; }
    /// Why the device is lost, and what to do; of no meaning in other states.
    const Error &problem() const { return m_problem; }

Q_SIGNALS:
    void read(const QString &text); ///< symbology identifier and data of one code
    /// A read came in pieces that do not fit; the code has to be scanned again.
    void readDamaged();
    void stateChanged();

private:
    struct Line;
    void endThread();
    void take(const std::shared_ptr<Line> &line, ScannerState state, const Error &problem);

    QString m_device;
    HidBus m_bus;
    std::shared_ptr<Line> m_line; ///< what is shared with the thread
    std::unique_ptr<QThread> m_thread;
    ScannerState m_state = ScannerState::Stopped;
    Error m_problem;
};

} // namespace opname
