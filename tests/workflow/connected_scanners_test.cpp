#include "opname/workflow/connected_scanners.h"
#include "support/full_counts.h"
#include "support/hid_plug.h"
#include "support/pseudo_terminal.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace opname {
namespace {

using testing::PseudoTerminal;

/// Profiles are kept in a folder of the test.
class ConnectedScannersTest : public ::testing::Test {
protected:
    ConnectedScannersTest()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("opname-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QSettings().clear();
    }

    ~ConnectedScannersTest() override { QCoreApplication::setOrganizationName(QString()); }

    static HidBus noDevices()
    {
        return {[] { return QList<HidAddress>(); },
                [](const QString &) -> Result<std::unique_ptr<HidDevice>> {
                    return failure(ErrorKind::File, QStringLiteral("not connected"));
                }};
    }

    QString pathOf(int number) const { return m_folder.filePath(QStringLiteral("port%1").arg(number)); }

    static SerialSettings settingsOf(const PseudoTerminal &port)
    {
        SerialSettings settings;
        settings.port = port.path();
        return settings;
    }

    QTemporaryDir m_folder;
};

TEST_F(ConnectedScannersTest, EightScannersAtFiveCodesASecondGiveEveryCodeOnceAndInOrder)
{
    constexpr int count = 8;
    constexpr int interval = 200; // milliseconds between two codes of one scanner
    const int seconds = testing::wantsFullCounts() ? 600 : 4;
    ConnectedScanners scanners(noDevices());
    scanners.start();
    std::vector<std::unique_ptr<PseudoTerminal>> ports;
    QStringList ids;
    for (int i = 0; i < count; ++i) {
        ports.push_back(std::make_unique<PseudoTerminal>(pathOf(i)));
        const auto id = scanners.addSerial(settingsOf(*ports.back()), QStringLiteral("Scanner %1").arg(i));
        ASSERT_TRUE(id) << id.error().message.toStdString();
        ASSERT_EQ(scanners.state(*id), ScannerState::Listening) << scanners.problem(*id).toStdString();
        ids.append(*id);
    }
    std::map<QString, QStringList> reads;
    QObject::connect(
        &scanners, &ConnectedScanners::read,
        [&](const ScannerProfile &scanner, const QString &text) { reads[scanner.id].append(text); });

    std::map<QString, QStringList> sent;
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < seconds * 1000 / interval; ++round) {
        for (int i = 0; i < count; ++i) {
            const QString code = QStringLiteral("B%1%2").arg(i).arg(round, 6, 10, QLatin1Char('0'));
            sent[ids[i]].append(code);
            // Half of them send their code in two pieces.
            const QByteArray bytes = code.toLatin1() + "\r\n";
            const qsizetype cut = i % 2 == 0 ? bytes.size() : round % bytes.size();
            ASSERT_TRUE(ports[i]->send(bytes.first(cut)));
            if (i == count / 2)
                QCoreApplication::processEvents();
            ASSERT_TRUE(ports[i]->send(bytes.sliced(cut)));
        }
        while (timer.elapsed() < qint64(round + 1) * interval)
            QTest::qWait(5);
    }
    const auto isComplete = [&] {
        return std::all_of(ids.cbegin(), ids.cend(),
                           [&](const QString &id) { return reads[id].size() >= sent[id].size(); });
    };
    EXPECT_TRUE(QTest::qWaitFor(isComplete, 3000));
    EXPECT_EQ(reads, sent);
}

TEST_F(ConnectedScannersTest, AnotherScannerIsHeardWhileOneIsPulled)
{
    ConnectedScanners scanners(noDevices());
    scanners.start();
    PseudoTerminal left(pathOf(0));
    PseudoTerminal right(pathOf(1));
    const QString leftId = *scanners.addSerial(settingsOf(left), QStringLiteral("Kiri"));
    const QString rightId = *scanners.addSerial(settingsOf(right), QStringLiteral("Kanan"));
    QStringList reads;
    QObject::connect(
        &scanners, &ConnectedScanners::read,
        [&](const ScannerProfile &scanner, const QString &text) { reads.append(scanner.id + u' ' + text); });
    left.send("B1\rB2");
    ASSERT_TRUE(QTest::qWaitFor([&] { return reads.size() == 1; }, 2000));
    left.pull();
    ASSERT_TRUE(QTest::qWaitFor([&] { return scanners.state(leftId) == ScannerState::Lost; }, 3000));
    EXPECT_EQ(scanners.summary().state, ScannerState::Lost);
    EXPECT_TRUE(scanners.summary().text.contains(u"Kiri"));
    EXPECT_FALSE(scanners.summary().advice.isEmpty());
    right.send("B3\r");
    ASSERT_TRUE(QTest::qWaitFor([&] { return reads.size() == 2; }, 2000));
    left.plug();
    ASSERT_TRUE(QTest::qWaitFor([&] { return scanners.state(leftId) == ScannerState::Listening; }, 3000));
    left.send("B4\r");
    ASSERT_TRUE(QTest::qWaitFor([&] { return reads.size() == 3; }, 2000));
    EXPECT_EQ(reads, (QStringList{leftId + u" B1", rightId + u" B3", leftId + u" B4"}));
    EXPECT_EQ(scanners.summary().state, ScannerState::Listening);
}

