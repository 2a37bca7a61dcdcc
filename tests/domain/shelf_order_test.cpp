#include "opname/domain/shelf_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QElapsedTimer>

#include <algorithm>
#include <random>

namespace opname {
namespace {

using Ranks = std::vector<std::uint32_t>;
using testing::ElementsAre;
using testing::IsEmpty;

/// Tries every subset: the longest non-decreasing one, and of equal length the lexicographically smallest.
Ranks earliestLongestRun(const Ranks &ranks)
{
    Ranks best;
    for (std::uint32_t chosen = 0; chosen < (1U << ranks.size()); ++chosen) {
        Ranks run;
        bool ascends = true;
        for (std::uint32_t i = 0; i < ranks.size(); ++i) {
            if ((chosen >> i & 1U) == 0)
                continue;
            ascends = ascends && (run.empty() || ranks[run.back()] <= ranks[i]);
            run.push_back(i);
        }
        if (ascends && (run.size() > best.size() || (run.size() == best.size() && run < best)))
            best = run;
    }
    return best;
}

Ranks others(const Ranks &chosen, std::size_t count)
{
    Ranks rest;
    for (std::uint32_t i = 0; i < count; ++i)
        if (!std::binary_search(chosen.begin(), chosen.end(), i))
            rest.push_back(i);
    return rest;
}

TEST(ShelfOrder, KeepsNothingOfAnEmptyShelf)
{
    EXPECT_THAT(shelfOrder({}).inOrder, IsEmpty());
    EXPECT_THAT(shelfOrder({}).strays, IsEmpty());
}

TEST(ShelfOrder, LeavesEqualKeysWhereTheyStand)
{
    EXPECT_THAT(shelfOrder({3, 3, 3}).strays, IsEmpty());
}

TEST(ShelfOrder, MovesOneStrayOfFortyOne)
{
    for (std::uint32_t from = 0; from <= 40; ++from) {
        Ranks row;
        for (std::uint32_t rank = 0; rank < 40; ++rank)
            row.push_back(rank < 20 ? rank : rank + 1);
        row.insert(row.begin() + from, 20);
        const ShelfOrder order = shelfOrder(row);
        if (from == 20)
            EXPECT_THAT(order.strays, IsEmpty());
        else
            EXPECT_EQ(order.strays.size(), 1U) << "stray at " << from;
    }
}

TEST(ShelfOrder, OfTwoExchangedBooksMovesTheLaterScan)
{
    EXPECT_THAT(shelfOrder({2, 1}).inOrder, ElementsAre(0));
    EXPECT_THAT(shelfOrder({1, 3, 2, 4}).strays, ElementsAre(2));
}

TEST(ShelfOrder, TakesRanksUpToTheHighestNumber)
{
    EXPECT_THAT(shelfOrder({0xffffffffU, 0, 0xffffffffU}).inOrder, ElementsAre(0, 2));
}

TEST(ShelfOrder, AgreesWithTryingEverySubsetOfShortRows)
{
    for (std::uint32_t length = 0; length <= 6; ++length) {
        std::uint32_t rows = 1;
        for (std::uint32_t i = 0; i < length; ++i)
            rows *= 4;
        for (std::uint32_t row = 0; row < rows; ++row) {
            Ranks ranks;
            for (std::uint32_t i = 0, rest = row; i < length; ++i, rest /= 4)
                ranks.push_back(rest % 4);
            const ShelfOrder order = shelfOrder(ranks);
            ASSERT_EQ(order.inOrder, earliestLongestRun(ranks)) << testing::PrintToString(ranks);
            ASSERT_EQ(order.strays, others(order.inOrder, length)) << testing::PrintToString(ranks);
        }
    }
}

TEST(ShelfOrder, AgreesWithTryingEverySubsetOfRandomRows)
{
    std::mt19937 random(20261124);
    for (int round = 0; round < 4000; ++round) {
        Ranks ranks(random() % 11);
        const std::uint32_t different = 1 + random() % 10;
        for (auto &rank : ranks)
            rank = random() % different;
        const ShelfOrder order = shelfOrder(ranks);
        ASSERT_EQ(order.inOrder, earliestLongestRun(ranks)) << testing::PrintToString(ranks);
        ASSERT_EQ(order.strays, others(order.inOrder, ranks.size())) << testing::PrintToString(ranks);
    }
}

TEST(ShelfOrder, SplitsAHundredThousandBooksAtOnce)
{
    std::mt19937 random(7);
    const Ranks sorted = [] {
        Ranks ranks(100000);
        for (std::uint32_t i = 0; i < ranks.size(); ++i)
            ranks[i] = i / 3;
        return ranks;
    }();
    Ranks shuffled = sorted;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    Ranks reversed(sorted.rbegin(), sorted.rend());
    for (const Ranks &row : {sorted, shuffled, reversed}) {
        QElapsedTimer timer;
        timer.start();
        const ShelfOrder order = shelfOrder(row);
        // A quadratic split takes seconds; the bound leaves room for sanitizers and busy machines.
        EXPECT_LT(timer.elapsed(), 500);
        EXPECT_EQ(order.inOrder.size() + order.strays.size(), row.size());
    }
    EXPECT_THAT(shelfOrder(sorted).strays, IsEmpty());
    EXPECT_EQ(shelfOrder(reversed).inOrder.size(), 3U);
}

} // namespace
} // namespace opname
