#include "opname/workflow/background_taking.h"

#include "opname/session/verification.h"
#include "support/taken_beside_scans.h"
#include "workflow_library.h"

#include <QTest>
#include <QTimer>

namespace opname {
namespace {

using testing::librarian;
using testing::manyLines;

constexpr int someLines = 5'000; // several steps

class BackgroundTakingTest : public testing::WorkflowLibrary {
protected:
    void SetUp() override
    {
        WorkflowLibrary::SetUp();
        freeze();
        m_taking = std::make_unique<BackgroundTaking>(*m_session);
        QObject::connect(m_taking.get(), &BackgroundTaking::weedingTaken, m_taking.get(),
                         [this](const Weeding::Taken &taken) { m_weeded = taken; });
        QObject::connect(m_taking.get(), &BackgroundTaking::numbersTaken, m_taking.get(),
                         [this](const GoodsMapping::Taken &taken) { m_numbers = taken; });
        QObject::connect(m_taking.get(), &BackgroundTaking::failed, m_taking.get(),
                         [this](const Error &error) { m_error = error; });
    }

    QString path() const { return m_folder.filePath(QStringLiteral("daftar.csv")); }

    QString weededCodes(int count, const QByteArray &last = {})
    {
        EXPECT_TRUE(testing::writeLines(path(), {}, count, [&](int i) {
            return i + 1 == count && !last.isEmpty() ? last : testing::numbered('W', i);
        }));
        return path();
    }

    QString goodsNumbers(int count)
    {
        EXPECT_TRUE(testing::writeLines(path(), "item_code,kode_barang,nup\n", count, [](int i) {
            return QByteArray(testing::numbered('G', i) + ",6010101001," + QByteArray::number(i + 1));
        }));
        return path();
    }

    bool isEnded() const { return m_weeded || m_numbers || m_error; }

