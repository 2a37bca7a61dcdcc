// Symptoms that were seen once, each by itself. The rules as sentences are cases in data/rules; all of them
// together are tried on random stock-takes.

#include "opname/domain/stock_take.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QElapsedTimer>

namespace opname {
namespace {

using testing::ElementsAre;

const Place rakA = {QStringLiteral("SL"), QStringLiteral("Rak A")};

CountedItem book(std::uint32_t rank, std::uint32_t home = 0, Bucket bucket = Bucket::Expected)
{
    return {rank, home, bucket, 0, true};
}

class Counting {
public:
    explicit Counting(std::vector<CountedItem> items, std::vector<Place> homes = {rakA})
        : m_stockTake(StockTake::Setup{std::move(items), std::move(homes), {}, true, 10})
    {
    }

    StockTake *operator->() { return &m_stockTake; }

    RowId open(const QString &shelf, const Place &place)
    {
        m_stockTake.openPass({++m_row, shelf, place});
        return m_row;
    }
    void scan(Slot slot, RowId pass = 0, std::uint32_t operatorIndex = 0)
    {
        ScanEvent event;
        event.id = ++m_row;
        event.slot = slot;
        event.pass = pass;
        event.operatorIndex = operatorIndex;
        m_stockTake.scan(event);
    }

private:
    StockTake m_stockTake;
    RowId m_row = 0;
};

TEST(StockTake, CreditsAnOperatorWithExpectedItemsOnly)
{
    Counting counting({book(1), book(2, 0, Bucket::OutOfScope), book(3, 0, Bucket::Excluded)});
    for (Slot slot = 0; slot < 3; ++slot)
        counting.scan(slot, 0, 1);
    EXPECT_EQ(counting->operatorTotals(1).found, 1) << "found is what was expected and is present";
    EXPECT_EQ(counting->operatorTotals(1).scans, 3);
}

TEST(StockTake, HasTotalsOfAnOperatorWhoOnlyReadShelves)
{
    Counting counting({book(1)});
    counting->takeTouchedGroups();
    ScanEvent event;
    event.id = 1;
    event.slot = 0;
    event.operatorIndex = 2;
    event.purpose = ScanPurpose::Order;
    counting->scan(event);
    EXPECT_EQ(counting->operatorCount(), 3U);
    EXPECT_THAT(counting->takeTouchedGroups().operators, ElementsAre(2U));
}

TEST(StockTake, ShowsAGapBetweenBooksOfAHomeThatAnotherHomesBookSeparates)
{
    // A copy without a site stands on Rak A, too, and fits there.
    const Place noSite = {QStringLiteral("SL"), QString()};
    Counting counting({book(1), book(2), book(3), book(2, 1)}, {rakA, noSite});
    const RowId pass = counting.open(QStringLiteral("Rak A"), rakA);
    counting.scan(0, pass);
    counting.scan(3, pass);
    counting.scan(2, pass);
    EXPECT_THAT(counting->passReading(pass)->gaps, ElementsAre(1U));
    EXPECT_EQ(counting->presence(1), Presence::Missing);
}

TEST(StockTake, KeepsAFinishedShelfFinishedWhenAnItemIsAddedInItsNamesake)
{
    Counting counting({book(1), book(2), book(3)});
    const RowId pass = counting.open(QStringLiteral("Rak A"), {});
    counting.scan(1, pass);
    counting->finishPass(pass);
    ASSERT_EQ(counting->totals().missing, 2);
    counting->addItem(book(2), {QStringLiteral("P2"), QStringLiteral("Rak A")});
    counting->setLent({});
    EXPECT_EQ(counting->totals().missing, 2);
}

TEST(StockTake, NeverCallsAnItemMissingThatWasNotExpected)
{
    Counting counting({book(1), book(2, 0, Bucket::Excluded), book(3, 0, Bucket::OutOfScope)});
    counting->declareHome(0, true);
    EXPECT_EQ(counting->presence(0), Presence::Missing);
    EXPECT_EQ(counting->presence(1), Presence::NotCovered);
    EXPECT_EQ(counting->presence(2), Presence::NotCovered);
}

TEST(StockTake, AnswersNothingForRowsThatAreNoScans)
{
    Counting counting({book(1)});
    const RowId pass = counting.open(QStringLiteral("Rak A"), rakA);
    EXPECT_FALSE(counting->undo(pass));
    EXPECT_FALSE(counting->undo(99));
    EXPECT_FALSE(counting->passReading(99).has_value());
    EXPECT_FALSE(counting->indexOf(99).has_value());
    EXPECT_FALSE(counting->lastScan(0).has_value());
}

TEST(StockTake, TellsTheLastLiveScanOfACopy)
{
    Counting counting({book(1)});
    const RowId here = counting.open(QStringLiteral("Rak A"), rakA);
    counting.scan(0, here);
    const RowId there =
        counting.open(QStringLiteral("Rak B"), {QStringLiteral("SL"), QStringLiteral("Rak B")});
    counting.scan(0, there);
    ASSERT_TRUE(counting->lastScan(0).has_value());
    EXPECT_EQ(counting->lastScan(0)->pass, there);
    EXPECT_EQ(counting->placeOf(*counting->lastScan(0)).site, QStringLiteral("Rak B"));
    EXPECT_TRUE(counting->undo(counting->lastScan(0)->id));
    EXPECT_EQ(counting->lastScan(0)->pass, here);
}

TEST(StockTake, ReadsNothingByScanningAStrayOfThePassAgain)
{
    Counting counting({book(1), book(2), book(9), book(9)});
    const RowId pass = counting.open(QStringLiteral("Troli"), {});
    for (const Slot slot : {2U, 0U, 1U})
        counting.scan(slot, pass);
    ASSERT_THAT(counting->passReading(pass)->strays, ElementsAre(2U));
    counting.scan(2, pass);
    EXPECT_EQ(counting->presence(3), Presence::NotCovered);
    EXPECT_THAT(counting->passReading(pass)->strays, ElementsAre(2U));
}

TEST(StockTake, AnswersAScanOfALongPassWithoutLookingAtAllOfItAgain)
{
    std::vector<CountedItem> shelf;
    for (std::uint32_t rank = 0; rank < 20000; ++rank)
        shelf.push_back(book(rank));
    Counting counting(std::move(shelf));
    const RowId pass = counting.open(QStringLiteral("Troli"), {});
    QElapsedTimer timer;
    timer.start();
    for (Slot slot = 0; slot < 20000; ++slot) {
        counting.scan(slot, pass);
        counting->totals();
    }
    // Looking again takes six seconds; the bound leaves room for sanitizers and busy machines.
    EXPECT_LT(timer.elapsed(), 2500);
    EXPECT_EQ(counting->passReading(pass)->inOrder.size(), 20000U);
}

TEST(ClassGroup, NamesTheTenClassesTheIslamicBlockAndNone)
{
    for (std::uint8_t group = 0; group < classGroupCount; ++group)
        EXPECT_EQ(classGroup(classGroupName(group)), group);
    EXPECT_EQ(classGroupName(3), QStringLiteral("300"));
    EXPECT_EQ(classGroup(u"2X"), 10);
    EXPECT_EQ(classGroup(u""), 11);
}

} // namespace
} // namespace opname
