#include "opname/domain/call_number_goal.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace opname {
namespace {

/// The first of these call numbers, put into shelf order, that a list shows for what was typed.
std::string goesTo(const char *typed, const CallNumberProfile &profile = {})
{
    QStringList shelf = {
        QStringLiteral("005.1 Abc"),   QStringLiteral("297 Zul"),      QStringLiteral("2X0 Abd"),
        QStringLiteral("2X4.2 Mus"),   QStringLiteral("300 Abd"),      QStringLiteral("338.9 Bas"),
        QStringLiteral("340.1 Kus h"), QStringLiteral("813 Abd 2005"), QStringLiteral("813 Tom t"),
        QStringLiteral("R 030 Ens"),   QStringLiteral("R 340 Kam"),    QStringLiteral("SKR 500 Wid"),
        QStringLiteral("tanpa kelas")};
    std::sort(shelf.begin(), shelf.end(), [&](const QString &a, const QString &b) {
        return callNumberKey(a, profile).bytes < callNumberKey(b, profile).bytes;
    });
    const QByteArray goal = callNumberGoal(QString::fromUtf8(typed), profile);
    const auto at = std::find_if(shelf.begin(), shelf.end(), [&](const QString &callNumber) {
        return callNumberKey(callNumber, profile).bytes >= goal;
    });
    return at == shelf.end() ? "end" : at->toStdString();
}

TEST(CallNumberGoal, DigitsOfAClassGoToWhatBeginsWithThem)
{
    EXPECT_EQ(goesTo("0"), "005.1 Abc");
    EXPECT_EQ(goesTo("3"), "300 Abd");
    EXPECT_EQ(goesTo("33"), "338.9 Bas");
    EXPECT_EQ(goesTo("34"), "340.1 Kus h");
    EXPECT_EQ(goesTo("340"), "340.1 Kus h");
    EXPECT_EQ(goesTo("340.1"), "340.1 Kus h");
    EXPECT_EQ(goesTo("340.2"), "813 Abd 2005");
    EXPECT_EQ(goesTo("9"), "R 030 Ens");
}

TEST(CallNumberGoal, WhatFollowsTheClassNarrowsIt)
{
    EXPECT_EQ(goesTo("813 t"), "813 Tom t");
    EXPECT_EQ(goesTo("813 Abd 2004"), "813 Abd 2005");
    EXPECT_EQ(goesTo(" 813  TOM "), "813 Tom t");
}

TEST(CallNumberGoal, IslamicClassesAndCollectionsHaveTheirPlace)
{
    EXPECT_EQ(goesTo("2x"), "2X0 Abd");
    EXPECT_EQ(goesTo("2X4"), "2X4.2 Mus");
    EXPECT_EQ(goesTo("R"), "R 030 Ens");
    EXPECT_EQ(goesTo("r 3"), "R 340 Kam");
    EXPECT_EQ(goesTo("SKR"), "SKR 500 Wid");
}

TEST(CallNumberGoal, NothingAndNonsenseGoSomewhere)
{
    EXPECT_TRUE(callNumberGoal(QString(), {}).isEmpty());
    EXPECT_TRUE(callNumberGoal(QStringLiteral("   "), {}).isEmpty());
    for (const char *typed : {"?", "..", "99999999999999", "\xf0\x9f\x93\x9a", "813 813 813", "-1"})
        EXPECT_FALSE(goesTo(typed).empty()) << typed;
}

TEST(CallNumberGoal, CongressNumbersAreTakenAsTheyAre)
{
    CallNumberProfile profile;
    profile.scheme = CallNumberProfile::Scheme::LibraryOfCongress;
    const auto key = [&](const char *number) {
        return callNumberKey(QString::fromUtf8(number), profile).bytes;
    };
    EXPECT_EQ(callNumberGoal(QStringLiteral("QA76"), profile), key("QA76"));
    EXPECT_LE(callNumberGoal(QStringLiteral("QA76"), profile), key("QA76.73 .J39 2001"));
}

} // namespace
} // namespace opname