TEST_F(ConnectedScannersTest, ProfilesAndLimitsAreKept)
{
    PseudoTerminal port(pathOf(0));
    QString id;
    {
        ConnectedScanners scanners(noDevices());
        id = *scanners.addSerial(settingsOf(port), QStringLiteral("Rak tinggi"));
        ScannerProfile profile = *scanners.profile(id);
        profile.operatorName = QStringLiteral("Sari");
        profile.shelf = QStringLiteral("A2");
        profile.tone = ScannerProfile::tones().constLast();
        profile.color = ScannerProfile::colors().constLast();
        profile.serial.framing = Framing::StxEtx;
        ASSERT_TRUE(scanners.change(profile));
        ScannerLimits limits;
        limits.longestPause = 22;
        scanners.setLimits(limits);
    }
    ConnectedScanners scanners(noDevices());
    ASSERT_EQ(scanners.profiles().size(), 2);
    const ScannerProfile profile = *scanners.profile(id);
    EXPECT_EQ(profile.name, u"Rak tinggi");
    EXPECT_EQ(profile.operatorName, u"Sari");
    EXPECT_EQ(profile.shelf, u"A2");
    EXPECT_EQ(profile.tone, ScannerProfile::tones().constLast());
    EXPECT_EQ(profile.serial.framing, Framing::StxEtx);
    EXPECT_EQ(scanners.limits().longestPause, 22);
    scanners.start();
    EXPECT_EQ(scanners.state(id), ScannerState::Listening) << scanners.problem(id).toStdString();
}

TEST_F(ConnectedScannersTest, WhatWasKeptMayBeAnything)
{
    QSettings().setValue(QStringLiteral("scanners"),
                         QByteArray(R"([1,{"id":"keyboard","kind":"serial"},{"id":"x","kind":"keyboard"},)"
                                    R"({"id":"keyboard","kind":"keyboard","color":"?"},{"id":"keyboard"}])"));
    QSettings().setValue(QStringLiteral("scanner_limits"), QByteArray("{broken"));
    ConnectedScanners scanners(noDevices());
    ASSERT_EQ(scanners.profiles().size(), 1);
    EXPECT_TRUE(ScannerProfile::colors().contains(scanners.profiles().constFirst().color));
    EXPECT_EQ(scanners.limits(), ScannerLimits());
}

TEST_F(ConnectedScannersTest, EveryScannerIsAStationOfItsOwn)
{
    ConnectedScanners scanners(noDevices());
    PseudoTerminal one(pathOf(0));
    PseudoTerminal two(pathOf(1));
    const QString first = *scanners.addSerial(settingsOf(one), {});
    const QString second = *scanners.addSerial(settingsOf(two), {});
    EXPECT_TRUE(scanners.profile(ScannerProfile::keyboardId())->stationSuffix.isEmpty());
    EXPECT_NE(scanners.profile(first)->stationSuffix, scanners.profile(second)->stationSuffix);
    EXPECT_FALSE(scanners.profile(first)->stationSuffix.isEmpty());
    const auto again = scanners.addSerial(settingsOf(one), {});
    ASSERT_FALSE(again);
    EXPECT_TRUE(again.error().message.contains(one.path()));
    ScannerProfile changed = *scanners.profile(second);
    changed.serial.port = one.path();
    EXPECT_FALSE(scanners.change(changed)) << "one port, two scanners";
    EXPECT_EQ(scanners.profile(second)->serial.port, two.path());
    scanners.remove(first);
    EXPECT_FALSE(scanners.profile(first));
    EXPECT_TRUE(scanners.addSerial(settingsOf(one), {}));
    scanners.remove(ScannerProfile::keyboardId());
    EXPECT_TRUE(scanners.profile(ScannerProfile::keyboardId())) << "the keyboard is always there";
    EXPECT_FALSE(scanners.addSerial({}, {}));
}

