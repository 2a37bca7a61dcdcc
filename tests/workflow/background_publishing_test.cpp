#include "opname/workflow/background_publishing.h"

#include "opname/session/former_stock_take.h"
#include "opname/session/verification.h"
#include "support/decided_session.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

namespace opname {
namespace {

using testing::DecidedSession;

class BackgroundPublishingTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_slims.start(400)) << m_slims.server.errorText().toStdString();
        m_session = m_slims.pull(m_folder.filePath(QStringLiteral("uji.opname")));
        ASSERT_NE(m_session, nullptr);
        m_publishing = std::make_unique<BackgroundPublishing>(*m_session);
        BackgroundPublishing *publishing = m_publishing.get();
        QObject::connect(publishing, &BackgroundPublishing::planned, publishing,
                         [this](const PublishPlan &plan) { m_plan = plan; });
        QObject::connect(publishing, &BackgroundPublishing::finished, publishing,
                         [this](const Publishing::Report &report) { m_report = report; });
        QObject::connect(publishing, &BackgroundPublishing::failed, publishing,
                         [this](const Error &error) { m_error = error; });
    }

    void clear()
    {
        m_plan.reset();
        m_report.reset();
        m_error.reset();
    }
    bool waitForEnd()
    {
        return QTest::qWaitFor([&] { return m_plan || m_report || m_error; }, 60000)
            && !m_publishing->isRunning();
    }
    bool plan()
    {
        clear();
        m_publishing->plan(m_slims.server.sourceAddress(), {});
        return waitForEnd() && m_plan;
    }
    bool publish(const PublishConsent &consent)
    {
        clear();
        m_publishing->publish(consent, DecidedSession::author());
        return waitForEnd();
    }
    bool execute(const char *sql) { return m_slims.server.execute(QString::fromLatin1(sql)); }

    QTemporaryDir m_folder;
    DecidedSession m_slims;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<BackgroundPublishing> m_publishing;
    std::optional<PublishPlan> m_plan;
    std::optional<Publishing::Report> m_report;
    std::optional<Error> m_error;
};

TEST_F(BackgroundPublishingTest, NothingScannedIsRefusedWithASentence)
{
    EXPECT_FALSE(plan());
    ASSERT_TRUE(m_error);
    EXPECT_EQ(m_error->kind, ErrorKind::Refused);
}

TEST_F(BackgroundPublishingTest, WritesTheFiguresThatWereShownAndKeepsTheFormerRows)
{
    DecidedSession::decide(*m_session, 40);
    ASSERT_TRUE(execute(
        "INSERT INTO senayan.stock_take_item (stock_take_id, item_id, item_code, title, gmd_name, "
        "classification, coll_type_name, call_number, location, status, checked_by, last_update) VALUES "
        "(3, 900001, 'LAMA1', 'Lama', '', '', '', '', '', 'm', '', '2025-01-01')"))
        << m_slims.server.errorText().toStdString();
    ASSERT_TRUE(plan()) << m_error->message.toStdString();
    const Totals totals = m_session->totals();
    EXPECT_EQ(m_plan->result.exists, totals.found);
    EXPECT_EQ(m_plan->notCovered, totals.notCovered);
    EXPECT_FALSE(m_plan->active);
    EXPECT_EQ(m_slims.value(QStringLiteral("SELECT COUNT(*) FROM stock_take")), QStringLiteral("0"));

    ASSERT_TRUE(publish({}));
    ASSERT_TRUE(m_error) << "not covered copies need a consent";
    EXPECT_EQ(m_error->kind, ErrorKind::Refused);
    EXPECT_EQ(m_slims.value(QStringLiteral("SELECT COUNT(*) FROM stock_take")), QStringLiteral("0"));

    ASSERT_EQ(m_session->sopProgress().activity(9).state, ActivityState::Blocked);
    ASSERT_TRUE(publish({true, false}));
    ASSERT_TRUE(m_report) << m_error->message.toStdString();
    EXPECT_EQ(m_session->sopProgress().activity(9).state, ActivityState::UnderWay);
    EXPECT_EQ(m_report->formerRowsSaved, 1);
    EXPECT_EQ(FormerStockTake(*m_session).count().value_or(0), 1);
    EXPECT_EQ(m_slims.value(QStringLiteral("SELECT COUNT(*) FROM stock_take_item WHERE status = 'e'")),
              QString::number(totals.found));
    EXPECT_EQ(m_slims.value(QStringLiteral("SELECT COUNT(*) FROM stock_take_item")),
              QString::number(m_report->publication.rows));
    const auto last = Publications(*m_session).last();
    ASSERT_TRUE(last);
    EXPECT_EQ(last->exists, totals.found);
    EXPECT_EQ(last->by, QStringLiteral("Rina"));

    ASSERT_TRUE(publish({true, false})) << "a repetition does no harm";
    ASSERT_TRUE(m_report) << m_error->message.toStdString();
    EXPECT_TRUE(m_report->wasThere);
    EXPECT_EQ(m_slims.value(QStringLiteral("SELECT COUNT(*) FROM stock_take")), QStringLiteral("1"));
    const QString heads = QStringLiteral("SELECT COUNT(*) FROM system_log WHERE action = 'Publish'");
    EXPECT_EQ(m_slims.value(heads), QStringLiteral("1")) << "what publishing journals is no new result";

    const ScanRequest more{
        QStringLiteral("ASING1"), QStringLiteral("Rak 1"), {}, ScanPurpose::Count, DecidedSession::author()};
    ASSERT_TRUE(m_session->record(std::vector{more}));
    ASSERT_TRUE(publish({true, false}));
    ASSERT_TRUE(m_report) << m_error->message.toStdString();
    EXPECT_EQ(m_slims.value(heads), QStringLiteral("2"));
}

