#include "opname/scanner/serial_ports.h"
#include "opname/scanner/serial_scanner.h"
#include "support/pseudo_terminal.h"

#include <QSignalSpy>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace opname {
namespace {

using testing::PseudoTerminal;

class SerialScannerTest : public ::testing::Test {
protected:
    SerialSettings settings(Framing framing = Framing::AnyLineEnd) const
    {
        SerialSettings settings;
        settings.port = m_port.path();
        settings.framing = framing;
        return settings;
    }

    /// Starts, and collects what is read.
    void listen(SerialScanner &scanner)
    {
        QObject::connect(&scanner, &SerialScanner::read, &scanner,
                         [this](const QString &text) { m_reads.append(text); });
        scanner.start();
    }

    bool waitForReads(qsizetype count)
    {
        return QTest::qWaitFor([&] { return m_reads.size() >= count; }, 3000);
    }

    static bool waitForState(const SerialScanner &scanner, ScannerState state)
    {
        return QTest::qWaitFor([&] { return scanner.state() == state; }, 4000);
    }

    QTemporaryDir m_folder;
    PseudoTerminal m_port{m_folder.filePath(QStringLiteral("scanner"))};
    QStringList m_reads;
};

TEST_F(SerialScannerTest, GivesEveryCodeInOrderWhetherGluedOrInPieces)
{
    SerialScanner scanner(settings());
    listen(scanner);
    ASSERT_EQ(scanner.state(), ScannerState::Listening) << scanner.problem().message.toStdString();
    m_port.send("B1\r\nB2\rB3\nB");
    ASSERT_TRUE(waitForReads(3));
    m_port.send("4");
    QTest::qWait(30);
    m_port.send("\r]C0B5\r\n");
    ASSERT_TRUE(waitForReads(5));
    EXPECT_EQ(m_reads, (QStringList{u"B1"_qs, u"B2"_qs, u"B3"_qs, u"B4"_qs, u"]C0B5"_qs}));
}

TEST_F(SerialScannerTest, SilenceEndsACodeThatNothingElseEnds)
{
    SerialScanner scanner(settings(Framing::Silence));
    listen(scanner);
    m_port.send("B00");
    QTest::qWait(20);
    m_port.send("01");
    ASSERT_TRUE(waitForReads(1));
    m_port.send("B0002");
    ASSERT_TRUE(waitForReads(2));
    EXPECT_EQ(m_reads, (QStringList{u"B0001"_qs, u"B0002"_qs}));
}

TEST_F(SerialScannerTest, WhatIsLeftOfACodeIsToldAndNotGluedToTheNext)
{
    SerialScanner scanner(settings());
    QSignalSpy unended(&scanner, &SerialScanner::readUnended);
    listen(scanner);
    for (const char *left : {"B0001", "B0001\rB00"}) {
        m_reads.clear();
        unended.clear();
        m_port.send(left);
        ASSERT_TRUE(QTest::qWaitFor([&] { return unended.count() == 1; }, 2 * SerialScanner::longestPause))
            << left;
        m_port.send("B0002\r");
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_reads.contains(u"B0002"_qs); }, 3000))
            << m_reads.join(u' ').toStdString();
    }
    EXPECT_EQ(m_reads, (QStringList{u"B0001"_qs, u"B0002"_qs}));
}

TEST_F(SerialScannerTest, BytesThatNothingEndsAreToldEachTime)
{
    SerialScanner scanner(settings(Framing::StxEtx));
    QSignalSpy unended(&scanner, &SerialScanner::readUnended);
    listen(scanner);
    m_port.send("B0001\r");
    ASSERT_TRUE(QTest::qWaitFor([&] { return unended.count() == 1; }, 2 * SerialScanner::longestPause));
    m_port.send("B0002\r");
    ASSERT_TRUE(QTest::qWaitFor([&] { return unended.count() == 2; }, 2 * SerialScanner::longestPause));
    EXPECT_TRUE(m_reads.isEmpty());
    m_port.send("\x02"
                "B0003\x03\r\n");
    ASSERT_TRUE(waitForReads(1));
    QTest::qWait(SerialScanner::longestPause + 200);
    EXPECT_EQ(unended.count(), 2) << "what comes behind a code is no code of its own";
}

TEST_F(SerialScannerTest, PulledInTheMiddleOfACodeLosesThatPartOnlyAndDoublesNothing)
{
    SerialScanner scanner(settings());
    QSignalSpy states(&scanner, &SerialScanner::stateChanged);
    listen(scanner);
    m_port.send("B0001\rB00");
    ASSERT_TRUE(waitForReads(1));
    m_port.pull();
    ASSERT_TRUE(waitForState(scanner, ScannerState::Lost));
    EXPECT_TRUE(scanner.problem().message.contains(m_port.path()));
    ASSERT_TRUE(m_port.plug());
    ASSERT_TRUE(waitForState(scanner, ScannerState::Listening));
    m_port.send("B0003\r");
    ASSERT_TRUE(waitForReads(2));
    EXPECT_EQ(m_reads, (QStringList{u"B0001"_qs, u"B0003"_qs}));
    EXPECT_LE(states.count(), 4) << "a vanished port must not report itself without end";
}

