#pragma once

#include "opname/domain/error.h"
#include "opname/scanner/scanner_state.h"
#include "opname/scanner/serial_settings.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

class QSerialPort;

namespace opname {

/// One scanner on a serial port. Works in the event loop of the thread it lives on and never blocks it. When
/// the cable is pulled it says so once, and opens the port again as soon as it is there; whole codes that had
/// arrived are given, a part of one is dropped as noise and never glued to what follows.
class SerialScanner : public QObject {
    Q_OBJECT

public:
    static constexpr int retryPause = 700; ///< milliseconds between two tries to open a lost port
    static constexpr int longestPause = 1500; ///< milliseconds between two bytes of one code

    explicit SerialScanner(SerialSettings settings, QObject *parent = nullptr);
    ~SerialScanner() override;

    /// Opens the port; when that fails, goes on trying. stateChanged() tells either before it returns.
    void start();
    void stop();
    /// Tries a lost port at once: a device was plugged in.
    void tryNow();

    const SerialSettings &settings() const { return m_settings; }
    ScannerState state() const { return m_state; }
    /// Why the port is lost, and what to do; of no meaning in other states.
    const Error &problem() const { return m_problem; }

Q_SIGNALS:
    void read(const QString &text); ///< one code as it came, decoration included
    /// Bytes came and then, for `longestPause`, none that end a code: what was left of it is forgotten. A bad
    /// read, or another framing or speed is set here than in the scanner.
    void readUnended();
    void stateChanged();

private:
    void open();
    void takeBytes();
    void endBySilence();
    void noteUnended(const QByteArray &bytes);
    void dropUnended();
    void forgetUnended();
    void lose(const Error &problem);
    void closeLost();
    void setState(ScannerState state);
    Error openingProblem() const;

    SerialSettings m_settings;
    std::unique_ptr<QSerialPort> m_port;
    FrameDecoder m_decoder;
    QTimer m_retryTimer;
    QTimer m_silenceTimer;
    QTimer m_unendedTimer;
    QElapsedTimer m_sinceBytes;
    ScannerState m_state = ScannerState::Stopped;
    Error m_problem;
    qsizetype m_unended = 0; ///< visible bytes since the last code
    bool m_isClosing = false;
};

} // namespace opname
