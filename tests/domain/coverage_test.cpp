#include "opname/domain/coverage.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <tuple>

namespace opname {
namespace {

/// Written straight from the rule, over the whole home each time: (a) read, (b) between read runs, (c)
/// declared.
std::vector<bool> coveredByTheRule(const std::vector<int> &reads, const std::vector<int> &declared,
                                   std::size_t longestGap)
{
    const std::size_t size = reads.size();
    std::vector<bool> covered(size);
    for (std::size_t i = 0; i < size; ++i)
        covered[i] = reads[i] > 0 || declared[i] > 0;
    for (std::size_t begin = 0; begin < size;) {
        std::size_t end = begin;
        while (end < size && (reads[end] > 0) == (reads[begin] > 0))
            ++end;
        if (reads[begin] == 0 && begin > 0 && end < size) {
            std::size_t before = begin;
            while (before > 0 && reads[before - 1] > 0)
                --before;
            std::size_t after = end;
            while (after < size && reads[after] > 0)
                ++after;
            const std::size_t shorter = std::min(begin - before, after - end);
            if (end - begin <= longestGap && end - begin <= shorter)
                for (std::size_t i = begin; i < end; ++i)
                    covered[i] = true;
        }
        begin = end;
    }
    return covered;
}

/// "r" is a read position, "." one that is not; answers "c" for covered.
std::string cover(const std::string &row, std::uint32_t longestGap = 10)
{
    Coverage coverage(static_cast<std::uint32_t>(row.size()), longestGap);
    for (std::uint32_t i = 0; i < row.size(); ++i)
        if (row[i] == 'r')
            coverage.addRead(i);
    std::string covered;
    for (std::uint32_t i = 0; i < row.size(); ++i)
        covered += coverage.isCovered(i) ? 'c' : '.';
    return covered;
}

TEST(Coverage, CoversNothingBeforeAScan)
{
    EXPECT_EQ(cover("....."), ".....");
}

TEST(Coverage, LeavesTheEndsOfAHomeOpen)
{
    EXPECT_EQ(cover("..rrrr.."), "..cccc..");
}

TEST(Coverage, BridgesAGapNoLongerThanTheShorterRunBesideIt)
{
    EXPECT_EQ(cover("rr..rrr"), "ccccccc");
    EXPECT_EQ(cover("r..rrrr"), "c..cccc");
    EXPECT_EQ(cover("rrrr..r"), "cccc..c");
    EXPECT_EQ(cover("r.r.r"), "ccccc");
}

TEST(Coverage, DoesNotLetABridgedGapLengthenARun)
{
    EXPECT_EQ(cover("r.r..rrr"), "ccc..ccc");
}

TEST(Coverage, BridgesTenButNotEleven)
{
    const std::string run(12, 'r');
    EXPECT_EQ(cover(run + std::string(10, '.') + run), std::string(34, 'c'));
    EXPECT_EQ(cover(run + std::string(11, '.') + run),
              std::string(12, 'c') + std::string(11, '.') + std::string(12, 'c'));
}

TEST(Coverage, BridgesNothingWhenTheSettingIsZero)
{
    EXPECT_EQ(cover("rr.rr", 0), "cc.cc");
}

TEST(Coverage, CoversADeclaredRangeWithoutBridgingFromIt)
{
    Coverage coverage(6);
    coverage.addRead(0);
    coverage.declareRead(2, 3);
    EXPECT_FALSE(coverage.isCovered(1)) << "a declared position is not a read one";
    EXPECT_TRUE(coverage.isCovered(2));
    EXPECT_TRUE(coverage.isCovered(3));
    EXPECT_FALSE(coverage.isCovered(4));
}

TEST(Coverage, TakesOverlappingDeclarationsBackSingly)
{
    Coverage coverage(5);
    coverage.declareRead(0, 3);
    coverage.declareRead(2, 4);
    coverage.takeBackDeclared(0, 3);
    EXPECT_FALSE(coverage.isCovered(1));
    EXPECT_TRUE(coverage.isCovered(2));
    EXPECT_TRUE(coverage.isCovered(4));
}

TEST(Coverage, StaysReadUntilTheLastEvidenceIsTakenBack)
{
    Coverage coverage(1);
    coverage.addRead(0);
    coverage.addRead(0);
    coverage.removeRead(0);
    EXPECT_TRUE(coverage.isCovered(0));
    coverage.removeRead(0);
    EXPECT_FALSE(coverage.isCovered(0));
}

TEST(Coverage, AgreesWithTheRuleAfterEveryChangeAndNeverChangesOutOfReach)
{
    std::mt19937 random(31);
    for (int round = 0; round < 600; ++round) {
        const std::uint32_t size = 1 + random() % 90;
        const std::uint32_t longestGap = std::array{0U, 1U, 2U, 3U, 5U, 10U}[random() % 6];
        Coverage coverage(size, longestGap);
        std::vector<int> reads(size, 0);
        std::vector<int> declared(size, 0);
        std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;
        std::vector<bool> before(size, false);
        // Mostly full and mostly empty rows both occur, so that long runs and long gaps do.
        const std::uint32_t addInTen = 2 + random() % 8;
        for (int step = 0; step < 120; ++step) {
            std::uint32_t first = 0;
            std::uint32_t last = 0;
            const auto choice = random() % 12;
            if (choice == 0) {
                first = random() % size;
                last = first + random() % (size - first);
                ranges.emplace_back(first, last);
                coverage.declareRead(first, last);
                for (auto i = first; i <= last; ++i)
                    ++declared[i];
            } else if (choice == 1 && !ranges.empty()) {
                std::swap(ranges.back(), ranges[random() % ranges.size()]);
                std::tie(first, last) = ranges.back();
                ranges.pop_back();
                coverage.takeBackDeclared(first, last);
                for (auto i = first; i <= last; ++i)
                    --declared[i];
            } else {
                const std::uint32_t position = random() % size;
                std::tie(first, last) = coverage.reach(position);
                ASSERT_LE(last, size - 1);
                ASSERT_LE(first, position);
                ASSERT_GE(last, position);
                if (random() % 10 < addInTen) {
                    coverage.addRead(position);
                    ++reads[position];
                } else if (reads[position] > 0) {
                    coverage.removeRead(position);
                    --reads[position];
                }
            }
            const std::vector<bool> now = coveredByTheRule(reads, declared, longestGap);
            ASSERT_EQ(coverage.covered(first, last),
                      std::vector<bool>(now.begin() + first, now.begin() + last + 1));
            for (std::uint32_t i = 0; i < size; ++i) {
                ASSERT_EQ(coverage.isCovered(i), now[i]) << "position " << i << " of " << size;
                ASSERT_TRUE(now[i] == before[i] || (first <= i && i <= last))
                    << i << " changed outside " << first << "–" << last;
            }
            before = now;
        }
    }
}

} // namespace
} // namespace opname
