#include "opname/domain/change.h"

#include <gtest/gtest.h>

using namespace opname;

TEST(Change, EveryKindAndStateIsFoundAgainByItsName)
{
    for (int index = 0; index < changeKindCount; ++index) {
        const auto kind = static_cast<ChangeKind>(index);
        EXPECT_EQ(changeKindFromName(changeKindName(kind)), kind);
    }
    for (int index = 0; index < changeStateCount; ++index) {
        const auto state = static_cast<ChangeState>(index);
        EXPECT_EQ(changeStateFromName(changeStateName(state)), state);
    }
    EXPECT_FALSE(changeKindFromName(u"delete_item"));
    EXPECT_FALSE(changeStateFromName(u"lost"));
}

TEST(Change, LongestValuesAreThoseOfSlimsColumns)
{
    EXPECT_EQ(maximumLength(ChangeKind::ItemStatus), 3);
    EXPECT_EQ(maximumLength(ChangeKind::ItemSite), 50);
    EXPECT_EQ(maximumLength(ChangeKind::TitleClass), 40);
    EXPECT_EQ(maximumLength(ChangeKind::NewCopy), 20);
}

TEST(Change, OnlyCallNumberAndClassOfATitleAreTheTitles)
{
    EXPECT_TRUE(isTitleChange(ChangeKind::TitleCallNumber));
    EXPECT_TRUE(isTitleChange(ChangeKind::TitleClass));
    EXPECT_FALSE(isTitleChange(ChangeKind::ItemCallNumber));
    EXPECT_FALSE(isTitleChange(ChangeKind::NewCopy));
}
