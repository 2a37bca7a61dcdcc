#pragma once

#include "opname/scanner/hid_device.h"
#include "opname/scanner/hid_report.h"

#include <QMutex>
#include <QQueue>
#include <QWaitCondition>

namespace opname::testing {

/// A device that a test plugs in, pulls and lets send; blocking reads like the real one's.
struct HidPlug {
    QMutex mutex;
    QWaitCondition changed;
    QQueue<QByteArray> reports;
    bool isPlugged = true;
    int opened = 0;

    void send(const QByteArray &data, bool isContinued = false)
    {
        QByteArray bytes(HidReportReader::reportSize, '\0');
        bytes[0] = HidReportReader::scannedDataReport;
        bytes[1] = static_cast<char>(data.size());
        bytes.replace(2, 3, "]C0");
        bytes.replace(5, data.size(), data);
        bytes[63] = isContinued ? 1 : 0;
        const QMutexLocker lock(&mutex);
        reports.enqueue(bytes);
        changed.wakeAll();
    }

    void set(bool plugged)
    {
        const QMutexLocker lock(&mutex);
        isPlugged = plugged;
        changed.wakeAll();
    }
};

class PluggedDevice : public HidDevice {
public:
    explicit PluggedDevice(std::shared_ptr<HidPlug> plug)
        : m_plug(std::move(plug))
    {
    }

    Result<QByteArray> read(int milliseconds) override
    {
        const QMutexLocker lock(&m_plug->mutex);
        if (m_plug->reports.isEmpty() && m_plug->isPlugged)
            m_plug->changed.wait(&m_plug->mutex, static_cast<unsigned long>(milliseconds));
        if (!m_plug->reports.isEmpty())
            return m_plug->reports.dequeue();
        if (!m_plug->isPlugged)
            return failure(ErrorKind::File, QStringLiteral("unplugged"));
        return QByteArray();
    }

private:
    std::shared_ptr<HidPlug> m_plug;
};

} // namespace opname::testing
