#include "opname/workflow/background_publishing.h"

#include "support/decided_session.h"

#include <QSignalSpy>
#include <QTest>

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

    ASSERT_TRUE(publish({true, false}));
    ASSERT_TRUE(m_report) << m_error->message.toStdString();
    EXPECT_EQ(m_report->formerRowsSaved, 1);
    EXPECT_EQ(Publications(*m_session).formerRows().value_or(0), 1);
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
    EXPECT_EQ(Publications(*m_session).formerRows().value_or(-1), 0) << "nothing was emptied";
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

} // namespace
} // namespace opname
