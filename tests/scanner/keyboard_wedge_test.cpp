#include "opname/scanner/keyboard_wedge.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

qint64 type(KeyboardWedge &wedge, const QString &text, qint64 time, int pause)
{
    for (const QChar c : text) {
        wedge.addKey({QString(c)}, time);
        time += pause;
    }
    return time;
}

QString typedText(KeyboardWedge &wedge)
{
    QString text;
    for (const WedgeKey &key : wedge.takeTyped())
        text += key.text;
    return text;
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
    EXPECT_TRUE(wedge.takeTyped().empty());
}

TEST(KeyboardWedgeTest, PersonTypingIsGivenBackInOrder)
{
    KeyboardWedge wedge;
    QString typed;
    qint64 time = 0;
    for (const QChar c : QStringLiteral("halo")) {
        wedge.addKey({QString(c)}, time);
        typed += typedText(wedge);
        time += 140;
    }
    EXPECT_EQ(wedge.addEnd(false, time), KeyboardWedge::Answer::Typing);
    typed += typedText(wedge);
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
    EXPECT_EQ(typedText(wedge), u"ab");
}

TEST(KeyboardWedgeTest, TypedLetterBeforeAReadStaysOutOfIt)
{
    KeyboardWedge wedge;
    wedge.addKey({QStringLiteral("x")}, 0);
    const qint64 end = type(wedge, QStringLiteral("B77"), 300, 2);
    EXPECT_EQ(typedText(wedge), u"x");
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
    EXPECT_EQ(typedText(wedge), u"ab");
    EXPECT_EQ(wedge.addEnd(false, 60), KeyboardWedge::Answer::Typing);
}

TEST(KeyboardWedgeTest, LimitsDecideWhatIsFastAndWhatIsACode)
{
    KeyboardWedge slow({100, 5, 300, 100});
    qint64 end = type(slow, QStringLiteral("12345"), 0, 90);
    EXPECT_EQ(slow.addEnd(false, end), KeyboardWedge::Answer::Finished);
    end = type(slow, QStringLiteral("1234"), 5000, 90);
    EXPECT_EQ(slow.addEnd(false, end), KeyboardWedge::Answer::Typing);
    EXPECT_EQ(typedText(slow), u"1234");
}

TEST(KeyboardWedgeTest, ReleasedKeysAreGivenBack)
{
    KeyboardWedge wedge;
    type(wedge, QStringLiteral("abcd"), 0, 3);
    EXPECT_TRUE(wedge.isHolding());
    wedge.release();
    EXPECT_FALSE(wedge.isHolding());
    EXPECT_EQ(typedText(wedge), u"abcd");
    EXPECT_FALSE(wedge.takeRead());
}

TEST(KeyboardWedgeTest, AKeyThatIsHeldDownIsAPersonsThoughItRepeatsFast)
{
    KeyboardWedge wedge;
    wedge.addKey({QStringLiteral("a")}, 0);
    EXPECT_EQ(wedge.checkIdle(40), KeyboardWedge::Answer::Typing);
    EXPECT_EQ(typedText(wedge), u"a");
    WedgeKey repeated{QStringLiteral("a")};
    repeated.isRepeated = true;
    for (qint64 time = 250; time < 1000; time += 30)
        EXPECT_EQ(wedge.addKey(repeated, time), KeyboardWedge::Answer::Typing);
    EXPECT_FALSE(wedge.isHolding());
}

TEST(KeyboardWedgeTest, EqualDigitsOfAFastScannerThatLookRepeatedStayInTheRead)
{
    KeyboardWedge wedge;
    WedgeKey repeated{QStringLiteral("0")};
    repeated.isRepeated = true;
    wedge.addKey({QStringLiteral("0")}, 0);
    EXPECT_EQ(wedge.addKey(repeated, 1), KeyboardWedge::Answer::Held);
    EXPECT_EQ(wedge.addKey({QStringLiteral("7")}, 2), KeyboardWedge::Answer::Held);
    EXPECT_EQ(wedge.addEnd(false, 3), KeyboardWedge::Answer::Finished);
    EXPECT_EQ(wedge.takeRead()->text, u"007");
}

