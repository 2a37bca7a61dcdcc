// Random stock-takes of small libraries, compared after every event with the rules written down a second
// time.

#include "random_stock_take.h"

namespace opname {
namespace {

TEST(RandomStockTakes, AgreeWithTheRulesAfterEveryEvent)
{
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        RandomStockTake random(seed);
        StockTake stockTake(random.setup());
        StoredTotals stored;
        stored.take(stockTake);
        for (int step = 0; step < 60; ++step) {
            SCOPED_TRACE(testing::Message() << "step " << step);
            random.next()(stockTake);
            stored.take(stockTake);
            expectSame(stockTake, random.oracle(), stored);
            if (testing::Test::HasFailure())
                return;
        }
    }
}

TEST(RandomStockTakes, AreTheSameWhenNothingIsAskedUntilTheEnd)
{
    for (std::uint32_t seed = 1000; seed <= 3000; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        RandomStockTake random(seed);
        StockTake inOneGo(random.setup());
        for (int step = 0; step < 90; ++step)
            random.next()(inOneGo);
        StoredTotals stored;
        stored.take(inOneGo);
        expectSame(inOneGo, random.oracle(), stored);
        if (testing::Test::HasFailure())
            return;
    }
}

} // namespace
} // namespace opname
