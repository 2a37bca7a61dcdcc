#include "opname/workflow/shelf_reading.h"
#include "workflow_library.h"

namespace opname {
namespace {

using testing::librarian;

class ShelfReadingTest : public testing::WorkflowLibrary {
protected:
    ShelfSummary read(const QStringList &codes)
    {
        for (const QString &code : codes)
            scan(code, QStringLiteral("Rak A"));
        const auto summary = ShelfReading(*m_session).summary(QStringLiteral("rak a "));
        EXPECT_TRUE(summary) << (summary ? "" : summary.error().message.toStdString());
        return summary ? *summary : ShelfSummary();
    }
};

TEST_F(ShelfReadingTest, OneStrayIsOneMoveBetweenItsNeighbours)
{
    freeze();
    const ShelfSummary summary =
        read({QStringLiteral("B0001"), QStringLiteral("B0007"), QStringLiteral("B0002"),
              QStringLiteral("B0003"), QStringLiteral("B0008")});
    ASSERT_EQ(summary.moves.size(), 1U);
    EXPECT_EQ(summary.moves[0].itemCode, u"B0007");
    EXPECT_EQ(summary.moves[0].after, u"B0003");
    EXPECT_EQ(summary.moves[0].before, u"B0008");
    EXPECT_EQ(summary.scanned, 5);
}

TEST_F(ShelfReadingTest, StrayOfAnEndHasOneNeighbour)
{
    freeze();
    const ShelfSummary last = read(
        {QStringLiteral("B0009"), QStringLiteral("B0001"), QStringLiteral("B0002"), QStringLiteral("B0003")});
    ASSERT_EQ(last.moves.size(), 1U);
    EXPECT_EQ(last.moves[0].itemCode, u"B0009");
    EXPECT_EQ(last.moves[0].after, u"B0003");
    EXPECT_TRUE(last.moves[0].before.isEmpty());
}

TEST_F(ShelfReadingTest, GapsStraysOfOtherHomesAndUnknownCodesAreListed)
{
    freeze();
    const ShelfSummary summary = read({QStringLiteral("B0001"), QStringLiteral("B0012"),
                                       QStringLiteral("TIDAKADA"), QStringLiteral("B0003")});
    ASSERT_EQ(summary.gapBooks.size(), 1U);
    EXPECT_EQ(summary.gapBooks[0].itemCode, u"B0002");
    EXPECT_FALSE(summary.gapBooks[0].title.isEmpty());
    EXPECT_EQ(summary.takeAway(), QStringList{QStringLiteral("B0012")});
    EXPECT_EQ(summary.ofOtherShelves, 1);
    ASSERT_EQ(summary.strangers.size(), 1U);
    EXPECT_EQ(summary.strangers[0].itemCode, u"B0012");
    EXPECT_TRUE(summary.strangers[0].isCounted);
    EXPECT_FALSE(summary.strangers[0].isLent);
    EXPECT_FALSE(summary.strangers[0].home.site.isEmpty());
    EXPECT_EQ(summary.unplaced, QStringList{QStringLiteral("TIDAKADA")});
    EXPECT_TRUE(summary.moves.empty());
}

TEST_F(ShelfReadingTest, WhatIsNotCountedIsNotToBeCarriedToItsShelf)
{
    freeze();
    scan(QStringLiteral("B0011"), QStringLiteral("Rak B"));
    scan(QStringLiteral("B0001"), QStringLiteral("Rak B"));
    scan(QStringLiteral("B0016"), QStringLiteral("Rak B"));
    const auto summary = ShelfReading(*m_session).summary(QStringLiteral("Rak B"));
    ASSERT_TRUE(summary) << summary.error().message.toStdString();
    EXPECT_EQ(summary->ofOtherShelves, 1);
    ASSERT_EQ(summary->strangers.size(), 2U);
    EXPECT_EQ(summary->strangers[0].itemCode, u"B0001");
    EXPECT_TRUE(summary->strangers[0].isCounted);
    EXPECT_EQ(summary->strangers[1].itemCode, u"B0016");
    EXPECT_FALSE(summary->strangers[1].isCounted);
}

TEST_F(ShelfReadingTest, WhatIsLentIsToldFromWhatBelongsToAnotherShelf)
{
    freeze();
    scan(QStringLiteral("B0011"), QStringLiteral("Rak B"));
    scan(QStringLiteral("B0001"), QStringLiteral("Rak B"));
    EXPECT_EQ(scan(QStringLiteral("B0010"), QStringLiteral("Rak B")).verdict, Verdict::OnLoan);
    const auto summary = ShelfReading(*m_session).summary(QStringLiteral("Rak B"));
    ASSERT_TRUE(summary) << summary.error().message.toStdString();
    EXPECT_EQ(summary->ofOtherShelves, 1);
    ASSERT_EQ(summary->strangers.size(), 2U);
    EXPECT_EQ(summary->strangers[0].itemCode, u"B0001");
    EXPECT_FALSE(summary->strangers[0].isLent);
    EXPECT_EQ(summary->strangers[1].itemCode, u"B0010");
    EXPECT_TRUE(summary->strangers[1].isLent);
}

TEST_F(ShelfReadingTest, FinishingIsOneRowHoweverOften)
{
    freeze();
    read({QStringLiteral("B0001"), QStringLiteral("B0003")});
    ShelfReading reading(*m_session);
    ASSERT_TRUE(reading.finish(QStringLiteral("Rak A"), librarian()));
    const qint64 rows = m_session->journalLength();
    ASSERT_TRUE(reading.finish(QStringLiteral("Rak A"), librarian()));
    EXPECT_EQ(m_session->journalLength(), rows);
    EXPECT_TRUE(reading.summary(QStringLiteral("Rak A"))->isFinished);
    EXPECT_EQ(m_session->totals().missing, 7) << "the whole site was read: eight of ten, one of them lent";
}

TEST_F(ShelfReadingTest, SaysBeforeFinishingWhatFinishingDeclares)
{
    freeze();
    const ShelfSummary open = read({QStringLiteral("B0001"), QStringLiteral("B0003")});
    EXPECT_EQ(open.books.found, 2);
    EXPECT_EQ(open.books.onLoan, 1);
    EXPECT_EQ(open.books.missing, 7) << "the whole site, as finishing will say";
    EXPECT_EQ(open.books.expected, 10);
    ASSERT_TRUE(ShelfReading(*m_session).finish(QStringLiteral("Rak A"), librarian()));
    EXPECT_EQ(m_session->totals().missing, open.books.missing);
    const auto finished = ShelfReading(*m_session).summary(QStringLiteral("Rak A"));
    EXPECT_EQ(finished->books, open.books);
}

TEST_F(ShelfReadingTest, NamesNoMoreThanIsAskedFor)
{
    freeze();
    read({QStringLiteral("B0001"), QStringLiteral("B0009")});
    const auto all = ShelfReading(*m_session).summary(QStringLiteral("Rak A"));
    const auto some = ShelfReading(*m_session).summary(QStringLiteral("Rak A"), 2);
    ASSERT_TRUE(all && some);
    EXPECT_GT(all->gapBooks.size(), 2U);
    ASSERT_EQ(some->gapBooks.size(), 2U);
    EXPECT_EQ(some->gapBooks[1].itemCode, all->gapBooks[1].itemCode);
    EXPECT_EQ(some->gaps.size(), all->gaps.size());
}

TEST_F(ShelfReadingTest, ShelfThatWasNeverScannedIsASentenceWithItsName)
{
    freeze();
    for (const Error &error :
         {ShelfReading(*m_session).summary(QStringLiteral("Rak X")).error(),
          ShelfReading(*m_session).finish(QStringLiteral("Rak X"), librarian()).error()}) {
        EXPECT_EQ(error.kind, ErrorKind::Usage);
        EXPECT_TRUE(error.message.contains(u"Rak X"));
    }
}

} // namespace
} // namespace opname
