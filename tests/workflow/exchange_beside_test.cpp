#include "live_stations.h"
#include "opname/session/verification.h"
#include "opname/workflow/background_task.h"

#include <QThread>

#include <functional>
#include <utility>

namespace opname {
namespace {

/// What costs more than a step is carried out by whoever owns the session: here by the test.
class ExchangeBesideTest : public testing::LiveStations {
protected:
    using Piece = std::function<void()>;

    void SetUp() override
    {
        LiveStations::SetUp();
        listen();
    }

    void listen()
    {
        QObject::connect(m_here.get(), &BackgroundExchange::received, m_here.get(), [this](qint64 rows) {
            ++m_told;
            m_rows += rows;
        });
    }

    /// Keeps what is to be carried out, for the test to do so when it likes.
    void keepPieces()
    {
        m_here->setBeside([this](Piece work, Piece then) {
            ++m_asked;
            m_work = std::move(work);
            m_then = std::move(then);
            return true;
        });
    }

    bool waitUntilAsked(int times)
    {
        return QTest::qWaitFor([&] { return m_asked == times; }, patience);
    }

    /// Rows of the second station, all of which are to be taken in once.
    qint64 rowsThere()
    {
        for (const StationHead &head : JournalExchange(*m_second).heads())
            if (head.station == m_second->ownStation())
                return head.number;
        return 0;
    }

    int m_asked = 0;
    int m_told = 0;
    qint64 m_rows = 0; ///< that were told of
    Piece m_work;
    Piece m_then;
};

TEST_F(ExchangeBesideTest, OnlyWhatIsDerivedAnewIsCarriedOutElsewhere)
{
    BackgroundTask task;
    Piece ended;
    const QThread *const own = QThread::currentThread();
    bool wasElsewhere = true;
    // As the window does it.
    QObject::connect(&task, &BackgroundTask::finished, &task, [&] {
        m_here->hold(false);
        std::exchange(ended, {})();
    });
    m_here->setBeside([&](Piece work, Piece then) {
        if (task.isRunning())
            return false;
        ++m_asked;
        ended = std::move(then);
        task.start([&wasElsewhere, own, work = std::move(work)](const BackgroundTask::Watcher &) {
            wasElsewhere = wasElsewhere && QThread::currentThread() != own;
            work();
        });
        m_here->hold(true);
        return true;
    });
    const auto isHere = [&](const std::function<bool()> &condition) {
        return QTest::qWaitFor([&] { return !task.isRunning() && condition(); }, patience);
    };
    scanAt(*m_session, *m_here, QStringLiteral("B001"));
    scanAt(*m_second, *m_there, QStringLiteral("B002"));
    start();
    ASSERT_TRUE(isHere([&] { return m_session->totals().found == 2; }));
    ASSERT_TRUE(isHere([&] { return m_here->state().unsent == 0 && m_there->state().unsent == 0; }));
    const int forTheNewStation = m_asked;
    EXPECT_GE(forTheNewStation, 1);

    scanAt(*m_second, *m_there, QStringLiteral("B003"));
    ASSERT_TRUE(isHere([&] { return m_session->totals().found == 3; }));
    EXPECT_EQ(m_asked, forTheNewStation) << "a step is quicker than handing the session over";

    ASSERT_TRUE(m_second->changeSetting(QStringLiteral("day_minutes"), QStringLiteral("300"),
                                        {m_second->ownStation(), QStringLiteral("Budi")}));
    m_there->wake();
    ASSERT_TRUE(isHere([&] { return m_session->setting(QStringLiteral("day_minutes")) == u"300"; }));
    EXPECT_EQ(m_asked, forTheNewStation + 1);
    EXPECT_TRUE(wasElsewhere);
    scanAt(*m_second, *m_there, QStringLiteral("B004"));
    ASSERT_TRUE(isHere([&] { return m_session->totals().found == 4; })) << "it goes on behind that";
    ASSERT_TRUE(isHere([&] { return m_second->totals().found == 4; }));
    m_here->stop();
    EXPECT_EQ(m_session->headHash(), m_second->headHash());
    EXPECT_TRUE(Verification::verify(*m_session).isOk());
}

TEST_F(ExchangeBesideTest, NothingIsTouchedUntilItIsCarriedOutAndNothingIsToldWhileItIsHeld)
{
    int refusals = 0;
    m_here->setBeside([&](Piece work, Piece then) {
        if (refusals == 0) {
            ++refusals;
            return false;
        }
        ++m_asked;
        m_work = std::move(work);
        m_then = std::move(then);
        return true;
    });
    scanAt(*m_second, *m_there, QStringLiteral("B001"));
    start();
    ASSERT_TRUE(waitUntilAsked(1)) << "what was not possible is asked for again";
    scanAt(*m_session, *m_here, QStringLiteral("B002"));
    QTest::qWait(1500);
    EXPECT_EQ(m_session->totals().found, 1) << "its own";
    EXPECT_EQ(m_second->totals().found, 1) << "the session is not read to send, either";
    EXPECT_EQ(m_asked, 1);

    m_here->hold(true); // other work has the session next
    m_work();
    m_then();
    QTest::qWait(50);
    EXPECT_EQ(m_told, 0) << "whoever hears of it uses the session";
    m_here->hold(false);
    EXPECT_EQ(m_told, 0) << "whoever held it tells first";
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_told == 1; }, patience));
    EXPECT_EQ(m_session->totals().found, 2);
    ASSERT_TRUE(waitUntilFound(*m_second, 2)) << "it goes on";
    ASSERT_TRUE(waitUntilAllIsSent());
    EXPECT_EQ(m_asked, 1);
    EXPECT_EQ(m_rows, rowsThere()) << "each was taken once";
    EXPECT_TRUE(Verification::verify(*m_session).isOk());
}

