#include "opname/scanner/serial_scanner.h"

#include "opname/scanner/serial_ports.h"

#include <QSerialPort>

#include <algorithm>

namespace opname {

namespace {

QSerialPort::Parity parityOf(SerialSettings::Parity parity)
{
    switch (parity) {
    case SerialSettings::Parity::Even:
        return QSerialPort::EvenParity;
    case SerialSettings::Parity::Odd:
        return QSerialPort::OddParity;
    case SerialSettings::Parity::Space:
        return QSerialPort::SpaceParity;
    case SerialSettings::Parity::Mark:
        return QSerialPort::MarkParity;
    case SerialSettings::Parity::None:
        break;
    }
    return QSerialPort::NoParity;
}

QSerialPort::FlowControl flowOf(SerialSettings::Flow flow)
{
    return flow == SerialSettings::Flow::Hardware ? QSerialPort::HardwareControl
        : flow == SerialSettings::Flow::Software  ? QSerialPort::SoftwareControl
                                                  : QSerialPort::NoFlowControl;
}

} // namespace

SerialScanner::SerialScanner(SerialSettings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_port(std::make_unique<QSerialPort>())
    , m_decoder(m_settings.framing)
{
    m_retryTimer.setInterval(retryPause);
    m_silenceTimer.setSingleShot(true);
    m_silenceTimer.setTimerType(Qt::PreciseTimer);
    m_silenceTimer.setInterval(m_settings.silence);
    m_unendedTimer.setSingleShot(true);
    m_unendedTimer.setInterval(longestPause);
    connect(&m_unendedTimer, &QTimer::timeout, this, &SerialScanner::dropUnended);
    connect(&m_retryTimer, &QTimer::timeout, this, &SerialScanner::open);
    connect(&m_silenceTimer, &QTimer::timeout, this, &SerialScanner::endBySilence);
    // Queued: the port tells of no further bytes while a slot of its signal runs, and a read may open a
    // dialog.
    connect(m_port.get(), &QSerialPort::readyRead, this, &SerialScanner::takeBytes, Qt::QueuedConnection);
    connect(m_port.get(), &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
        // A vanished device reports its error without end. The first one closes the port, but not from
        // inside the port's own signal.
        const bool isGone = error == QSerialPort::ResourceError || error == QSerialPort::ReadError;
        if (!isGone || m_isClosing || m_state != ScannerState::Listening)
            return;
        m_isClosing = true;
        QMetaObject::invokeMethod(this, &SerialScanner::closeLost, Qt::QueuedConnection);
    });
}

SerialScanner::~SerialScanner()
{
    m_port->disconnect(this);
}

void SerialScanner::start()
{
    if (m_state == ScannerState::Stopped)
        open();
}

void SerialScanner::stop()
{
    m_retryTimer.stop();
    m_silenceTimer.stop();
    forgetUnended();
    m_isClosing = false;
    m_port->close();
    m_decoder.drop();
    setState(ScannerState::Stopped);
}

void SerialScanner::tryNow()
{
    if (m_state == ScannerState::Lost)
        open();
}

void SerialScanner::open()
{
    m_port->setPortName(SerialPorts::pathFor(
        m_settings, m_settings.device.isEmpty() ? QList<SerialPort>() : SerialPorts::available()));
    m_port->setBaudRate(m_settings.baud);
    m_port->setDataBits(static_cast<QSerialPort::DataBits>(m_settings.dataBits));
    m_port->setParity(parityOf(m_settings.parity));
    m_port->setStopBits(m_settings.stopBits == 2 ? QSerialPort::TwoStop : QSerialPort::OneStop);
    m_port->setFlowControl(flowOf(m_settings.flow));
    m_decoder.drop();
    m_isClosing = false;
    if (!m_port->open(QIODevice::ReadOnly)) {
        lose(openingProblem());
        return;
    }
    m_retryTimer.stop();
    setState(ScannerState::Listening);
}

Error SerialScanner::openingProblem() const
{
    const QString port = m_settings.port;
    switch (m_port->error()) {
    case QSerialPort::PermissionError:
        return {ErrorKind::Refused,
                tr("The scanner's port “%1” is in use by another program, or this account may not use it. "
                   "Close the other program, or have the account added to the group dialout.")
                    .arg(port),
                m_port->errorString()};
    case QSerialPort::DeviceNotFoundError:
        return {ErrorKind::File, tr("The scanner on “%1” is not connected. Plug it in.").arg(port),
                m_port->errorString()};
    default:
        return {ErrorKind::File,
                tr("The scanner's port “%1” cannot be opened with %2. Check its settings.")
                    .arg(port, m_settings.format()),
                m_port->errorString()};
    }
}

void SerialScanner::lose(const Error &problem)
{
    const bool isNews = m_state != ScannerState::Lost || m_problem.message != problem.message;
    m_problem = problem;
    m_retryTimer.start();
    m_state = ScannerState::Lost;
    if (isNews)
        Q_EMIT stateChanged();
}

void SerialScanner::closeLost()
{
    if (!m_isClosing)
        return;
    const QString detail = m_port->errorString();
    takeBytes();
    // A slot of read() may have stopped the scanner.
    if (!m_isClosing)
        return;
    m_silenceTimer.stop();
    forgetUnended();
    m_port->close();
    m_decoder.drop();
    m_isClosing = false;
    lose({ErrorKind::File, tr("The scanner on “%1” was unplugged. Plug it in again.").arg(m_settings.port),
          detail});
}

void SerialScanner::takeBytes()
{
    const bool endsBySilence = m_settings.framing == Framing::Silence;
    // The timer may be late while the bytes of the next code are there already.
    if (endsBySilence && m_sinceBytes.isValid() && m_sinceBytes.elapsed() > m_settings.silence)
        endBySilence();
    m_sinceBytes.start();
    const QByteArray bytes = m_port->readAll();
    m_decoder.add(bytes);
    noteUnended(bytes);
    QString text;
    while (m_decoder.next(text)) {
        forgetUnended();
        Q_EMIT read(text);
    }
    if (m_unended == 0 && m_decoder.isHolding()) { // of the next code, behind the last one
        m_unended = m_decoder.heldBytes();
        m_unendedTimer.start();
    }
    if (endsBySilence && m_decoder.isHolding())
        m_silenceTimer.start();
}

void SerialScanner::endBySilence()
{
    m_silenceTimer.stop();
    QString text;
    if (!m_decoder.finish(text))
        return;
    forgetUnended();
    Q_EMIT read(text);
}

void SerialScanner::noteUnended(const QByteArray &bytes)
{
    m_unended += std::count_if(bytes.cbegin(), bytes.cend(),
                               [](char byte) { return static_cast<unsigned char>(byte) > ' '; });
    m_unendedTimer.start();
}

/// The next book's code must not be glued to what was left of this one's.
void SerialScanner::dropUnended()
{
    // What ends a code may come alone, behind it.
    constexpr qsizetype leastOfACode = 3;
    const bool isCode = m_unended >= leastOfACode;
    m_decoder.drop();
    forgetUnended();
    if (isCode)
        Q_EMIT readUnended();
}

void SerialScanner::forgetUnended()
{
    m_unended = 0;
    m_unendedTimer.stop();
}

void SerialScanner::setState(ScannerState state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace opname