    /// Waits for the end, with somebody scanning; answers how often.
    int waitScanning()
    {
        int scans = 0;
        QTimer scanning;
        QObject::connect(&scanning, &QTimer::timeout, &scanning,
                         [&] { scan(QStringLiteral("ASING%1").arg(++scans), QStringLiteral("Rak A")); });
        scanning.start(10);
        EXPECT_TRUE(QTest::qWaitFor([&] { return isEnded(); }, 600'000));
        EXPECT_FALSE(m_taking->isRunning());
        return scans;
    }

    std::string problem() const { return m_error ? m_error->message.toStdString() : std::string(); }

    void again()
    {
        m_weeded.reset();
        m_numbers.reset();
        m_error.reset();
    }

    std::unique_ptr<BackgroundTaking> m_taking;
    std::optional<Weeding::Taken> m_weeded;
    std::optional<GoodsMapping::Taken> m_numbers;
    std::optional<Error> m_error;
};

TEST_F(BackgroundTakingTest, AHundredThousandWeededCodesAreTakenWhileScansGoOn)
{
    m_taking->startWeeding(weededCodes(manyLines), librarian());
    EXPECT_TRUE(m_taking->isRunning());
    const int scans = waitScanning();
    ASSERT_TRUE(m_weeded) << problem();
    EXPECT_EQ(m_weeded->changed, manyLines);
    EXPECT_EQ(m_weeded->listed, manyLines);
    EXPECT_GT(testing::scansAmong(*m_session, QStringLiteral("weeded_listed")), 3);
    EXPECT_EQ(m_session->totals().unknown, scans);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");

    const qint64 rows = m_session->journalLength();
    again();
    m_taking->startWeeding(path(), librarian());
    EXPECT_TRUE(QTest::qWaitFor([&] { return isEnded(); }, 600'000));
    ASSERT_TRUE(m_weeded);
    EXPECT_EQ(m_weeded->changed, 0);
    EXPECT_EQ(m_session->journalLength(), rows) << "the same list again writes nothing";
}

TEST_F(BackgroundTakingTest, ManyAssetBookNumbersAreTakenWhileScansGoOn)
{
    const int count = testing::manyNumbers();
    QFile file(goodsNumbers(count));
    ASSERT_TRUE(file.open(QIODevice::Append));
    file.write("B0001,6010101002,1\nB0002,6010101002,1\n");
    file.close();
    m_taking->startNumbers(path(), librarian());
    const int scans = waitScanning();
    ASSERT_TRUE(m_numbers) << problem();
    EXPECT_EQ(m_numbers->rows, count + 1);
    EXPECT_EQ(m_numbers->changed, count + 1);
    EXPECT_EQ(m_numbers->mapped, count + 1);
    EXPECT_EQ(m_numbers->notInSlims, count);
    ASSERT_EQ(m_numbers->skipped.size(), 1U);
    EXPECT_EQ(m_numbers->skipped.front().line, count + 3);
    EXPECT_GT(testing::scansAmong(*m_session, QStringLiteral("goods_numbers_taken")), 3);
    EXPECT_EQ(m_session->totals().unknown, scans);
    EXPECT_EQ(GoodsRegister(*m_session).find(QString::fromLatin1(testing::numbered('G', count - 1)))->number,
              count);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
}

TEST_F(BackgroundTakingTest, StoppedWhileItIsReadLeavesNothing)
{
    const qint64 rows = m_session->journalLength();
    for (const bool isWeeding : {true, false}) {
        again();
        if (isWeeding)
            m_taking->startWeeding(weededCodes(someLines), librarian());
        else
            m_taking->startNumbers(goodsNumbers(someLines), librarian());
        m_taking->cancel();
        ASSERT_TRUE(QTest::qWaitFor([&] { return isEnded(); }, 60'000));
        ASSERT_TRUE(m_error);
        EXPECT_EQ(m_error->kind, ErrorKind::Cancelled);
        EXPECT_EQ(m_session->journalLength(), rows);
    }
}

TEST_F(BackgroundTakingTest, StoppedWhileItIsWrittenSaysWhatWasKeptAndTheSameFileCompletesIt)
{
    const auto stopping = QObject::connect(m_taking.get(), &BackgroundTaking::progressed, m_taking.get(),
                                           [this](qint64, qint64 total) {
                                               if (total > 0)
                                                   m_taking->cancel();
                                           });
    m_taking->startWeeding(weededCodes(someLines), librarian());
    ASSERT_TRUE(QTest::qWaitFor([&] { return isEnded(); }, 60'000));
    ASSERT_TRUE(m_error);
    EXPECT_EQ(m_error->kind, ErrorKind::Cancelled);
    const qint64 kept = WeedingList(*m_session).count().value_or(0);
    EXPECT_GT(kept, 0);
    EXPECT_LT(kept, someLines);
    EXPECT_TRUE(m_error->message.contains(QStringLiteral("%1 of its %2 rows").arg(kept).arg(someLines)))
        << m_error->message.toStdString();

    QObject::disconnect(stopping);
    again();
    m_taking->startWeeding(path(), librarian());
    ASSERT_TRUE(QTest::qWaitFor([&] { return isEnded(); }, 60'000));
    ASSERT_TRUE(m_weeded);
    EXPECT_EQ(m_weeded->changed, someLines - kept);
    EXPECT_EQ(m_weeded->listed, someLines);
}

TEST_F(BackgroundTakingTest, AFileWithOneBadRowLeavesNothing)
{
    const qint64 rows = m_session->journalLength();
    m_taking->startWeeding(weededCodes(someLines, QByteArray(300, 'A')), librarian());
    ASSERT_TRUE(QTest::qWaitFor([&] { return isEnded(); }, 60'000));
    ASSERT_TRUE(m_error);
    EXPECT_EQ(m_error->kind, ErrorKind::File);
    EXPECT_TRUE(m_error->message.contains(u"Line 5000")) << m_error->message.toStdString();
    again();
    m_taking->startNumbers(path(), librarian());
    ASSERT_TRUE(QTest::qWaitFor([&] { return isEnded(); }, 60'000));
    ASSERT_TRUE(m_error);
    EXPECT_EQ(m_error->kind, ErrorKind::File);
    EXPECT_EQ(m_session->journalLength(), rows);
}

TEST_F(BackgroundTakingTest, NothingIsWrittenWhileTheSessionWorksElsewhere)
{
    const qint64 rows = m_session->journalLength();
    m_taking->hold(true);
    m_taking->startWeeding(weededCodes(someLines), librarian());
    EXPECT_FALSE(QTest::qWaitFor([&] { return isEnded() || m_session->journalLength() > rows; }, 2'000));
    m_taking->hold(false);
    ASSERT_TRUE(QTest::qWaitFor([&] { return isEnded(); }, 60'000));
    ASSERT_TRUE(m_weeded);
    EXPECT_EQ(m_weeded->listed, someLines);
}

TEST_F(BackgroundTakingTest, GivenUpInTheMiddleItLeavesASoundFile)
{
    QObject::connect(m_taking.get(), &BackgroundTaking::progressed, qApp, [this](qint64, qint64 total) {
        if (total > 0)
            QTimer::singleShot(0, qApp, [this] { m_taking.reset(); });
    });
    m_taking->startWeeding(weededCodes(someLines), librarian());
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_taking == nullptr; }, 60'000));
    QTest::qWait(100);
    EXPECT_FALSE(isEnded());
    const qint64 kept = WeedingList(*m_session).count().value_or(0);
    EXPECT_GT(kept, 0);
    EXPECT_LT(kept, someLines);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
}

} // namespace
} // namespace opname
