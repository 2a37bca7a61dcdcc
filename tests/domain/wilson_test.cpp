#include "opname/domain/wilson.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

void expectInterval(qint64 hits, qint64 trials, double low, double high)
{
    const auto estimate = wilsonEstimate(hits, trials);
    ASSERT_TRUE(estimate);
    EXPECT_NEAR(estimate->low, low, 0.00005) << hits << " of " << trials;
    EXPECT_NEAR(estimate->high, high, 0.00005) << hits << " of " << trials;
    EXPECT_DOUBLE_EQ(estimate->share, double(hits) / double(trials));
}

} // namespace

TEST(Wilson, AgreesWithTheIntervalsThatNewcombePublished)
{
    // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    expectInterval(81, 263, 0.2553, 0.3662);
    expectInterval(15, 148, 0.0624, 0.1605);
    expectInterval(0, 20, 0.0000, 0.1611);
    expectInterval(1, 29, 0.0061, 0.1718);
}

TEST(Wilson, EndsOfTheScaleStayOnIt)
{
    for (qint64 trials = 1; trials <= 400; ++trials) {
        EXPECT_EQ(wilsonEstimate(0, trials)->low, 0) << trials;
        EXPECT_EQ(wilsonEstimate(trials, trials)->high, 1) << trials;
        for (qint64 hits = 0; hits <= trials; ++hits) {
            const auto estimate = *wilsonEstimate(hits, trials);
            ASSERT_LE(estimate.low, estimate.share) << hits << " of " << trials;
            ASSERT_GE(estimate.high, estimate.share) << hits << " of " << trials;
            const auto mirrored = *wilsonEstimate(trials - hits, trials);
            ASSERT_NEAR(estimate.low, 1 - mirrored.high, 1e-9) << hits << " of " << trials;
        }
    }
}

TEST(Wilson, WhatIsNoSampleHasNoInterval)
{
    EXPECT_FALSE(wilsonEstimate(0, 0));
    EXPECT_FALSE(wilsonEstimate(-1, 10));
    EXPECT_FALSE(wilsonEstimate(11, 10));
}

} // namespace opname
