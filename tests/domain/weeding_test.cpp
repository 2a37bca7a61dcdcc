#include "opname/domain/weeding.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

TEST(WeedingTest, ACopyIsWeededByStatusOrByList)
{
    EXPECT_FALSE(isWeeded({false, true, false, true}));
    EXPECT_TRUE(isWeeded({true, false, false, true})) << "listed, whatever SLiMS has";
    EXPECT_TRUE(isWeeded({false, true, true, false}));
    EXPECT_FALSE(isWeeded({false, false, true, false})) << "gone from SLiMS, so its status says nothing";
}

TEST(WeedingTest, ListAndSlimsAgreeOnlyWhereBothSayWeeded)
{
    EXPECT_EQ(weedingMismatch({true, true, true, true}), std::nullopt);
    EXPECT_EQ(weedingMismatch({true, false, false, true}), WeedingMismatch::NotInSlims);
    EXPECT_EQ(weedingMismatch({true, true, false, true}), WeedingMismatch::OtherStatus);
    EXPECT_EQ(weedingMismatch({false, true, true, true}), WeedingMismatch::NotListed);
    EXPECT_EQ(weedingMismatch({false, true, true, false}), std::nullopt) << "no list was given";
    EXPECT_EQ(weedingMismatch({false, true, false, true}), std::nullopt) << "an ordinary copy";
}

TEST(WeedingTest, WhatNobodyFilledInNeverAgrees)
{
    EXPECT_EQ(weedingState(false, true, false), WeedingState::NotFilledIn);
    EXPECT_EQ(weedingState(true, false, false), WeedingState::NotCounted);
    EXPECT_EQ(weedingState(true, true, false), WeedingState::Agrees);
    EXPECT_EQ(weedingState(true, true, true), WeedingState::Differs);
}

} // namespace
} // namespace opname
