#include "opname/session/recheck_samples.h"

#include "opname/session/scan_days.h"
#include "opname/session/verification.h"
#include "small_library.h"

#include <QDateTime>
#include <sqlite3.h>

namespace opname {
namespace {

using testing::librarian;

class RecheckSamplesTest : public testing::SmallLibrary {
protected:
    void SetUp() override
    {
        testing::SmallLibrary::SetUp();
        freeze();
    }

    DrawnSample keep(const QStringList &found, const QStringList &missing)
    {
        DrawnSample sample;
        sample.size = found.size() + missing.size();
        sample.among = QStringLiteral("both");
        sample.head = m_session->headHash();
        sample.rows = m_session->journalLength();
        sample.seed = QByteArray(32, 's');
        sample.foundOf = 10;
        sample.missingOf = 3;
        sample.found = found;
        sample.missing = missing;
        auto kept = RecheckSamples(*m_session).keep(sample, librarian());
        EXPECT_TRUE(kept) << (kept ? "" : kept.error().message.toStdString());
        return kept.value_or(DrawnSample());
    }

    void scanForSample(const QString &code, const QString &by)
    {
        const ScanRequest request{
            code, QStringLiteral("Rak A"), {}, ScanPurpose::Sample, {QStringLiteral("S1"), by}};
        ASSERT_TRUE(m_session->record(std::span(&request, 1)));
    }

    void expectVerifies()
    {
        const VerificationResult result = Verification::verify(*m_session);
        EXPECT_TRUE(result.isOk()) << result.problems.join(u'\n').toStdString();
    }
};

TEST_F(RecheckSamplesTest, TheNewestSampleIsReadAsItWasKept)
{
    EXPECT_FALSE(RecheckSamples(*m_session).last().value());
    keep({QStringLiteral("B001")}, {});
    const DrawnSample kept = keep({QStringLiteral("B003"), QStringLiteral("B000")}, {QStringLiteral("B004")});
    m_session.reset();
    auto again = Session::open(m_path, Session::Access::Write);
    ASSERT_TRUE(again);
    m_session = std::move(*again);
    const RecheckSamples samples(*m_session);
    EXPECT_EQ(samples.count().value_or(-1), 2);
    const std::optional<DrawnSample> last = samples.last().value();
    ASSERT_TRUE(last);
    EXPECT_EQ(last->row, kept.row);
    EXPECT_EQ(last->by, QStringLiteral("Rina"));
    EXPECT_EQ(last->found, kept.found);
    EXPECT_EQ(last->missing, kept.missing);
    EXPECT_EQ(last->seed, kept.seed);
    EXPECT_EQ(last->head, kept.head);
    EXPECT_EQ(last->rows, kept.rows);
    EXPECT_EQ(last->missingOf, 3);
    expectVerifies();
}

TEST_F(RecheckSamplesTest, OnlyLiveScansForTheSampleAfterTheDrawingCheckIt)
{
    scan(QStringLiteral("B001"), QStringLiteral("Rak A"));
    scanForSample(QStringLiteral("B002"), QStringLiteral("Budi"));
    const DrawnSample sample = keep({QStringLiteral("B001"), QStringLiteral("B002")}, {});
    scan(QStringLiteral("B003"), QStringLiteral("Rak A"));
    EXPECT_TRUE(RecheckSamples(*m_session).checkedSince(sample)->empty());
    scanForSample(QStringLiteral("B001"), QStringLiteral("Budi"));
    scanForSample(QStringLiteral("ASING"), QStringLiteral("Budi"));
    const auto checked = RecheckSamples(*m_session).checkedSince(sample);
    ASSERT_TRUE(checked);
    ASSERT_EQ(checked->size(), 1U);
    EXPECT_EQ(m_session->catalogue().at(checked->front().slot)->item.code, QStringLiteral("B001"));
    EXPECT_EQ(checked->front().by, QStringLiteral("Budi"));
    const auto last = m_session->lastLiveScans(2, {});
    ASSERT_TRUE(m_session->undo(last, librarian()));
    EXPECT_TRUE(RecheckSamples(*m_session).checkedSince(sample)->empty());
    EXPECT_EQ(m_session->totals().found, 2) << "a sample makes nothing present";
    expectVerifies();
}

TEST_F(RecheckSamplesTest, AnAlteredSampleIsToldByVerification)
{
    keep({QStringLiteral("B001")}, {});
    m_session.reset();
    sqlite3 *file = nullptr;
    ASSERT_EQ(sqlite3_open(m_path.toUtf8().constData(), &file), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(file, "UPDATE sample SET seed = 'x'", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(file);
    auto again = Session::open(m_path, Session::Access::Write);
    ASSERT_TRUE(again);
    m_session = std::move(*again);
    EXPECT_FALSE(Verification::verify(*m_session).isOk());
}

TEST_F(RecheckSamplesTest, TooLargeASampleWritesNothing)
{
    const qint64 rows = m_session->journalLength();
    DrawnSample sample;
    for (qint64 i = 0; i <= RecheckSamples::mostCopies; ++i)
        sample.found.append(QString::number(i));
    EXPECT_EQ(RecheckSamples(*m_session).keep(sample, librarian()).error().kind, ErrorKind::Usage);
    EXPECT_EQ(m_session->journalLength(), rows);
}

TEST_F(RecheckSamplesTest, ScansAreCountedByDayAndPerson)
{
    scan(QStringLiteral("B001"), QStringLiteral("Rak A"));
    scan(QStringLiteral("B002"), QStringLiteral("Rak A"));
    scanForSample(QStringLiteral("B001"), QStringLiteral("Budi"));
    const ScanRequest request{QStringLiteral("B003"),
                              QStringLiteral("Rak A"),
                              {},
                              ScanPurpose::Count,
                              {QStringLiteral("S1"), QStringLiteral("Ani")}};
    ASSERT_TRUE(m_session->record(std::span(&request, 1)));
    scan(QStringLiteral("B004"), QStringLiteral("Rak A"));
    ASSERT_TRUE(m_session->undo(m_session->lastLiveScans(1, {}), librarian()));
    const auto days = scanDays(*m_session, QTimeZone::utc());
    ASSERT_TRUE(days);
    qint64 scans = 0;
    for (const ScanDay &day : *days) {
        scans += day.scans;
        EXPECT_NE(day.operatorName, QStringLiteral("Budi"));
        EXPECT_LE(day.first, day.last);
        EXPECT_EQ(day.working, day.last - day.first) << "without a pause";
        EXPECT_LE(std::abs(day.day.daysTo(QDateTime::currentDateTimeUtc().date())), 1);
    }
    EXPECT_EQ(scans, 3);
}

} // namespace
} // namespace opname
