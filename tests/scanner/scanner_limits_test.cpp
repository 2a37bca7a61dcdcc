#include "opname/scanner/scanner_limits.h"

#include <gtest/gtest.h>
#include <vector>

namespace opname {
namespace {

std::vector<WedgeRead> reads(qint64 longestPause, const QString &suffix, qint64 suffixPause, int length = 8)
{
    return std::vector<WedgeRead>(
        3, {QString(length, u'1'), double(longestPause), suffix, longestPause, suffixPause});
}

TEST(ScannerLimitsTest, AFastScannerLeavesMoreRoomToThePerson)
{
    const auto limits = limitsFrom(reads(3, u"Enter"_qs, 3));
    ASSERT_TRUE(limits);
    EXPECT_EQ(limits->longestPause, 20);
    EXPECT_LE(limits->latestSuffix, 35);
    EXPECT_GT(limits->idleEnd, limits->latestSuffix);
    EXPECT_GE(limits->shortestUnended, 8);
}

TEST(ScannerLimitsTest, ASlowSuffixIsWaitedForLongerThanSilence)
{
    const auto limits = limitsFrom(reads(12, u"Enter"_qs, 90));
    ASSERT_TRUE(limits);
    EXPECT_GE(limits->latestSuffix, 120);
    EXPECT_GT(limits->idleEnd, limits->latestSuffix);
}

TEST(ScannerLimitsTest, ShortCodesWithoutSuffixAreLearned)
{
    auto learned = reads(5, {}, 0);
    learned[1].text = u"1234"_qs;
    const auto limits = limitsFrom(learned);
    ASSERT_TRUE(limits);
    EXPECT_EQ(limits->shortestUnended, 4);
    EXPECT_LE(limits->shortestCode, 4);
}

TEST(ScannerLimitsTest, TooFewReadsAndAScannerAsSlowAsAPersonAreRefused)
{
    const auto all = reads(5, u"Enter"_qs, 5);
    EXPECT_FALSE(limitsFrom(std::span(all).first(2)));
    EXPECT_FALSE(limitsFrom({}));
    const auto slow = limitsFrom(reads(70, u"Enter"_qs, 70));
    ASSERT_FALSE(slow);
    EXPECT_FALSE(slow.error().message.isEmpty());
    EXPECT_TRUE(limitsFrom(reads(48, u"Tab"_qs, 5)));
}

TEST(ScannerLimitsTest, NothingLearnedIsAsSlowAsAFastTypist)
{
    for (qint64 pause = 0; pause <= 50; ++pause) {
        const auto limits = limitsFrom(reads(pause, {}, 0));
        ASSERT_TRUE(limits);
        EXPECT_LT(limits->longestPause, 60);
        EXPECT_GE(limits->longestPause, pause);
    }
}

TEST(ScannerLimitsTest, SurviveTheirJsonFormAndNonsenseBecomesTheDefault)
{
    ScannerLimits limits = *limitsFrom(reads(30, u"Enter"_qs, 120));
    limits.layout = WedgeLayout::UsKeyboard;
    EXPECT_EQ(ScannerLimits::fromJson(limits.toJson()), limits);
    EXPECT_EQ(ScannerLimits::fromJson({}), ScannerLimits());
    EXPECT_EQ(ScannerLimits::fromJson({{u"longest_pause"_qs, 500},
                                       {u"shortest_code"_qs, -1},
                                       {u"idle_end"_qs, u"x"_qs},
                                       {u"layout"_qs, 9}}),
              ScannerLimits());
    const ScannerLimits uneven = ScannerLimits::fromJson({{u"latest_suffix"_qs, 250}});
    EXPECT_GT(uneven.idleEnd, uneven.latestSuffix) << "silence must not end a read before its suffix";
}

} // namespace
} // namespace opname