TEST_F(BackgroundPublishingTest, AnActiveStockTakeIsTakenPartInOnlyWithConsent)
{
    DecidedSession::decide(*m_session, 10);
    ASSERT_TRUE(
        execute("INSERT INTO senayan.stock_take (stock_take_id, stock_take_name, start_date, init_user, "
                "is_active) VALUES (5, 'Opname Senin', '2026-11-01', 'Budi', 1)"))
        << m_slims.server.errorText().toStdString();
    ASSERT_TRUE(execute(
        "INSERT INTO senayan.stock_take_item (stock_take_id, item_id, item_code, title, gmd_name, "
        "classification, coll_type_name, call_number, location, status, checked_by, last_update) SELECT 5, "
        "item_id, item_code, 'x', '', '', '', '', '', 'm', '', '2026-11-01' FROM senayan.item"))
        << m_slims.server.errorText().toStdString();
    ASSERT_TRUE(plan()) << m_error->message.toStdString();
    ASSERT_TRUE(m_plan->active);
    EXPECT_EQ(m_plan->active->name, QStringLiteral("Opname Senin"));
    ASSERT_TRUE(publish({true, false}));
    ASSERT_TRUE(m_error);
    EXPECT_EQ(m_error->kind, ErrorKind::Refused);
    ASSERT_TRUE(publish({true, true}));
    ASSERT_TRUE(m_report) << m_error->message.toStdString();
    EXPECT_TRUE(m_report->publication.tookPart);
    EXPECT_EQ(m_report->publication.stockTakeId, 5);
    EXPECT_EQ(m_slims.value(QStringLiteral("SELECT COUNT(*) FROM stock_take_item WHERE status = 'e'")),
              QString::number(m_session->totals().found));
    EXPECT_EQ(FormerStockTake(*m_session).count().value_or(-1), 0) << "nothing was emptied";
}

TEST_F(BackgroundPublishingTest, AnotherStockTakeThanTheOneAgreedToIsNotTakenPartIn)
{
    DecidedSession::decide(*m_session, 10);
    ASSERT_TRUE(
        execute("INSERT INTO senayan.stock_take (stock_take_id, stock_take_name, start_date, init_user, "
                "is_active) VALUES (5, 'Senin', '2026-11-01', 'Budi', 1)"));
    ASSERT_TRUE(plan());
    ASSERT_TRUE(execute("UPDATE senayan.stock_take SET is_active = 0"));
    ASSERT_TRUE(
        execute("INSERT INTO senayan.stock_take (stock_take_id, stock_take_name, start_date, init_user, "
                "is_active) VALUES (6, 'Selasa', '2026-11-02', 'Tini', 1)"));
    ASSERT_TRUE(publish({true, true}));
    ASSERT_TRUE(m_error);
    EXPECT_EQ(m_error->kind, ErrorKind::Refused);
    EXPECT_FALSE(Publications(*m_session).last());
}

