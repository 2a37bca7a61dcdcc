#include "opname/session/verification.h"
#include "opname/workflow/connected_scanners.h"
#include "support/pseudo_terminal.h"
#include "support/wall_clock.h"
#include "window_fixture.h"

#include <QLabel>

namespace opname {
namespace {

constexpr qint64 evening = 1'780'000'000'000;
constexpr qint64 hour = 3'600'000;

/// The lid is closed in the middle of a shelf: devices go, the time of day jumps, devices come back.
class SuspendTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        m_scanners = m_window.findChild<ConnectedScanners *>();
        SerialSettings settings;
        settings.port = m_port.path();
        const auto id = m_scanners->addSerial(settings, QStringLiteral("Meja"));
        ASSERT_TRUE(id) << id.error().message.toStdString();
        m_id = *id;
        m_clock.set(evening);
        m_window.document()->openShelf(QStringLiteral("Papan 1"), {});
    }

    bool waitForState(ScannerState state)
    {
        return waitFor([&] { return m_scanners->state(m_id) == state; });
    }

    /// The port is gone when the computer sleeps and there when it wakes, at this time of day.
    void sleepUntil(qint64 time)
    {
        m_port.pull();
        ASSERT_TRUE(waitForState(ScannerState::Lost));
        m_clock.set(time);
        ASSERT_TRUE(m_port.plug());
        ASSERT_TRUE(waitForState(ScannerState::Listening));
    }

    void sendAndAwait(const QByteArray &bytes, qint64 expected)
    {
        ASSERT_TRUE(m_port.send(bytes));
        ASSERT_TRUE(waitFor([&] { return scans() == expected; })) << scans();
    }

    std::vector<ScanAnswer> answers() { return m_window.document()->recentScans(); }

    testing::PseudoTerminal m_port{m_folder.filePath(QStringLiteral("port"))};
    testing::WallClock m_clock;
    ConnectedScanners *m_scanners = nullptr;
    QString m_id;
};

TEST_F(SuspendTest, ScanningGoesOnAfterTheNightWithNothingLostDoubledOrGlued)
{
    sendAndAwait("B0000001\r", 1);
    shoot(QStringLiteral("B0000002"));
    ASSERT_TRUE(m_port.send("B00000")); // the lid closes in the middle of a code
    QTest::qWait(30);
    ASSERT_NO_FATAL_FAILURE(sleepUntil(evening + 13 * hour));
    sendAndAwait("B0000003\r", 3);
    shoot(QStringLiteral("B0000004"));
    EXPECT_EQ(session().totals().found, 4);
    EXPECT_EQ(session().totals().unknown, 0);
    EXPECT_FALSE(m_window.document()->isStopped());
    EXPECT_EQ(answers()[1].time, evening);
    EXPECT_EQ(answers()[2].time, evening + 13 * hour);
    EXPECT_EQ(answers()[3].shelf, u"Papan 1") << "the same shelf goes on";
    EXPECT_EQ(session().scannedShelves(), QStringList{QStringLiteral("Papan 1")});
    EXPECT_EQ(Verification::verify(session()).problems.join(u'\n').toStdString(), "");
}

TEST_F(SuspendTest, AClockThatWakesYearsBackReordersAndRejectsNothing)
{
    sendAndAwait("B0000001\r", 1);
    ASSERT_NO_FATAL_FAILURE(sleepUntil(0)); // the clock's battery is empty
    sendAndAwait("B0000002\r", 2);
    shoot(QStringLiteral("B0000003"));
    ASSERT_NO_FATAL_FAILURE(sleepUntil(evening + hour)); // put right
    sendAndAwait("B0000004\r", 4);
    QStringList codes;
    for (const ScanAnswer &answer : answers())
        codes.append(answer.itemCode.last(1));
    EXPECT_EQ(codes.join(QString()), u"1234");
    EXPECT_EQ(session().totals().found, 4);
    m_window.document()->undoLast();
    EXPECT_EQ(answers().back().itemCode, u"B0000003") << "the last scan, not the latest by the clock";
    const QString time = find<QLabel>("timeLeftLabel")->text();
    EXPECT_FALSE(time.contains(u'-')) << time.toStdString();
    EXPECT_EQ(Verification::verify(session()).problems.join(u'\n').toStdString(), "");
}

} // namespace
} // namespace opname
