#include "opname/domain/shelf_place.h"

#include <gtest/gtest.h>

#include <array>

namespace opname {

namespace {

Place completed(const char *shelf, const Place &stated = {})
{
    static const std::array homes = {Place{QStringLiteral("L1"), QStringLiteral("Rak A")},
                                     Place{QStringLiteral("L2"), QStringLiteral("Rak A")},
                                     Place{QStringLiteral("L2"), QStringLiteral("Rak B")},
                                     Place{QStringLiteral("L2"), QString()}};
    return placeOfShelf(QString::fromLatin1(shelf), stated, homes.size(),
                        [](std::size_t home) -> const Place & { return homes.at(home); });
}

} // namespace

TEST(ShelfPlace, ShelfNamedAfterASiteIsThatSite)
{
    EXPECT_EQ(completed(" rak b "), (Place{QStringLiteral("L2"), QStringLiteral("Rak B")}));
}

TEST(ShelfPlace, LocationIsLeftOpenWhereSeveralHaveTheSite)
{
    EXPECT_EQ(completed("Rak A"), (Place{QString(), QStringLiteral("Rak A")}));
    EXPECT_EQ(completed("Rak A", {QStringLiteral("l1"), QString()}),
              (Place{QStringLiteral("L1"), QStringLiteral("Rak A")}));
}

TEST(ShelfPlace, WhatIsStatedOfTheSiteGoesBeforeTheShelfsName)
{
    EXPECT_EQ(completed("Rak A", {QString(), QStringLiteral("rak b")}),
              (Place{QStringLiteral("L2"), QStringLiteral("Rak B")}));
}

TEST(ShelfPlace, ShelfThatIsNoSiteStaysAsItWasStated)
{
    EXPECT_EQ(completed("Papan 7"), Place());
    EXPECT_EQ(completed("Rak B", {QStringLiteral("L1"), QString()}),
              (Place{QStringLiteral("L1"), QString()}));
    EXPECT_EQ(completed(""), Place()) << "a home without site is nobody's namesake";
}

} // namespace opname