TEST_F(BackgroundPublishingTest, ScansBetweenTheStepsOfKeepingFormerRowsAreKept)
{
    DecidedSession::decide(*m_session, 40);
    ASSERT_TRUE(execute(
        "INSERT INTO senayan.stock_take_item (stock_take_id, item_id, item_code, title, gmd_name, "
        "classification, coll_type_name, call_number, location, status, checked_by, last_update) "
        "SELECT 3, 900000 + seq, CONCAT('LAMA', seq), 'Lama', '', '', '', '', '', 'm', '', '2025-01-01' "
        "FROM seq_1_to_4500"))
        << m_slims.server.errorText().toStdString();
    ASSERT_TRUE(plan()) << m_error->message.toStdString();
    FormerStockTake former(*m_session);
    const QByteArray noRows = former.stagedDigest().value_or(QByteArray());
    int scansBetween = 0;
    QTimer scanning;
    QObject::connect(&scanning, &QTimer::timeout, &scanning, [&] {
        if (former.count() != 0 || former.stagedDigest() == noRows)
            return;
        const ScanRequest more{QStringLiteral("ASING%1").arg(++scansBetween),
                               QStringLiteral("Rak 1"),
                               {},
                               ScanPurpose::Count,
                               DecidedSession::author()};
        EXPECT_TRUE(m_session->record(std::vector{more}));
    });
    scanning.start(0);
    const qint64 scansBefore = m_session->totals().scans;
    ASSERT_TRUE(publish({true, false}));
    ASSERT_TRUE(m_report) << m_error->message.toStdString() << m_error->detail.toStdString();
    scanning.stop();
    EXPECT_GT(scansBetween, 1);
    EXPECT_EQ(m_session->totals().scans, scansBefore + scansBetween);
    EXPECT_EQ(m_report->formerRowsSaved, 4500);
    EXPECT_EQ(former.count(), 4500);
    EXPECT_EQ(former.stagedDigest(), noRows) << "nothing is left of the save";
    EXPECT_TRUE(Verification::verify(*m_session).isOk());

    // The same on one thread ends in the same rows: both are kept beside what is there already.
    const qint64 length = m_session->journalLength();
    const auto library = openLibrarySystem(m_slims.server.sourceAddress(), {});
    ASSERT_TRUE(library);
    Publishing publishing(*m_session, DecidedSession::author());
    const auto plan = publishing.plan(**library, {true, false});
    ASSERT_TRUE(plan) << plan.error().message.toStdString();
    const auto again = publishing.publish(**library, *plan, {});
    ASSERT_TRUE(again) << again.error().message.toStdString();
    EXPECT_EQ(again->formerRowsSaved, m_report->publication.rows);
    EXPECT_EQ(former.count(), 4500 + m_report->publication.rows);
    EXPECT_EQ(m_session->journalLength(), length + 2);
    EXPECT_TRUE(Verification::verify(*m_session).isOk());
}

TEST_F(BackgroundPublishingTest, StoppingWhileFormerRowsAreKeptLeavesSlimsAndTheSessionAsTheyWere)
{
    DecidedSession::decide(*m_session, 40);
    ASSERT_TRUE(execute(
        "INSERT INTO senayan.stock_take_item (stock_take_id, item_id, item_code, title, gmd_name, "
        "classification, coll_type_name, call_number, location, status, checked_by, last_update) "
        "SELECT 3, 900000 + seq, CONCAT('LAMA', seq), 'Lama', '', '', '', '', '', 'm', '', '2025-01-01' "
        "FROM seq_1_to_4500"));
    ASSERT_TRUE(plan()) << m_error->message.toStdString();
    FormerStockTake former(*m_session);
    const QByteArray noRows = former.stagedDigest().value_or(QByteArray());
    QTimer stopping;
    QObject::connect(&stopping, &QTimer::timeout, &stopping, [&] {
        if (former.stagedDigest() != noRows)
            m_publishing->cancel();
    });
    stopping.start(0);
    ASSERT_TRUE(publish({true, false}));
    ASSERT_TRUE(m_error);
    EXPECT_EQ(m_error->kind, ErrorKind::Cancelled);
    stopping.stop();
    EXPECT_EQ(former.count(), 0);
    EXPECT_TRUE(Verification::verify(*m_session).isOk());
    EXPECT_EQ(m_slims.value(QStringLiteral("SELECT COUNT(*) FROM stock_take")), QStringLiteral("0"));
    ASSERT_TRUE(publish({true, false}));
    ASSERT_TRUE(m_report) << m_error->message.toStdString();
    EXPECT_EQ(former.count(), 4500);
    EXPECT_EQ(former.stagedDigest(), noRows);
}

} // namespace
} // namespace opname
