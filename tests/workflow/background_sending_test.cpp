#include "opname/workflow/background_sending.h"

#include "support/decided_session.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>

namespace opname {
namespace {

using testing::DecidedSession;

class BackgroundSendingTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_slims.start(900)) << m_slims.server.errorText().toStdString();
        m_session = m_slims.pull(m_folder.filePath(QStringLiteral("uji.opname")));
        ASSERT_NE(m_session, nullptr);
        watch(m_sending);
    }

    void watch(std::unique_ptr<BackgroundSending> &sending)
    {
        sending = std::make_unique<BackgroundSending>(*m_session);
        QObject::connect(sending.get(), &BackgroundSending::finished, sending.get(),
                         [this](const SendingReport &report) { m_report = report; });
        QObject::connect(sending.get(), &BackgroundSending::failed, sending.get(),
                         [this](const Error &error) { m_error = error; });
    }

    void start()
    {
        m_report.reset();
        m_error.reset();
        m_sending->start(m_slims.server.sourceAddress(), {}, DecidedSession::author());
    }

    bool waitForEnd()
    {
        return QTest::qWaitFor([&] { return m_report || m_error; }, 60000) && !m_sending->isRunning();
    }

    qint64 count(ChangeState state) { return DecidedSession::count(*m_session, state); }

    QTemporaryDir m_folder;
    DecidedSession m_slims;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<BackgroundSending> m_sending;
    std::optional<SendingReport> m_report;
    std::optional<Error> m_error;
};

TEST_F(BackgroundSendingTest, SendsAllInBatchesAndTellsHowFarItIs)
{
    ASSERT_EQ(DecidedSession::decide(*m_session, 450).size(), 450);
    QSignalSpy batches(m_sending.get(), &BackgroundSending::answered);
    QSignalSpy progress(m_sending.get(), &BackgroundSending::progressed);
    start();
    EXPECT_TRUE(m_sending->isRunning());
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(m_report) << QString(m_error->message + m_error->detail).toStdString();
    EXPECT_EQ(m_report->applied, 450);
    EXPECT_EQ(m_report->pending, 0);
    EXPECT_EQ(batches.count(), 3);
    ASSERT_GT(progress.count(), 0);
    EXPECT_EQ(progress.back().at(1).toLongLong(), 450);
    EXPECT_EQ(m_slims.moved(), 450);
    start();
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(m_report);
    EXPECT_EQ(m_report->applied, 0);
    EXPECT_EQ(m_report->already, 450);
}

TEST_F(BackgroundSendingTest, ScansAreTakenWhileItSends)
{
    DecidedSession::decide(*m_session, 450);
    const qint64 before = m_session->totals().scans;
    int taken = 0;
    QTimer gun;
    QObject::connect(&gun, &QTimer::timeout, &gun, [&] {
        const ScanRequest request{
            QStringLiteral("X%1").arg(taken), {}, {}, ScanPurpose::Count, DecidedSession::author()};
        if (m_session->record(std::span(&request, 1)))
            ++taken;
    });
    gun.start(0);
    start();
    ASSERT_TRUE(waitForEnd());
    gun.stop();
    ASSERT_TRUE(m_report);
    EXPECT_EQ(m_report->applied, 450);
    EXPECT_GT(taken, 3);
    EXPECT_EQ(m_session->totals().scans, before + taken);
}

TEST_F(BackgroundSendingTest, StoppedHalfWayKeepsWhatWasAnsweredAndGoesOnLater)
{
    DecidedSession::decide(*m_session, 500);
    QObject::connect(m_sending.get(), &BackgroundSending::progressed, m_sending.get(),
                     [this] { m_sending->cancel(); });
    start();
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(m_error);
    EXPECT_EQ(m_error->kind, ErrorKind::Cancelled);
    EXPECT_LT(m_slims.moved(), 500);
    EXPECT_EQ(count(ChangeState::Applied), m_slims.moved());
    watch(m_sending);
    start();
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(m_report) << QString(m_error->message + m_error->detail).toStdString();
    EXPECT_EQ(m_report->pending, 0);
    EXPECT_EQ(count(ChangeState::Applied) + count(ChangeState::Already), 500);
    EXPECT_EQ(m_slims.moved(), 500);
}

