#include "collecting_receiver.h"
#include "opname/slims/demo_library.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

TEST(DemoLibraryTest, IsTheSameEveryTime)
{
    for (const qint64 size : {1, 7, 1000}) {
        testing::CollectingReceiver first;
        testing::CollectingReceiver second;
        ASSERT_TRUE(DemoLibrary(size, 5).pull(first, {}));
        ASSERT_TRUE(DemoLibrary(size, 5).pull(second, {}));
        ASSERT_EQ(first.items.size(), static_cast<std::size_t>(size));
        for (std::size_t i = 0; i < first.items.size(); ++i)
            ASSERT_EQ(first.items[i].inventoryCode, second.items[i].inventoryCode);
    }
}

TEST(DemoLibraryTest, WalksItsShelvesAndLeavesOutWhatIsLentOrLost)
{
    qint64 books = 0;
    DemoLibrary(3000, 1).walkShelves([&](const DemoShelfBook &book) {
        EXPECT_FALSE(book.code.isEmpty());
        EXPECT_FALSE(book.location.isEmpty());
        ++books;
    });
    EXPECT_GT(books, 2700);
    EXPECT_LT(books, 3000);
}

} // namespace
} // namespace opname
