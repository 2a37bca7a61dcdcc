#include "opname/scanner/hid_scanner.h"
#include "support/hid_plug.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <gtest/gtest.h>

namespace opname {
namespace {

using testing::HidPlug;

class HidScannerTest : public ::testing::Test {
protected:
    HidBus bus()
    {
        return {{}, [plug = m_plug](const QString &) -> Result<std::unique_ptr<HidDevice>> {
                    const QMutexLocker lock(&plug->mutex);
                    if (!plug->isPlugged)
                        return failure(ErrorKind::File, QStringLiteral("not there"));
                    ++plug->opened;
                    return std::make_unique<testing::PluggedDevice>(plug);
                }};
    }

    static bool waitForState(const HidScanner &scanner, ScannerState state)
    {
        return QTest::qWaitFor([&] { return scanner.state() == state; }, 4000);
    }

    std::shared_ptr<HidPlug> m_plug = std::make_shared<HidPlug>();
};

TEST(HidAddressTest, ScannersThatSayTheSameOfThemselvesAreToldApartByTheirPaths)
{
    const auto address = [](const char *device, const char *path) {
        return HidAddress{QLatin1String(device), QLatin1String(path), {}};
    };
    QStringList names;
    for (const HidAddress &told :
         toldApart({address("0c2e:0206:", "/dev/hidraw10"), address("05e0:1300:77", "/dev/hidraw3"),
                    address("0c2e:0206:", "/dev/hidraw9"), address("0c2e:0206:", "/dev/hidraw11")}))
        names.append(told.path.sliced(5) + u' ' + told.device);
    EXPECT_EQ(
        names,
        (QStringList{QStringLiteral("hidraw3 05e0:1300:77"), QStringLiteral("hidraw9 0c2e:0206:"),
                     QStringLiteral("hidraw10 0c2e:0206:#2"), QStringLiteral("hidraw11 0c2e:0206:#3")}));
}

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