TEST_F(ConnectedScannersTest, ATriedReadIsHeardAndNotCountedWhileOthersAreCounted)
{
    ConnectedScanners scanners(noDevices());
    scanners.start();
    PseudoTerminal port(pathOf(0));
    const QString id = *scanners.addSerial(settingsOf(port), QStringLiteral("Kiri"));
    QSignalSpy reads(&scanners, &ConnectedScanners::read);
    QSignalSpy heard(&scanners, &ConnectedScanners::heard);
    scanners.setTrying(ScannerProfile::keyboardId());
    scanners.takeKeyboardRead({QStringLiteral("B1"), 4, QStringLiteral("Enter")});
    EXPECT_EQ(reads.count(), 0);
    EXPECT_EQ(heard.count(), 1);
    port.send("B2\r");
    ASSERT_TRUE(QTest::qWaitFor([&] { return heard.count() == 2; }, 2000));
    EXPECT_EQ(reads.count(), 1);
    scanners.setTrying(id);
    scanners.takeKeyboardRead({QStringLiteral("B3"), 4, QStringLiteral("Enter")});
    EXPECT_EQ(reads.count(), 2);
    port.send("B4\r");
    ASSERT_TRUE(QTest::qWaitFor([&] { return heard.count() == 4; }, 2000));
    EXPECT_EQ(reads.count(), 2);
    scanners.setTrying({});
    port.send("B5\r");
    ASSERT_TRUE(QTest::qWaitFor([&] { return reads.count() == 3; }, 2000));
}

TEST_F(ConnectedScannersTest, TwoScannersOfOneMakeWithoutSerialNumberAreBothHeard)
{
    const auto left = std::make_shared<testing::HidPlug>();
    const auto right = std::make_shared<testing::HidPlug>();
    const QList<HidAddress> addresses = toldApart(
        {{QStringLiteral("0c2e:0206:"), QStringLiteral("/dev/hidraw1"), QStringLiteral("Honeywell")},
         {QStringLiteral("0c2e:0206:"), QStringLiteral("/dev/hidraw2"), QStringLiteral("Honeywell")}});
    const HidBus bus{[addresses] { return addresses; },
                     [=](const QString &device) -> Result<std::unique_ptr<HidDevice>> {
                         return std::make_unique<testing::PluggedDevice>(
                             device == addresses[0].device ? left : right);
                     }};
    ConnectedScanners scanners(bus);
    QStringList reads;
    QObject::connect(
        &scanners, &ConnectedScanners::read,
        [&](const ScannerProfile &scanner, const QString &text) { reads.append(scanner.id + u' ' + text); });
    scanners.start();
    ASSERT_EQ(scanners.profiles().size(), 3);
    left->send("B1");
    ASSERT_TRUE(QTest::qWaitFor([&] { return reads.size() == 1; }, 3000));
    right->send("B2");
    ASSERT_TRUE(QTest::qWaitFor([&] { return reads.size() == 2; }, 3000));
    EXPECT_EQ(reads, (QStringList{QStringLiteral("scanner-2 ]C0B1"), QStringLiteral("scanner-3 ]C0B2")}));
}

TEST_F(ConnectedScannersTest, AHidScannerIsThereAsSoonAsItIsPluggedInAndStaysAwayWhenRemoved)
{
    HidBus bus = noDevices();
    bus.available = [] {
        return QList<HidAddress>{
            {QStringLiteral("0c2e:0206:77"), QStringLiteral("hidraw0"), QStringLiteral("Honeywell")}};
    };
    ConnectedScanners scanners(bus);
    scanners.start();
    ASSERT_EQ(scanners.profiles().size(), 2);
    const QString id = scanners.profiles().constLast().id;
    EXPECT_EQ(scanners.profiles().constLast().name, u"Honeywell");
    ASSERT_TRUE(QTest::qWaitFor([&] { return scanners.state(id) == ScannerState::Lost; }, 2000));
    EXPECT_EQ(scanners.problem(id), u"not connected");
    scanners.remove(id);
    EXPECT_EQ(scanners.profiles().size(), 1);
}

} // namespace
} // namespace opname
