// Sessions whose computer does not know what time it is.

#include "small_library.h"

#include "opname/session/verification.h"
#include "support/wall_clock.h"

#include <QDateTime>

namespace opname {
namespace {

constexpr qint64 noon = 1'780'000'000'000;
constexpr qint64 hour = 3'600'000;
constexpr qint64 wrongTimes[] = {noon, noon - hour, 0, 9'999'999'999'000, noon - 2 * hour, noon + 1};

class WrongClockTest : public testing::SmallLibrary {
protected:
    void SetUp() override
    {
        SmallLibrary::SetUp();
        freeze();
        m_clock.set(noon);
        ASSERT_EQ(QDateTime::currentMSecsSinceEpoch(), noon) << "the clock is not in our hands";
    }

    /// B000 to B005 in shelf order, each at the next wrong time.
    void scanAtWrongTimes(bool bySeveralStations)
    {
        int book = 0;
        for (const qint64 time : wrongTimes) {
            m_clock.set(time);
            const ScanRequest request{
                QStringLiteral("B%1").arg(book, 3, 10, QLatin1Char('0')),
                QStringLiteral("Rak A"),
                {},
                ScanPurpose::Count,
                {bySeveralStations && book % 2 == 1 ? QStringLiteral("S2") : QStringLiteral("S1"),
                 QStringLiteral("Rina")}};
            const auto answers = m_session->record(std::span(&request, 1));
            ASSERT_TRUE(answers) << answers.error().message.toStdString();
            EXPECT_EQ(answers->front().verdict, book == 5 ? Verdict::OnLoan : Verdict::Found);
            EXPECT_EQ(answers->front().time, time) << "the time is kept as it was, not made up";
            m_scans.push_back(answers->front().id);
            ++book;
        }
    }

    void expectOrderOfScanning(const QString &station)
    {
        std::vector<RowId> newest = m_session->lastLiveScans(10, station);
        std::reverse(newest.begin(), newest.end());
        EXPECT_EQ(newest, m_scans);
        qint64 clock = 0;
        qint64 seq = 0;
        const Outcome visited = m_session->visitJournal(0, [&](const JournalRow &row) {
            EXPECT_GT(row.clock, clock);
            EXPECT_GT(row.seq, seq);
            clock = row.clock;
            seq = row.seq;
            return true;
        });
        EXPECT_TRUE(visited);
        EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
    }

    testing::WallClock m_clock;
    std::vector<RowId> m_scans;
};

TEST_F(WrongClockTest, NeitherReordersNorRejectsScans)
{
    scanAtWrongTimes(false);
    expectOrderOfScanning(QStringLiteral("S1"));
    const Totals totals = m_session->totals();
    EXPECT_EQ(totals.found, 6);
    EXPECT_EQ(totals.missing, 0) << "the books were read in order, whatever the clock said";
    reopen();
    EXPECT_EQ(m_session->totals(), totals);
    expectOrderOfScanning(QStringLiteral("S1"));
}

TEST_F(WrongClockTest, StationsFollowTheLogicalClock)
{
    scanAtWrongTimes(true);
    reopen();
    EXPECT_EQ(m_session->totals().found, 6);
    expectOrderOfScanning({});
}

TEST_F(WrongClockTest, UndoTakesTheLastScanNotTheLatestByTime)
{
    scanAtWrongTimes(false);
    const auto last = m_session->lastLiveScans(1, QStringLiteral("S1"));
    ASSERT_EQ(last.size(), 1U);
    EXPECT_EQ(m_session->codeOf(last.front()), u"B005");
    m_clock.set(noon - 24 * hour);
    EXPECT_EQ(m_session->undo(last, testing::librarian()).value_or(0), 1);
    EXPECT_EQ(m_session->totals().found, 5);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
}

TEST_F(WrongClockTest, ActivitiesGoInTheOrderTheyWereRecorded)
{
    const auto step = [&](ActivityEvent::Step what, qint64 time) {
        m_clock.set(time);
        ASSERT_TRUE(
            m_session->recordActivity({what, 5, {}, QStringLiteral("Rina"), {}}, testing::librarian()));
    };
    step(ActivityEvent::Step::Started, noon);
    step(ActivityEvent::Step::Finished, noon - hour);
    EXPECT_TRUE(m_session->sopProgress().isFinished(5));
    step(ActivityEvent::Step::Reopened, 0);
    EXPECT_FALSE(m_session->sopProgress().isFinished(5));
    reopen();
    EXPECT_FALSE(m_session->sopProgress().isFinished(5));
}

} // namespace
} // namespace opname
