#include "opname/scanner/wedge_text.h"

#include <gtest/gtest.h>
#include <vector>

namespace opname {
namespace {

WedgeKey usKey(QChar c)
{
    for (const bool isShifted : {false, true})
        for (quint32 scanCode = 1; scanCode < 60; ++scanCode)
            if (usKeyboardText(scanCode, isShifted) == c)
                return {QString(c), scanCode, isShifted};
    return {QString(c)};
}

/// The keys that a scanner set to a US keyboard presses for a code.
std::vector<WedgeKey> usKeys(QStringView code)
{
    std::vector<WedgeKey> keys;
    for (const QChar c : code)
        keys.push_back(usKey(c));
    return keys;
}

/// What another layout makes of the same keys: `from` are US characters, `to` what appears instead.
std::vector<WedgeKey> onLayout(std::vector<WedgeKey> keys, QStringView from, QStringView to)
{
    for (WedgeKey &key : keys)
        if (const qsizetype at = from.indexOf(key.text); at >= 0)
            key.text = to.sliced(at, 1).toString();
    return keys;
}

std::vector<WedgeKey> withCapsLock(std::vector<WedgeKey> keys)
{
    for (WedgeKey &key : keys)
        key.text = key.text.front().isUpper() ? key.text.toLower() : key.text.toUpper();
    return keys;
}

// Where a French keyboard differs, by key.
constexpr QStringView frenchFrom = u"1234567890-qwazQWAZ;m,./$";
constexpr QStringView frenchTo = u"&é\"'(-è_çà)azqwAZQWm,;:!4";

TEST(WedgeTextTest, EveryUsKeyHasItsTwoCharacters)
{
    EXPECT_EQ(usKeyboardText(2, false), u"1");
    EXPECT_EQ(usKeyboardText(11, false), u"0");
    EXPECT_EQ(usKeyboardText(5, true), u"$");
    EXPECT_EQ(usKeyboardText(12, true), u"_");
    EXPECT_EQ(usKeyboardText(30, false), u"a");
    EXPECT_EQ(usKeyboardText(44, true), u"Z");
    EXPECT_EQ(usKeyboardText(53, false), u"/");
    EXPECT_EQ(usKeyboardText(43, true), u"|");
    EXPECT_EQ(usKeyboardText(57, false), u" ");
    EXPECT_EQ(usKeyboardText(71, false), u"7");
    EXPECT_EQ(usKeyboardText(82, false), u"0");
    EXPECT_EQ(usKeyboardText(98, false), u"/");
    for (const quint32 none : {0U, 1U, 14U, 15U, 28U, 29U, 42U, 54U, 56U, 58U, 84U, 4000U})
        EXPECT_TRUE(usKeyboardText(none, false).isEmpty()) << none;
    QString all;
    for (quint32 scanCode = 1; scanCode < 58; ++scanCode)
        for (const bool isShifted : {false, true})
            all += usKeyboardText(scanCode, isShifted);
    for (char c = 0x20; c < 0x7f; ++c)
        EXPECT_TRUE(all.contains(QLatin1Char(c))) << c;
}

TEST(WedgeTextTest, AsTypedOnAUsKeyboard)
{
    for (const WedgeLayout layout : {WedgeLayout::Automatic, WedgeLayout::AsTyped, WedgeLayout::UsKeyboard})
        EXPECT_EQ(wedgeText(usKeys(u"B00-12/a"), layout), u"B00-12/a");
}

TEST(WedgeTextTest, DigitsOfAScannerSetToUsOnAFrenchKeyboard)
{
    for (const QStringView code : {u"B00012", u"1134", u"027", u"$OPNAME$UNDO$$$$$$$$$"}) {
        const auto keys = onLayout(usKeys(code), frenchFrom, frenchTo);
        EXPECT_EQ(wedgeText(keys, WedgeLayout::Automatic), code) << code.toString().toStdString();
        EXPECT_NE(wedgeText(keys, WedgeLayout::AsTyped), code);
        EXPECT_EQ(wedgeText(keys, WedgeLayout::UsKeyboard), code);
    }
}

TEST(WedgeTextTest, AScannerSetToTheComputersOwnLayoutIsLeftAlone)
{
    // "B27" from a scanner set to French: the digits are shifted there.
    const std::vector<WedgeKey> keys = {{u"B"_qs, 48, true}, {u"2"_qs, 3, true}, {u"7"_qs, 8, true}};
    EXPECT_EQ(wedgeText(keys, WedgeLayout::Automatic), u"B27");
    // "ZY1" from a scanner set to German.
    const std::vector<WedgeKey> german = {{u"Z"_qs, 21, true}, {u"Y"_qs, 44, true}, {u"1"_qs, 2, false}};
    EXPECT_EQ(wedgeText(german, WedgeLayout::Automatic), u"ZY1");
}

TEST(WedgeTextTest, LettersOfAnotherScriptAreTheKeysTheyStandOn)
{
    const auto keys = onLayout(usKeys(u"b12"), u"b", u"и");
    EXPECT_EQ(wedgeText(keys, WedgeLayout::Automatic), u"b12");
}

TEST(WedgeTextTest, CapsLockChangesNoCodeAndNoCommand)
{
    for (const QStringView code : {u"B001c", u"$OPNAME$UNDO$$$$$$$$$", u"abc-1"})
        EXPECT_EQ(wedgeText(withCapsLock(usKeys(code)), WedgeLayout::Automatic), code);
    // A scanner that turns Shift round by itself: the text is right as it came.
    auto keys = withCapsLock(usKeys(u"$opname$undo$$$$$$$$$"));
    EXPECT_EQ(wedgeText(keys, WedgeLayout::Automatic), u"$OPNAME$UNDO$$$$$$$$$");
}

TEST(WedgeTextTest, InjectedKeysHaveOnlyTheirText)
{
    const std::vector<WedgeKey> keys = {{u"B"_qs}, {u"é"_qs}, {u"1"_qs}};
    for (const WedgeLayout layout : {WedgeLayout::Automatic, WedgeLayout::AsTyped, WedgeLayout::UsKeyboard})
        EXPECT_EQ(wedgeText(keys, layout), u"Bé1");
}

} // namespace
} // namespace opname
