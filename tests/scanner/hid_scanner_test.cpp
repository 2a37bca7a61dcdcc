#include "opname/scanner/hid_report.h"
#include "opname/scanner/hid_scanner.h"

#include <QMutex>
#include <QQueue>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QWaitCondition>
#include <gtest/gtest.h>

namespace opname {
namespace {

/// A device that a test plugs in, pulls and lets send; blocking reads like the real one's.
struct Plug {
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
    explicit PluggedDevice(std::shared_ptr<Plug> plug)
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
    std::shared_ptr<Plug> m_plug;
};

class HidScannerTest : public ::testing::Test {
protected:
    HidBus bus()
    {
        return {{}, [plug = m_plug](const QString &) -> Result<std::unique_ptr<HidDevice>> {
                    const QMutexLocker lock(&plug->mutex);
                    if (!plug->isPlugged)
                        return failure(ErrorKind::File, QStringLiteral("not there"));
                    ++plug->opened;
                    return std::make_unique<PluggedDevice>(plug);
                }};
    }

    static bool waitForState(const HidScanner &scanner, ScannerState state)
    {
        return QTest::qWaitFor([&] { return scanner.state() == state; }, 4000);
    }

    std::shared_ptr<Plug> m_plug = std::make_shared<Plug>();
};

TEST_F(HidScannerTest, ReadsComeInOrderOnTheThreadOfTheScanner)
{
    HidScanner scanner(QStringLiteral("a"), bus());
    QStringList reads;
    QObject::connect(&scanner, &HidScanner::read, [&](const QString &text) {
        EXPECT_EQ(QThread::currentThread(), scanner.thread());
        reads.append(text);
    });
    scanner.start();
    ASSERT_TRUE(waitForState(scanner, ScannerState::Listening));
    QStringList sent;
    for (int i = 0; i < 200; ++i) {
        m_plug->send("B" + QByteArray::number(i), true);
        m_plug->send("-x");
        sent.append(QStringLiteral("]C0B%1-x").arg(i));
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return reads.size() >= sent.size(); }, 4000));
    EXPECT_EQ(reads, sent);
}

TEST_F(HidScannerTest, PulledBetweenTwoReportsOfOneReadItGivesNoHalfCode)
{
    HidScanner scanner(QStringLiteral("a"), bus());
    QSignalSpy reads(&scanner, &HidScanner::read);
    scanner.start();
    ASSERT_TRUE(waitForState(scanner, ScannerState::Listening));
    m_plug->send("B0001");
    m_plug->send("B00", true);
    m_plug->set(false);
    ASSERT_TRUE(waitForState(scanner, ScannerState::Lost));
    EXPECT_EQ(scanner.problem().message, u"unplugged");
    m_plug->set(true);
    scanner.tryNow();
    ASSERT_TRUE(waitForState(scanner, ScannerState::Listening));
    m_plug->send("B0003");
    ASSERT_TRUE(QTest::qWaitFor([&] { return reads.count() == 2; }, 3000));
    EXPECT_EQ(reads[0][0].toString(), u"]C0B0001");
    EXPECT_EQ(reads[1][0].toString(), u"]C0B0003");
    EXPECT_EQ(m_plug->opened, 2);
}

TEST_F(HidScannerTest, ADamagedReadIsToldNotGuessed)
{
    HidScanner scanner(QStringLiteral("a"), bus());
    QSignalSpy reads(&scanner, &HidScanner::read);
    QSignalSpy damages(&scanner, &HidScanner::readDamaged);
    scanner.start();
    {
        const QMutexLocker lock(&m_plug->mutex);
        m_plug->reports.enqueue(QByteArray::fromHex("02085d43304230"));
    }
    m_plug->send("B0002");
    ASSERT_TRUE(QTest::qWaitFor([&] { return reads.count() == 1; }, 3000));
    EXPECT_EQ(damages.count(), 1);
}

TEST_F(HidScannerTest, EndsAtOnceWhileItReadsAndWhileItWaitsForTheDevice)
{
    for (const bool isPlugged : {true, false}) {
        m_plug->set(isPlugged);
        HidScanner scanner(QStringLiteral("a"), bus());
        scanner.start();
        ASSERT_TRUE(waitForState(scanner, isPlugged ? ScannerState::Listening : ScannerState::Lost));
        scanner.stop();
        EXPECT_EQ(scanner.state(), ScannerState::Stopped);
        scanner.start();
        scanner.stop();
    }
}

TEST(HidBusTest, ThisMachineAnswersWithoutAScanner)
{
    const HidBus bus = HidBus::ofThisMachine();
    bus.available();
    const auto opened = bus.open(QStringLiteral("ffff:ffff:none"));
    ASSERT_FALSE(opened);
    EXPECT_FALSE(opened.error().message.isEmpty());
}

} // namespace
} // namespace opname
