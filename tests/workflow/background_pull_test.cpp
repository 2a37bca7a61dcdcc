#include "opname/workflow/background_pull.h"

#include "opname/session/verification.h"
#include "support/decided_session.h"

#include <QFile>
#include <QTest>
#include <QTimer>

namespace opname {
namespace {

using testing::DecidedSession;

class BackgroundPullTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_slims.start(400)) << m_slims.server.errorText().toStdString();
        m_session = m_slims.pull(m_folder.filePath(QStringLiteral("uji.opname")));
        ASSERT_NE(m_session, nullptr);
        m_pull = std::make_unique<BackgroundPull>(*m_session);
        QObject::connect(m_pull.get(), &BackgroundPull::finished, m_pull.get(),
                         [this](const PullReport &report) { m_report = report; });
        QObject::connect(m_pull.get(), &BackgroundPull::failed, m_pull.get(),
                         [this](const Error &error) { m_error = error; });
    }

    bool pull()
    {
        m_report.reset();
        m_error.reset();
        m_pull->start(m_slims.server.sourceAddress(), {}, DecidedSession::author());
        return QTest::qWaitFor([&] { return m_report || m_error; }, 60000) && !m_pull->isRunning();
    }
    bool execute(const char *sql) { return m_slims.server.execute(QString::fromLatin1(sql)); }
    Result<std::vector<ScanAnswer>> scan(const QString &code)
    {
        const ScanRequest read{
            code, QStringLiteral("Rak 1"), {}, ScanPurpose::Count, DecidedSession::author()};
        return m_session->record(std::vector{read});
    }

    QTemporaryDir m_folder;
    DecidedSession m_slims;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<BackgroundPull> m_pull;
    std::optional<PullReport> m_report;
    std::optional<Error> m_error;
};

TEST_F(BackgroundPullTest, ScansGoOnAndNothingOfThemOrOfThePullIsLost)
{
    ASSERT_TRUE(execute("INSERT INTO senayan.item (item_id, biblio_id, item_code, coll_type_id, site, "
                        "input_date) SELECT 900001, biblio_id, 'BARU1', 1, 'Rak Baru', '2026-11-01' FROM "
                        "senayan.biblio LIMIT 1"))
        << m_slims.server.errorText().toStdString();
    ASSERT_TRUE(execute("UPDATE senayan.item SET site = 'Rak Pindah' WHERE item_id <> 900001"));
    ASSERT_TRUE(scan(QStringLiteral("BARU1")));
    qint64 scans = 1;
    QTimer scanning;
    QObject::connect(&scanning, &QTimer::timeout, &scanning,
                     [&] { EXPECT_TRUE(scan(QStringLiteral("ASING%1").arg(++scans))); });
    scanning.start(3);
    ASSERT_TRUE(pull());
    scanning.stop();
    ASSERT_TRUE(m_report) << m_error->message.toStdString() << m_error->detail.toStdString();
    EXPECT_EQ(m_report->added, 1);
    EXPECT_GT(m_report->changed, 300) << "so many that they are journalled in steps";
    EXPECT_GT(scans, 2);
    EXPECT_EQ(m_session->totals().scans, scans);
    EXPECT_EQ(m_session->totals().added, 1);
    EXPECT_EQ(m_session->totals().unknown, scans - 1);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");

    const qint64 length = m_session->journalLength();
    ASSERT_TRUE(pull());
    ASSERT_TRUE(m_report) << m_error->message.toStdString();
    EXPECT_EQ(m_session->journalLength(), length + 1) << "what is known is not journalled again";
}

TEST_F(BackgroundPullTest, ScansTakenBackMeanwhileAreTakenIn)
{
    ASSERT_TRUE(execute("UPDATE senayan.item SET site = 'Rak Pindah' WHERE item_id < 50"));
    QTimer scanning;
    int undone = 0;
    QObject::connect(&scanning, &QTimer::timeout, &scanning, [&] {
        EXPECT_TRUE(scan(QStringLiteral("ASING1")));
        undone += m_session->undo(m_session->lastLiveScans(1, {}), DecidedSession::author()).value_or(0);
    });
    scanning.start(0);
    ASSERT_TRUE(pull());
    scanning.stop();
    ASSERT_TRUE(m_report) << m_error->message.toStdString() << m_error->detail.toStdString();
    EXPECT_GT(undone, 1);
    EXPECT_GT(m_report->changed, 10);
    EXPECT_EQ(m_session->totals().scans, 0);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
}

TEST_F(BackgroundPullTest, SlimsThatIsNotThereIsToldAndLeavesNothing)
{
    const qint64 length = m_session->journalLength();
    m_slims.server.stop();
    ASSERT_TRUE(pull());
    ASSERT_TRUE(m_error);
    EXPECT_EQ(m_error->kind, ErrorKind::SlimsUnreachable);
    EXPECT_EQ(m_session->journalLength(), length);
}

TEST_F(BackgroundPullTest, NothingIsJournalledWhileTheSessionWorksElsewhere)
{
    ASSERT_TRUE(execute("UPDATE senayan.item SET site = 'Rak Pindah'"));
    const qint64 length = m_session->journalLength();
    m_pull->hold(true);
    m_pull->start(m_slims.server.sourceAddress(), {}, DecidedSession::author());
    EXPECT_FALSE(
        QTest::qWaitFor([&] { return m_report || m_error || m_session->journalLength() > length; }, 3'000));
    m_pull->hold(false);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_report || m_error; }, 60'000));
    ASSERT_TRUE(m_report) << m_error->message.toStdString();
    EXPECT_GT(m_report->changed, 300);
}

TEST_F(BackgroundPullTest, LoansOfAFileAreTakenWhileScansGoOn)
{
    QStringList codes;
    for (Slot slot = 0; codes.size() < 300; ++slot)
        codes.append(m_session->catalogue().at(slot)->item.code);
    QFile file(m_folder.filePath(QStringLiteral("pinjam.csv")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(codes.join(QStringLiteral(",2026-11-01,2026-11-15\n")).toUtf8() + ",2026-11-01,2026-11-15\n");
    file.close();
    std::optional<LoansTaken> taken;
    QObject::connect(m_pull.get(), &BackgroundPull::loansTaken, m_pull.get(),
                     [&](const LoansTaken &answer) { taken = answer; });
    qint64 scans = 0;
    QTimer scanning;
    QObject::connect(&scanning, &QTimer::timeout, &scanning,
                     [&] { EXPECT_TRUE(scan(QStringLiteral("ASING%1").arg(++scans))); });
    scanning.start(1);
    m_pull->startLoans(file.fileName(), DecidedSession::author());
    ASSERT_TRUE(QTest::qWaitFor([&] { return taken || m_error; }, 60000));
    scanning.stop();
    ASSERT_TRUE(taken) << m_error->message.toStdString();
    EXPECT_EQ(taken->count, 300);
    EXPECT_GT(scans, 0);
    EXPECT_EQ(m_session->catalogue().loans().size(), 300U);
    EXPECT_EQ(m_session->totals().unknown, scans);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");

    const qint64 rows = m_session->journalLength();
    taken.reset();
    m_pull->startLoans(m_folder.filePath(QStringLiteral("tidakada.csv")), DecidedSession::author());
    ASSERT_TRUE(QTest::qWaitFor([&] { return taken || m_error; }, 60000));
    ASSERT_TRUE(m_error);
    EXPECT_EQ(m_error->kind, ErrorKind::File);
    EXPECT_EQ(m_session->journalLength(), rows);
}

} // namespace
} // namespace opname
