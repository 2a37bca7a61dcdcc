#include "opname/domain/seeded_draw.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

namespace opname {
namespace {

std::vector<std::uint32_t> draw(const QByteArray &seed, std::uint32_t population, std::size_t size)
{
    SeededDraw drawing(seed, population);
    std::vector<std::uint32_t> drawn;
    while (drawn.size() < size)
        if (const auto number = drawing.next())
            drawn.push_back(*number);
        else
            break;
    return drawn;
}

} // namespace

TEST(SeededDraw, SameSeedDrawsTheSameAndAnotherSeedSomethingElse)
{
    EXPECT_EQ(draw("a", 1'000'000, 100), draw("a", 1'000'000, 100));
    EXPECT_NE(draw("a", 1'000'000, 100), draw("b", 1'000'000, 100));
}

TEST(SeededDraw, EveryNumberComesOnceAndThenNone)
{
    for (const std::uint32_t population : {0U, 1U, 2U, 7U, 1000U}) {
        std::vector<std::uint32_t> all = draw("benih", population, population + 5);
        std::sort(all.begin(), all.end());
        ASSERT_EQ(all.size(), population);
        for (std::uint32_t i = 0; i < population; ++i)
            ASSERT_EQ(all[i], i);
    }
}

TEST(SeededDraw, EveryNumberIsDrawnAboutAsOften)
{
    constexpr std::uint32_t population = 20;
    std::vector<int> times(population, 0);
    for (int seed = 0; seed < 4000; ++seed)
        for (const std::uint32_t number : draw(QByteArray::number(seed), population, 5))
            ++times[number];
    // 1000 expected each, standard deviation 27: a fair drawing stays within 150.
    for (std::uint32_t i = 0; i < population; ++i)
        EXPECT_NEAR(times[i], 1000, 150) << i;
}

TEST(SeededDraw, DrawingIsTheOneThatTheContractDescribes)
{
    // By Python's hashlib and a list that is shuffled. Sessions state their seeds, so this must stay.
    EXPECT_EQ(draw("opname", 10, 10), (std::vector<std::uint32_t>{0, 2, 7, 9, 6, 4, 3, 8, 1, 5}));
    EXPECT_EQ(draw("opname", 1'000'000, 5),
              (std::vector<std::uint32_t>{994800, 409511, 644557, 343180, 942780}));
}

} // namespace opname
