#include "opname/workflow/scan_pace.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

const QString rina = QStringLiteral("Rina");
const QString budi = QStringLiteral("Budi");
const QString shelf = QStringLiteral("Rak A");

TEST(ScanPace, NeedsSomeScansOverSomeTime)
{
    ScanPace pace;
    EXPECT_FALSE(pace.perMinute());
    for (int i = 0; i < 20; ++i)
        pace.add(i * 100, rina, shelf);
    EXPECT_FALSE(pace.perMinute()) << "two seconds tell nothing";
    ScanPace slow;
    for (int i = 0; i < 4; ++i)
        slow.add(i * 20'000, rina, shelf);
    EXPECT_FALSE(slow.perMinute()) << "four scans tell nothing";
}

TEST(ScanPace, TellsOperatorsAndShelvesApart)
{
    ScanPace pace;
    for (int i = 0; i < 30; ++i) {
        pace.add(i * 2000, rina, shelf);
        if (i % 3 == 0)
            pace.add(i * 2000 + 500, budi, QStringLiteral("Rak B"));
    }
    ASSERT_TRUE(pace.perMinute());
    EXPECT_NEAR(*pace.perMinuteOf(rina), 30.0, 0.1);
    EXPECT_NEAR(*pace.perMinuteOf(budi), 10.0, 0.1);
    EXPECT_NEAR(*pace.perMinuteAt(shelf), 30.0, 0.1);
    EXPECT_NEAR(*pace.perMinute(), 40.0, 1.5);
    EXPECT_FALSE(pace.perMinuteOf(QStringLiteral("Sari")));
}

TEST(ScanPace, NamesThoseWhoAreScanning)
{
    ScanPace pace;
    EXPECT_TRUE(pace.operatorPaces().empty());
    for (int i = 0; i < 30; ++i) {
        pace.add(i * 2000, rina, shelf);
        pace.add(i * 2000 + 500, budi, shelf);
        pace.add(i * 2000 + 600, i == 0 ? QStringLiteral("Sari") : budi, shelf);
    }
    std::vector<ScanPace::OperatorPace> paces = pace.operatorPaces();
    ASSERT_EQ(paces.size(), 2U) << "one scan of Sari's tells nothing";
    EXPECT_EQ(paces[0].name, budi);
    EXPECT_NEAR(paces[1].perMinute, 30.0, 0.1);
    for (int i = 0; i < 30; ++i)
        pace.add(400'000 + i * 1000, rina, shelf);
    paces = pace.operatorPaces();
    ASSERT_EQ(paces.size(), 1U) << "Budi has gone home";
    EXPECT_EQ(paces[0].name, rina);
    EXPECT_NEAR(paces[0].perMinute, 60.0, 0.1);
}

TEST(ScanPace, ALongPauseBeginsAnew)
{
    ScanPace pace;
    for (int i = 0; i < 20; ++i)
        pace.add(i * 1000, rina, shelf);
    pace.add(20'000 + 3'600'000, rina, shelf);
    EXPECT_FALSE(pace.perMinute());
}

TEST(ScanPace, TimeLeftIsComparedWithTheProcedures)
{
    EXPECT_FALSE(timeLeft(100, std::nullopt, 1350, 0));
    EXPECT_FALSE(timeLeft(100, 0.0, 1350, 0));
    const auto inTime = timeLeft(1000, 10.0, 1350, 450);
    ASSERT_TRUE(inTime);
    EXPECT_EQ(inTime->minutes, 100);
    EXPECT_EQ(inTime->standardMinutes, 900);
    EXPECT_TRUE(inTime->isInTime());
    EXPECT_FALSE(timeLeft(10'001, 10.0, 1350, 350)->isInTime());
    EXPECT_FALSE(timeLeft(1, 10.0, 1350, 1400)->isInTime());
    EXPECT_TRUE(timeLeft(0, 10.0, 1350, 1350)->isInTime());
}

} // namespace
} // namespace opname