TEST(KeyboardWedgeTest, AFastTypistIsNeverTakenForAScanner)
{
    // 60 ms between keys, with keys rolled over in 20 ms now and then, and Enter at once.
    for (int roll = 1; roll <= 3; ++roll) {
        KeyboardWedge wedge;
        QString typed;
        qint64 time = 0;
        const QString text = QStringLiteral("pendidikan dasar");
        for (qsizetype i = 0; i < text.size(); ++i) {
            time += i % (roll + 1) == 0 ? 60 : i % 5 == 0 ? 40 : 20;
            wedge.checkIdle(time);
            wedge.addKey({text.sliced(i, 1)}, time);
            typed += typedText(wedge);
        }
        EXPECT_EQ(wedge.addEnd(false, time + 60), KeyboardWedge::Answer::Typing) << roll;
        typed += typedText(wedge);
        EXPECT_EQ(typed, text) << roll;
        EXPECT_FALSE(wedge.takeRead()) << roll;
    }
}

TEST(KeyboardWedgeTest, EnterThatComesLateToAReadGoesNowhere)
{
    KeyboardWedge wedge;
    const qint64 end = type(wedge, QStringLiteral("B0001234"), 0, 4);
    EXPECT_EQ(wedge.checkIdle(end + 100), KeyboardWedge::Answer::Finished);
    ASSERT_TRUE(wedge.takeRead());
    EXPECT_EQ(wedge.addEnd(false, end + 150), KeyboardWedge::Answer::Finished);
    EXPECT_FALSE(wedge.takeRead()) << "one read, not two";
    EXPECT_EQ(wedge.addEnd(false, end + 160), KeyboardWedge::Answer::Typing);
}

TEST(KeyboardWedgeTest, CarriageReturnAndLineFeedAsTwoKeysEndOneRead)
{
    KeyboardWedge wedge;
    const qint64 end = type(wedge, QStringLiteral("B0001234"), 0, 4);
    EXPECT_EQ(wedge.addEnd(false, end), KeyboardWedge::Answer::Finished);
    ASSERT_TRUE(wedge.takeRead());
    EXPECT_EQ(wedge.addEnd(false, end + 4), KeyboardWedge::Answer::Finished);
    EXPECT_FALSE(wedge.takeRead());
    const qint64 next = type(wedge, QStringLiteral("B0001235"), end + 2000, 4);
    EXPECT_EQ(wedge.addEnd(false, next), KeyboardWedge::Answer::Finished);
    EXPECT_EQ(wedge.addEnd(false, next + 400), KeyboardWedge::Answer::Typing) << "a person's answer";
}

TEST(KeyboardWedgeTest, AKeyStruckAtAnotherKeyboardMeanwhileStaysOutOfTheRead)
{
    for (const qsizetype at : {0, 3, 7}) {
        KeyboardWedge wedge;
        const QString typed = QStringLiteral("B0001234").insert(at, u'x');
        qint64 time = 0;
        for (qsizetype i = 0; i < typed.size(); ++i, time += 4) {
            wedge.addKey({typed.sliced(i, 1)}, time);
            if (i != at)
                wedge.letGo(std::size_t(i)); // a person holds a key for longer than that
        }
        EXPECT_EQ(wedge.addEnd(false, time), KeyboardWedge::Answer::Finished);
        EXPECT_EQ(wedge.takeRead()->text, u"B0001234") << at;
        EXPECT_EQ(wedge.takeStruckBetween(), std::vector<std::size_t>{std::size_t(at)});
    }
}

TEST(KeyboardWedgeTest, TheLastKeyOfAReadMayStillBeDownAndSoMayAllOfThem)
{
    KeyboardWedge wedge;
    qint64 end = type(wedge, QStringLiteral("B0001"), 0, 4);
    for (std::size_t key = 0; key < 4; ++key)
        wedge.letGo(key);
    EXPECT_EQ(wedge.addEnd(false, end), KeyboardWedge::Answer::Finished);
    EXPECT_EQ(wedge.takeRead()->text, u"B0001");
    end = type(wedge, QStringLiteral("123"), 1000, 4);
    EXPECT_EQ(wedge.addEnd(false, end), KeyboardWedge::Answer::Finished);
    EXPECT_EQ(wedge.takeRead()->text, u"123") << "keys that nobody lets go tell nothing";
    EXPECT_TRUE(wedge.takeStruckBetween().empty());
}

TEST(KeyboardWedgeTest, OnePauseInALongReadDoesNotTearIt)
{
    KeyboardWedge wedge;
    qint64 time = type(wedge, QStringLiteral("B00012"), 0, 5);
    time = type(wedge, QStringLiteral("345"), time + 60, 5);
    EXPECT_EQ(wedge.addEnd(false, time), KeyboardWedge::Answer::Finished);
    const auto read = wedge.takeRead();
    EXPECT_EQ(read->text, u"B00012345");
    EXPECT_EQ(read->longestPause, 65);
    EXPECT_EQ(read->suffixPause, 5);
}

} // namespace
} // namespace opname
