// Scans that come late are put into their place: the stock-take is then as if all had come in order.

#include "random_stock_take.h"

namespace opname {
namespace {

/// A scan as it stands now: its code may have become a copy's since it was told.
struct ToldScan {
    ScanEvent event;
    bool isLive = true;
};

void tell(StockTake &stockTake, const ToldScan &told)
{
    stockTake.scan(told.event);
    if (!told.isLive) {
        EXPECT_TRUE(stockTake.undo(told.event.id));
    }
}

std::vector<ToldScan> takeOff(StockTake &stockTake, const std::vector<ScanEvent> &scans, std::size_t count)
{
    std::vector<ToldScan> taken;
    const std::size_t left = stockTake.scanCount() - count;
    for (std::size_t i = left; i < left + count; ++i) {
        const ScanState state = stockTake.scanState(i);
        const auto drawn = std::find_if(scans.begin(), scans.end(),
                                        [&](const ScanEvent &event) { return event.id == state.id; });
        ScanEvent event = drawn == scans.end() ? ScanEvent() : *drawn;
        EXPECT_EQ(event.id, state.id);
        event.slot = state.slot;
        if (state.slot != noSlot)
            event.unknownCode.clear();
        taken.push_back({event, state.isLive});
    }
    stockTake.takeOff(count);
    EXPECT_EQ(stockTake.scanCount(), left);
    for (const ToldScan &told : taken)
        EXPECT_FALSE(stockTake.indexOf(told.event.id).has_value());
    return taken;
}

TEST(RandomStockTakes, AreTheSameWhenTheLastScansAreTakenOffAndToldAgain)
{
    for (std::uint32_t seed = 4000; seed <= 4150; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        RandomStockTake random(seed);
        StockTake stockTake(random.setup());
        StoredTotals stored;
        stored.take(stockTake);
        for (int step = 0; step < 60; ++step) {
            SCOPED_TRACE(testing::Message() << "step " << step);
            random.next()(stockTake);
            if (random.below(2) == 0)
                stored.take(stockTake); // or passes are not settled when it happens
            const auto all = static_cast<std::uint32_t>(stockTake.scanCount());
            for (const ToldScan &told : takeOff(stockTake, random.scans(), random.below(all + 1)))
                tell(stockTake, told);
            stored.take(stockTake);
            expectSame(stockTake, random.oracle(), stored);
            if (testing::Test::HasFailure())
                return;
        }
    }
}

TEST(RandomStockTakes, PutAScanThatComesLateIntoItsPlace)
{
    for (std::uint32_t seed = 5000; seed <= 5150; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        RandomStockTake random(seed);
        StockTake stockTake(random.setup());
        StoredTotals stored;
        stored.take(stockTake);
        for (int step = 0; step < 40; ++step) {
            SCOPED_TRACE(testing::Message() << "step " << step);
            random.next()(stockTake);
            // One station is heard of only after the others went on; its own scans stay in their order.
            std::vector<ScanEvent> late;
            std::size_t onTime = 0;
            std::vector<ScanEvent> inOrder;
            for (std::uint32_t i = random.below(6); i > 0; --i) {
                inOrder.push_back(random.nextScan());
                if (inOrder.back().id >> stationShift == 1) {
                    late.push_back(inOrder.back());
                } else {
                    stockTake.scan(inOrder.back());
                    ++onTime;
                }
            }
            if (!late.empty() && random.below(2) == 0)
                stored.take(stockTake);
            takeOff(stockTake, random.scans(), onTime);
            for (const ScanEvent &event : inOrder)
                stockTake.scan(event);
            stored.take(stockTake);
            expectSame(stockTake, random.oracle(), stored);
            for (std::uint32_t who = 0; who < 3; ++who)
                EXPECT_EQ(stockTake.scansOf(who),
                          static_cast<std::size_t>(std::count_if(
                              random.scans().begin(), random.scans().end(),
                              [&](const ScanEvent &event) { return event.operatorIndex == who; })));
            if (testing::Test::HasFailure())
                return;
        }
    }
}

} // namespace
} // namespace opname
