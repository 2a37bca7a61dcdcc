#include "live_stations.h"
#include "opname/session/sign_offs.h"
#include "opname/session/verification.h"
#include "support/session_tables.h"

#include <QElapsedTimer>
#include <QTimer>

namespace opname {
namespace {

/// Over both ways.
class BackgroundExchangeTest : public testing::LiveStations, public ::testing::WithParamInterface<bool> {
protected:
    bool isOverWeb() const override { return GetParam(); }
};

TEST_P(BackgroundExchangeTest, AScanReachesTheOtherStationWithoutBeingAskedFor)
{
    start();
    ASSERT_TRUE(waitUntilAllIsSent());
    EXPECT_TRUE(m_here->state().isConnected);
    EXPECT_TRUE(m_here->state().exchanged.isValid());
    EXPECT_FALSE(m_here->state().offlineSince.isValid());
    qint64 longest = 0;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer clock;
        clock.start();
        const bool fromHere = i % 2 == 0;
        scanAt(fromHere ? *m_session : *m_second, fromHere ? *m_here : *m_there,
               QStringLiteral("B00%1").arg(i));
        ASSERT_TRUE(waitUntilFound(fromHere ? *m_second : *m_session, i + 1));
        longest = std::max(longest, clock.elapsed());
    }
    RecordProperty("longest_milliseconds", static_cast<int>(longest));
    ASSERT_TRUE(waitUntilAllIsSent());
    EXPECT_EQ(m_session->headHash(), m_second->headHash());
    EXPECT_EQ(
        testing::firstDifference(testing::sessionTables(m_path), testing::sessionTables(m_second->path()))
            .toStdString(),
        "");
}

TEST_P(BackgroundExchangeTest, WithoutTheServerScanningGoesOnAndAllIsCaughtUpWithIt)
{
    ASSERT_TRUE(s_server->execute(QStringLiteral("SET GLOBAL innodb_flush_log_at_trx_commit = 1")));
    if (GetParam())
        m_token = m_host.createToken(1); // this one stays
    start();
    ASSERT_TRUE(waitUntilAllIsSent());
    s_server->stop();
    for (const int book : {0, 1, 2, 3, 4})
        scanAt(*m_session, *m_here, QStringLiteral("B00%1").arg(book));
    for (const int book : {3, 4, 6, 7, 8})
        scanAt(*m_second, *m_there, QStringLiteral("B00%1").arg(book));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_here->state().isConnected; }, patience));
    EXPECT_TRUE(m_here->state().offlineSince.isValid());
    EXPECT_FALSE(m_here->state().problem.isEmpty());
    EXPECT_EQ(m_here->state().unsent, 6) << "a shelf and five scans wait";
    ASSERT_TRUE(s_server->start() && s_server->openSenayan()) << s_server->errorText().toStdString();
    ASSERT_TRUE(waitUntilFound(*m_session, 8));
    ASSERT_TRUE(waitUntilFound(*m_second, 8));
    ASSERT_TRUE(waitUntilAllIsSent());
    EXPECT_TRUE(m_here->state().isConnected);
    EXPECT_TRUE(m_here->state().problem.isEmpty()) << m_here->state().problem.toStdString();
    EXPECT_EQ(m_session->headHash(), m_second->headHash());
    EXPECT_TRUE(Verification::verify(*m_session).isOk());
    EXPECT_TRUE(Verification::verify(*m_second).isOk());
}

TEST_P(BackgroundExchangeTest, ADayAwayIsCaughtUpWhileSomebodyScans)
{
    std::vector<ScanRequest> reads;
    for (int i = 0; i < 9000; ++i)
        reads.push_back({QStringLiteral("B%1").arg(i % 10, 3, 10, QLatin1Char('0')),
                         QStringLiteral("Rak A"),
                         {},
                         ScanPurpose::Count,
                         {m_second->ownStation(), QStringLiteral("Budi")}});
    ASSERT_TRUE(m_second->record(reads));
    int taken = 0;
    QTimer gun;
    QObject::connect(&gun, &QTimer::timeout, &gun, [&] {
        scanAt(*m_session, *m_here, QStringLiteral("X%1").arg(taken));
        ++taken;
    });
    gun.start(20);
    start();
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_session->totals().scans >= 9000 + taken; }, 2 * patience));
    gun.stop();
    EXPECT_GT(taken, 5);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return waitUntilAllIsSent() && m_second->totals().scans == m_session->totals().scans; },
        patience));
    EXPECT_EQ(m_session->totals().scans, 9000 + taken);
    EXPECT_TRUE(Verification::verify(*m_session).isOk());
}

TEST_P(BackgroundExchangeTest, ScansOfAStationThatIsKnownComeInStepsAndDeriveNothingAnew)
{
    start();
    scanAt(*m_session, *m_here, QStringLiteral("B001"));
    scanAt(*m_second, *m_there, QStringLiteral("B002"));
    ASSERT_TRUE(waitUntilFound(*m_session, 2) && waitUntilFound(*m_second, 2));
    ASSERT_TRUE(waitUntilAllIsSent());

    using Reach = BackgroundExchange::Reach;
    std::vector<std::pair<qint64, Reach>> steps;
    QObject::connect(m_here.get(), &BackgroundExchange::received, m_here.get(),
                     [&](qint64 rows, Reach reach) { steps.emplace_back(rows, reach); });
    qint64 twice = 0;
    for (const int book : {3, 4, 6}) {
        scanAt(*m_session, *m_here, QStringLiteral("B00%1").arg(book));
        scanAt(*m_second, *m_there, QStringLiteral("B00%1").arg(book));
        ++twice;
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_session->totals().duplicates == twice; }, patience));
    }
    bool mayTake = false;
    m_here->setMayTake([&] { return mayTake; });
    std::vector<ScanRequest> reads;
    for (int i = 0; i < 700; ++i)
        reads.push_back({QStringLiteral("X%1").arg(i),
                         QStringLiteral("Rak A"),
                         {},
                         ScanPurpose::Count,
                         {m_second->ownStation(), QStringLiteral("Budi")}});
    ASSERT_TRUE(m_second->record(reads));
    m_there->wake();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_there->state().unsent == 0; }, patience));
    QTest::qWait(1500); // read there, and not taken
    EXPECT_EQ(m_session->totals().unknownCodes, 0);
    mayTake = true;
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session->totals().unknownCodes == 700; }, patience));

    EXPECT_GE(steps.size(), 3U + 4U);
    for (const auto &[rows, reach] : steps) {
        EXPECT_EQ(reach, Reach::Scans);
        EXPECT_LE(rows, 200) << "a scan of here waits for no more";
    }
    m_here->stop();
    EXPECT_TRUE(Verification::verify(*m_session).isOk());
}