TEST_F(SerialScannerTest, WholeCodesThatArrivedBeforeThePullAreGiven)
{
    SerialScanner scanner(settings());
    listen(scanner);
    // Nothing is read in between: the codes and the end of the port are found together.
    m_port.send("B0001\rB0002\rB0");
    m_port.pull();
    ASSERT_TRUE(waitForState(scanner, ScannerState::Lost));
    EXPECT_TRUE(m_reads.isEmpty() || m_reads == (QStringList{u"B0001"_qs, u"B0002"_qs}));
}

TEST_F(SerialScannerTest, IsPulledAndPluggedInManyTimes)
{
    SerialScanner scanner(settings());
    listen(scanner);
    QStringList sent;
    for (int i = 0; i < 5; ++i) {
        const QString code = QStringLiteral("B%1").arg(i, 5, 10, QLatin1Char('0'));
        m_port.send(code.toLatin1() + "\r" + "par");
        sent.append(code);
        ASSERT_TRUE(waitForReads(sent.size()));
        m_port.pull();
        ASSERT_TRUE(waitForState(scanner, ScannerState::Lost));
        ASSERT_TRUE(m_port.plug());
        scanner.tryNow();
        ASSERT_EQ(scanner.state(), ScannerState::Listening);
    }
    EXPECT_EQ(m_reads, sent);
}

TEST_F(SerialScannerTest, APortThatIsMissingIsNamedAndHeardOnceItIsThere)
{
    m_port.pull();
    SerialScanner scanner(settings());
    listen(scanner);
    EXPECT_EQ(scanner.state(), ScannerState::Lost);
    EXPECT_FALSE(scanner.problem().message.isEmpty());
    m_port.plug();
    ASSERT_TRUE(waitForState(scanner, ScannerState::Listening));
    m_port.send("B1\r");
    EXPECT_TRUE(waitForReads(1));
}

TEST_F(SerialScannerTest, IsHeardWhileADialogOfAnEarlierReadIsOpen)
{
    SerialScanner scanner(settings());
    QStringList reads;
    QObject::connect(&scanner, &SerialScanner::read, &scanner, [&](const QString &text) {
        reads.append(text);
        if (reads.size() == 1) {
            m_port.send("B2\r");
            EXPECT_TRUE(QTest::qWaitFor([&] { return reads.size() == 2; }, 2000));
        }
    });
    scanner.start();
    m_port.send("B1\r");
    EXPECT_TRUE(QTest::qWaitFor([&] { return reads.size() == 2; }, 3000));
}

TEST_F(SerialScannerTest, StoppedScannerReadsNothing)
{
    SerialScanner scanner(settings());
    listen(scanner);
    scanner.stop();
    m_port.send("B1\r");
    QTest::qWait(60);
    EXPECT_TRUE(m_reads.isEmpty());
    EXPECT_EQ(scanner.state(), ScannerState::Stopped);
}

TEST(SerialSettingsTest, SurviveTheirJsonForm)
{
    SerialSettings settings{u"ttyUSB3"_qs,
                            u"1a86:7523:"_qs,
                            115200,
                            7,
                            SerialSettings::Parity::Even,
                            2,
                            SerialSettings::Flow::Hardware,
                            Framing::StxEtx,
                            120};
    EXPECT_EQ(SerialSettings::fromJson(settings.toJson()), settings);
    EXPECT_EQ(settings.format(), u"115200 7E2");
    EXPECT_EQ(SerialSettings().format(), u"9600 8N1");
}

TEST(SerialSettingsTest, NonsenseBecomesTheDefault)
{
    const SerialSettings settings = SerialSettings::fromJson({{u"baud"_qs, -5},
                                                              {u"data_bits"_qs, 90},
                                                              {u"parity"_qs, 3},
                                                              {u"stop_bits"_qs, u"two"_qs},
                                                              {u"framing"_qs, u"?"_qs},
                                                              {u"silence"_qs, 1e9}});
    EXPECT_EQ(settings, SerialSettings());
}

TEST(SerialPortsTest, ADeviceIsFoundAgainUnderAnotherPort)
{
    const QList<SerialPort> ports = {{u"ttyUSB0"_qs, u"/dev/ttyUSB0"_qs, {}, u"1a86:7523:"_qs},
                                     {u"ttyUSB1"_qs, u"/dev/ttyUSB1"_qs, {}, u"0c2e:0206:77"_qs},
                                     {u"ttyUSB2"_qs, u"/dev/ttyUSB2"_qs, {}, u"1a86:7523:"_qs}};
    SerialSettings settings;
    settings.port = u"ttyUSB0"_qs;
    settings.device = u"0c2e:0206:77"_qs;
    EXPECT_EQ(SerialPorts::pathFor(settings, ports), u"/dev/ttyUSB1");
    settings.device = u"1a86:7523:"_qs;
    settings.port = u"ttyUSB2"_qs;
    EXPECT_EQ(SerialPorts::pathFor(settings, ports), u"/dev/ttyUSB2") << "two alike: the port decides";
    settings.port = u"ttyS9"_qs;
    EXPECT_EQ(SerialPorts::pathFor(settings, {}), u"ttyS9");
    EXPECT_TRUE(SerialPorts::isSame(u"/dev/ttyUSB0"_qs, u"ttyUSB0 "_qs));
    EXPECT_FALSE(SerialPorts::isSame(u"/dev/ttyUSB0"_qs, u"ttyUSB1"_qs));
}

} // namespace
} // namespace opname