TEST_F(BackgroundSendingTest, DestroyedHalfWayJournalsTheAnswersThatCame)
{
    DecidedSession::decide(*m_session, 500);
    QSignalSpy progress(m_sending.get(), &BackgroundSending::progressed);
    start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return progress.count() > 0; }, 60000));
    m_sending.reset();
    EXPECT_GT(m_slims.moved(), 0);
    EXPECT_EQ(count(ChangeState::Applied), m_slims.moved());
    EXPECT_EQ(count(ChangeState::Applied) + count(ChangeState::Sent) + count(ChangeState::Waiting), 500);
}

TEST_F(BackgroundSendingTest, AServerKilledDuringAPushEndsItWithASentenceAndTheRepetitionCompletesIt)
{
    DecidedSession::decide(*m_session, 600);
    QSignalSpy progress(m_sending.get(), &BackgroundSending::progressed);
    start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return progress.count() > 0; }, 60000));
    m_slims.server.stop();
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(m_error) << "600 changes were sent before the server was gone";
    EXPECT_EQ(m_error->kind, ErrorKind::SlimsUnreachable);
    EXPECT_FALSE(m_error->message.isEmpty());
    EXPECT_GT(count(ChangeState::Sent) + count(ChangeState::Waiting), 0);
    ASSERT_TRUE(m_slims.server.startMended()) << m_slims.server.errorText().toStdString();
    start();
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(m_report) << QString(m_error->message + m_error->detail).toStdString();
    EXPECT_EQ(m_report->pending, 0);
    EXPECT_EQ(m_report->conflicts + m_report->failed, 0);
    EXPECT_EQ(count(ChangeState::Applied) + count(ChangeState::Already), 600);
}

TEST_F(BackgroundSendingTest, ConflictsAndRefusalsStandOpenAndCanBeDecided)
{
    const QStringList ids = DecidedSession::decide(*m_session, 3);
    ASSERT_TRUE(m_slims.server.execute(
        QStringLiteral("UPDATE senayan.item SET site = 'Gudang' WHERE item_id = %1").arg(ids[0])));
    ASSERT_TRUE(
        m_slims.server.execute(QStringLiteral("DELETE FROM senayan.item WHERE item_id = %1").arg(ids[1])));
    start();
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(m_report) << QString(m_error->message + m_error->detail).toStdString();
    EXPECT_EQ(m_report->applied, 1);
    EXPECT_EQ(m_report->conflicts, 1);
    EXPECT_EQ(m_report->failed, 1);
    const auto all = ChangeQueue(*m_session).all();
    ASSERT_TRUE(all);
    const auto conflict = std::find_if((*all)->begin(), (*all)->end(), [](const QueuedChange &queued) {
        return queued.state == ChangeState::Conflict;
    });
    ASSERT_NE(conflict, (*all)->end());
    EXPECT_EQ(conflict->now, QStringLiteral("Gudang"));
    ASSERT_TRUE(ChangeQueue(*m_session).resolve({conflict->change.id}, true, DecidedSession::author()));
    start();
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(m_slims.moved(), 2);
    EXPECT_EQ(m_report->conflicts, 0);
}

TEST_F(BackgroundSendingTest, ASlimsThatIsNotThereLeavesEveryChangeWaiting)
{
    DecidedSession::decide(*m_session, 5);
    m_slims.server.stop();
    start();
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(m_error);
    EXPECT_EQ(m_error->kind, ErrorKind::SlimsUnreachable);
    EXPECT_EQ(count(ChangeState::Waiting), 5);
    m_sending->start(QStringLiteral("demo:100"), {}, DecidedSession::author());
    m_error.reset();
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(m_error->kind, ErrorKind::Usage);
    EXPECT_EQ(count(ChangeState::Waiting), 5);
}

} // namespace
} // namespace opname