TEST_P(BackgroundExchangeTest, NothingIsTouchedWhileItIsHeldOrNotTakenWhileItMayNot)
{
    bool mayTake = false;
    m_there->setMayTake([&] { return mayTake; });
    start();
    ASSERT_TRUE(waitUntilAllIsSent());
    scanAt(*m_session, *m_here, QStringLiteral("B001"));
    m_here->hold(true);
    EXPECT_EQ(m_here->state().unsent, 0) << "as it was told last: another thread may be at the session";
    m_here->hold(false);
    QTest::qWait(2500);
    EXPECT_EQ(m_second->totals().found, 0);
    m_there->hold(true);
    mayTake = true;
    QTest::qWait(1500);
    EXPECT_EQ(m_second->totals().found, 0);
    m_there->hold(false);
    EXPECT_TRUE(waitUntilFound(*m_second, 1));
}

TEST_P(BackgroundExchangeTest, ACopiedFileIsToldOnceAndTheRestGoesOn)
{
    const QString image = m_folder.filePath(QStringLiteral("citra.opname"));
    ASSERT_TRUE(m_second->saveCopy(image));
    auto copied = Session::open(image, Session::Access::Write);
    ASSERT_TRUE(copied);
    BackgroundExchange third(**copied);
    scanAt(*m_second, *m_there, QStringLiteral("B001"));
    scanAt(**copied, third, QStringLiteral("B002"));
    start();
    ASSERT_TRUE(waitUntilAllIsSent());
    ASSERT_TRUE(third.start(address(), {{}, m_token}));
    scanAt(*m_session, *m_here, QStringLiteral("B003"));
    ASSERT_TRUE(waitUntilFound(**copied, 2)) << "its own, and what others scanned";
    EXPECT_EQ(third.state().accounts.size(), 1);
    EXPECT_TRUE(waitUntilFound(*m_session, 2)) << "not the copied file's";
}

TEST_P(BackgroundExchangeTest, AReopeningIsFoundBehindMoreRowsThanAStepTakes)
{
    if (GetParam())
        GTEST_SKIP()
            << "over the web a laptop sends its own rows only, and the station that leads here is another";
    const QString path = m_folder.filePath(QStringLiteral("ketiga.opname"));
    ASSERT_TRUE(Stations(*m_session).handOn(path, {}, testing::librarian()));
    const auto away = Session::open(path, Session::Access::Write);
    ASSERT_TRUE(away);
    const std::vector<ScanRequest> reads(250,
                                         {QStringLiteral("B001"),
                                          QStringLiteral("Rak A"),
                                          {},
                                          ScanPurpose::Count,
                                          {(*away)->ownStation(), QStringLiteral("Citra")}});
    ASSERT_TRUE((*away)->record(reads));
    start();
    ASSERT_TRUE(waitUntilAllIsSent());
    const Outcome signedOff =
        SignOffs(*m_session)
            .sign(QStringLiteral("Ibu Kepala"), QStringLiteral("Kepala"), {}, testing::librarian());
    ASSERT_TRUE(signedOff) << signedOff.error().message.toStdString();
    m_here->wake();
    ASSERT_TRUE(QTest::qWaitFor([&] { return SignOffs(*m_second).standing().size() == 1; }, patience));

    BackgroundExchange third(**away);
    ASSERT_TRUE(third.start(address(), {{}, m_token}));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return third.state().unsent == 0 && !m_there->state().problem.isEmpty(); }, patience))
        << "nothing is taken in under a signature";
    EXPECT_EQ(m_second->totals().scans, 0);
    ASSERT_TRUE(m_session->recordActivity(
        {ActivityEvent::Step::Reopened, 10, {}, QStringLiteral("Rina"), QStringLiteral("Satu rak terlewat")},
        testing::librarian()));
    m_here->wake();
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_second->totals().scans == 250; }, 3 * patience));
    EXPECT_TRUE(SignOffs(*m_second).standing().empty());
}

TEST_P(BackgroundExchangeTest, EndsAtOnceAndBeginsAnew)
{
    EXPECT_FALSE(m_here->start(QStringLiteral("demo:10"), {}));
    EXPECT_FALSE(m_here->state().isRunning);
    for (int i = 0; i < 10; ++i) {
        start();
        QTest::qWait(7 * i);
        m_here->stop();
    }
    EXPECT_FALSE(m_here->state().isRunning);
    start();
    QTest::qWait(30);
    m_there.reset();
    m_here.reset();
}

INSTANTIATE_TEST_SUITE_P(Over, BackgroundExchangeTest, ::testing::Values(false, true),
                         [](const auto &tested) { return tested.param ? "Web" : "Sql"; });

} // namespace
} // namespace opname