TEST_F(ExchangeBesideTest, StoppedAndBegunAnewItIsToldOnceAndTakesNothingTwice)
{
    keepPieces();
    scanAt(*m_second, *m_there, QStringLiteral("B001"));
    start();
    ASSERT_TRUE(waitUntilAsked(1));
    m_here->stop();
    EXPECT_FALSE(m_here->state().isRunning);
    ASSERT_TRUE(m_here->start(address(), {{}, m_token}));
    QTest::qWait(1500);
    EXPECT_EQ(m_asked, 1) << "the session is still where it was carried to";
    EXPECT_EQ(m_session->totals().found, 0);
    m_work();
    m_then();
    EXPECT_EQ(m_told, 1) << "rows came in, whoever asked for them";
    EXPECT_EQ(m_session->totals().found, 1);
    scanAt(*m_session, *m_here, QStringLiteral("B002"));
    ASSERT_TRUE(waitUntilFound(*m_second, 2));
    ASSERT_TRUE(waitUntilAllIsSent());
    EXPECT_EQ(m_rows, rowsThere());
    EXPECT_TRUE(Verification::verify(*m_session).isOk());
}

TEST_F(ExchangeBesideTest, WhatIsUnderWayOutlivesTheExchange)
{
    keepPieces();
    scanAt(*m_second, *m_there, QStringLiteral("B001"));
    start();
    ASSERT_TRUE(waitUntilAsked(1));
    m_here.reset();
    m_work();
    m_then();
    EXPECT_EQ(m_told, 0) << "nobody is there to tell it";
    EXPECT_EQ(m_session->totals().found, 1);

    m_here = std::make_unique<BackgroundExchange>(*m_session);
    listen();
    ASSERT_TRUE(m_here->start(address(), {{}, m_token}));
    scanAt(*m_session, *m_here, QStringLiteral("B002"));
    ASSERT_TRUE(waitUntilFound(*m_second, 2));
    ASSERT_TRUE(waitUntilAllIsSent());
    EXPECT_EQ(m_told, 0) << "all of it is here";
    EXPECT_TRUE(Verification::verify(*m_session).isOk());
}

} // namespace
} // namespace opname
