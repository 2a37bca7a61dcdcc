#include "opname/scanner/keyboard_wedge.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

qint64 type(KeyboardWedge &wedge, const QString &text, qint64 time, int pause)
{
    for (const QChar c : text) {
        wedge.addText(QString(c), time);
        time += pause;
    }
    return time;
}

TEST(KeyboardWedgeTest, BurstEndedByEnterIsARead)
{
    KeyboardWedge wedge;
    const qint64 end = type(wedge, QStringLiteral("B0001234"), 1000, 4);
    EXPECT_EQ(wedge.addEnd(false, end), KeyboardWedge::Answer::Finished);
    const auto read = wedge.takeRead();
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text, u"B0001234");
    EXPECT_EQ(read->suffix, u"Enter");
    EXPECT_NEAR(read->averagePause, 4, 0.01);
    EXPECT_TRUE(wedge.takeTyped().isEmpty());
}

TEST(KeyboardWedgeTest, PersonTypingIsGivenBackInOrder)
{
    KeyboardWedge wedge;
    QString typed;
    qint64 time = 0;
    for (const QChar c : QStringLiteral("halo")) {
        wedge.addText(QString(c), time);
        typed += wedge.takeTyped();
        time += 140;
    }
    EXPECT_EQ(wedge.addEnd(false, time), KeyboardWedge::Answer::Typing);
    typed += wedge.takeTyped();
    EXPECT_EQ(typed, u"halo");
    EXPECT_FALSE(wedge.takeRead());
}

TEST(KeyboardWedgeTest, SilenceEndsAReadWithoutSuffixAndReleasesAHastyKey)
{
    KeyboardWedge wedge;
    const qint64 end = type(wedge, QStringLiteral("12345"), 0, 3);
    EXPECT_EQ(wedge.checkIdle(end + 40), KeyboardWedge::Answer::Held);
    EXPECT_EQ(wedge.checkIdle(end + 200), KeyboardWedge::Answer::Finished);
    EXPECT_EQ(wedge.takeRead()->text, u"12345");
    type(wedge, QStringLiteral("ab"), 1000, 5);
    EXPECT_EQ(wedge.checkIdle(1100), KeyboardWedge::Answer::Typing);
    EXPECT_EQ(wedge.takeTyped(), u"ab");
}

TEST(KeyboardWedgeTest, TypedLetterBeforeAReadStaysOutOfIt)
{
    KeyboardWedge wedge;
    wedge.addText(QStringLiteral("x"), 0);
    const qint64 end = type(wedge, QStringLiteral("B77"), 300, 2);
    EXPECT_EQ(wedge.takeTyped(), u"x");
    EXPECT_EQ(wedge.addEnd(true, end), KeyboardWedge::Answer::Finished);
    EXPECT_EQ(wedge.takeRead()->text, u"B77");
}

TEST(KeyboardWedgeTest, SuffixMayComeAfterAPause)
{
    // A cheap scanner: 12 ms between keys, 60 ms before Enter.
    KeyboardWedge::Limits limits;
    limits.latestSuffix = 75;
    KeyboardWedge wedge(limits);
    const qint64 end = type(wedge, QStringLiteral("00012345"), 0, 12);
    EXPECT_EQ(wedge.addEnd(false, end + 60), KeyboardWedge::Answer::Finished);
    const auto read = wedge.takeRead();
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text, u"00012345");
    EXPECT_EQ(read->suffix, u"Enter");
}

TEST(KeyboardWedgeTest, LateTimerLosesNoReadWhenItIsAskedBeforeTheNextKey)
{
    KeyboardWedge wedge;
    const qint64 end = type(wedge, QStringLiteral("B0001"), 0, 5);
    EXPECT_EQ(wedge.checkIdle(end + 900), KeyboardWedge::Answer::Finished);
    EXPECT_EQ(wedge.takeRead()->text, u"B0001");
    const qint64 next = type(wedge, QStringLiteral("B0002"), end + 900, 5);
    EXPECT_EQ(wedge.addEnd(true, next), KeyboardWedge::Answer::Finished);
    EXPECT_EQ(wedge.takeRead()->text, u"B0002");
    EXPECT_FALSE(wedge.takeRead());
}

TEST(KeyboardWedgeTest, EnterOfAPersonWhoTypedAnInitialGoesThrough)
{
    KeyboardWedge wedge;
    type(wedge, QStringLiteral("ab"), 0, 20);
    EXPECT_EQ(wedge.addEnd(false, 40), KeyboardWedge::Answer::Typing);
    EXPECT_EQ(wedge.takeTyped(), u"ab");
    EXPECT_EQ(wedge.addEnd(false, 60), KeyboardWedge::Answer::Typing);
}

TEST(KeyboardWedgeTest, LimitsDecideWhatIsFastAndWhatIsACode)
{
    KeyboardWedge slow({100, 5, 300, 100});
    qint64 end = type(slow, QStringLiteral("12345"), 0, 90);
    EXPECT_EQ(slow.addEnd(false, end), KeyboardWedge::Answer::Finished);
    end = type(slow, QStringLiteral("1234"), 5000, 90);
    EXPECT_EQ(slow.addEnd(false, end), KeyboardWedge::Answer::Typing);
    EXPECT_EQ(slow.takeTyped(), u"1234");
}

TEST(KeyboardWedgeTest, ReleasedKeysAreGivenBack)
{
    KeyboardWedge wedge;
    type(wedge, QStringLiteral("abcd"), 0, 3);
    EXPECT_TRUE(wedge.isHolding());
    wedge.release();
    EXPECT_FALSE(wedge.isHolding());
    EXPECT_EQ(wedge.takeTyped(), u"abcd");
    EXPECT_FALSE(wedge.takeRead());
}

} // namespace
} // namespace opname
