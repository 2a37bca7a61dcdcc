#include "opname/domain/item_code.h"

#include "support/codabar_reading.h"

#include <gtest/gtest.h>

#include <chrono>

namespace opname {
namespace {

struct CodePair {
    const char *name;
    QString one;
    QString other;
    bool areEqual;
};

void PrintTo(const CodePair &pair, std::ostream *out)
{
    *out << pair.name;
}

class PairOfCodes : public ::testing::TestWithParam<CodePair> { };

TEST_P(PairOfCodes, ComparesAsOnTheServer)
{
    const CodePair &pair = GetParam();
    EXPECT_EQ(foldedCode(pair.one) == foldedCode(pair.other), pair.areEqual)
        << foldedCode(pair.one).toHex().toStdString() << ' ' << foldedCode(pair.other).toHex().toStdString();
}

QString text(std::u16string_view characters)
{
    return QStringView(characters).toString();
}

/// Answers of MariaDB 10.11 to `one = other COLLATE utf8mb3_unicode_ci`.
INSTANTIATE_TEST_SUITE_P(
    Recorded, PairOfCodes,
    ::testing::Values(CodePair{"Case", text(u"b00123x"), text(u"B00123X"), true},
                      CodePair{"Accent", text(u"Café"), text(u"CAFE"), true},
                      CodePair{"CombiningMark", text(u"Cafe\u0301"), text(u"Café"), true},
                      CodePair{"SharpS", text(u"Straße"), text(u"STRASSE"), true},
                      CodePair{"SharpSIsTwo", text(u"ß"), text(u"s"), false},
                      CodePair{"LigatureFi", text(u"ﬁ1"), text(u"FI1"), true},
                      CodePair{"AshIsALetter", text(u"Æ"), text(u"ae"), false},
                      CodePair{"AshHasCases", text(u"Æ"), text(u"æ"), true},
                      CodePair{"StrokeIsALetter", text(u"ø"), text(u"o"), false},
                      CodePair{"TurkishDotted", text(u"İ"), text(u"i"), true},
                      CodePair{"TurkishDotless", text(u"ı"), text(u"I"), false},
                      CodePair{"FullWidth", text(u"Ｂ００１"), text(u"b001"), true},
                      CodePair{"TrailingBlanks", text(u"B001   "), text(u"B001"), true},
                      CodePair{"TrailingNoBreakBlank", text(u"B001\u00a0"), text(u"B001"), true},
                      CodePair{"TrailingTab", text(u"B001\t"), text(u"B001"), false},
                      CodePair{"LeadingBlank", text(u" B001"), text(u"B001"), false},
                      CodePair{"InnerBlank", text(u"B 001"), text(u"B001"), false},
                      CodePair{"LeadingZeros", text(u"00123"), text(u"123"), false},
                      CodePair{"Hyphen", text(u"B-001"), text(u"B001"), false},
                      CodePair{"SoftHyphen", text(u"B\u00ad001"), text(u"B001"), false},
                      CodePair{"Nul",
                               text(std::u16string_view(u"B\0"
                                                        u"001",
                                                        5)),
                               text(u"B001"), true},
                      CodePair{"NulBehindBlanks", text(std::u16string_view(u"B001 \0", 6)), text(u"B001"),
                               true},
                      CodePair{"Delete", text(u"B001\u007f"), text(u"B001"), true},
                      CodePair{"ByteOrderMark", text(u"\ufeffB001"), text(u"B001"), true},
                      CodePair{"Superscript", text(u"B²"), text(u"B2"), true},
                      CodePair{"ArabicDigit", text(u"٣"), text(u"3"), true},
                      CodePair{"Half", text(u"½"), text(u"1⁄2"), true},
                      CodePair{"Ideographs", text(u"書1"), text(u"書2"), false},
                      CodePair{"Hangul", text(u"가"), text(u"각"), false},
                      CodePair{"Underscore", text(u"B_1"), text(u"B-1"), false},
                      CodePair{"Empty", text(u""), text(u"  "), true},
                      CodePair{"EmptyAndMark", text(u""), text(u"\u0301"), true}),
    [](const auto &pair) { return std::string(pair.param.name); });

TEST(FoldedCode, IsOneByteACharacterForPrintableAscii)
{
    EXPECT_EQ(foldedCode(u"B0012345"), QByteArray("b0012345"));
    for (char16_t c = 0x21; c < 0x7f; ++c)
        EXPECT_EQ(foldedCode(QString(QChar(c))).size(), 1);
    EXPECT_EQ(foldedCode(u"é").size(), 1);
}

TEST(FoldedCode, TellsApartWhatSlimsCannotStore)
{
    EXPECT_NE(foldedCode(text(u"\U0001f600")), foldedCode(text(u"\U0001f601")));
    const QString high(QChar(char16_t(0xd83d)));
    const QString low(QChar(char16_t(0xde00)));
    EXPECT_NE(foldedCode(high), foldedCode(low));
    EXPECT_NE(foldedCode(QString(low + high)), foldedCode(QString(high + low)));
    EXPECT_EQ(foldedCode(high), foldedCode(high));
}

TEST(FoldedCode, OfAnOrdinaryCodeTakesALittle)
{
    const QString code = QStringLiteral("B0012345");
    constexpr int rounds = 200'000;
    qsizetype bytes = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < rounds; ++i)
        bytes += foldedCode(code).size();
    const auto nanoseconds =
        std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now() - begin).count()
        / rounds;
    RecordProperty("nanoseconds", static_cast<int>(nanoseconds));
    EXPECT_EQ(bytes, 8 * rounds);
    EXPECT_LT(nanoseconds, 2'000); // about 40 without sanitizers and neighbours
}

TEST(BareCode, LosesLineEndsAimIdentifierPrefixAndSuffix)
{
    EXPECT_EQ(bareCode(u"B001\r\n"), u"B001");
    EXPECT_EQ(bareCode(u"B001\t"), u"B001");
    EXPECT_EQ(bareCode(u"]C0B001"), u"B001");
    EXPECT_EQ(bareCode(u"]A1B001\r"), u"B001");
    const ScannerDecoration decoration{QStringLiteral("%"), QStringLiteral("#")};
    EXPECT_EQ(bareCode(u"%B001#\r", decoration), u"B001");
    EXPECT_EQ(bareCode(u"%]C0B001#", decoration), u"B001");
    EXPECT_EQ(bareCode(u"]C0%B001#", decoration), u"B001");
    EXPECT_EQ(bareCode(u"B001", decoration), u"B001");
    EXPECT_EQ(bareCode(u"B001#\r\n", {QString(), QStringLiteral("#\r\n")}), u"B001");
}

TEST(BareCode, KeepsAllThatBelongsToTheCode)
{
    EXPECT_EQ(bareCode(u" 00-12 "), u" 00-12 ");
    EXPECT_EQ(bareCode(u"\tB001"), u"\tB001");
    EXPECT_EQ(bareCode(u"B\r001"), u"B\r001");
    EXPECT_EQ(bareCode(u"]C0]C0B001"), u"]C0B001");
    EXPECT_EQ(bareCode(u"]12B001"), u"]12B001");
    EXPECT_EQ(bareCode(u"]C0"), u"]C0");
    const ScannerDecoration decoration{QStringLiteral("%"), QStringLiteral("#")};
    EXPECT_EQ(bareCode(u"%%B001##", decoration), u"%B001#");
    EXPECT_EQ(bareCode(u"", decoration), u"");
}

TEST(CodeShape, IsInvalidWhenEmptyTooLongOrWithControls)
{
    EXPECT_EQ(codeShape(u"B001"), CodeShape::Item);
    EXPECT_EQ(codeShape(u""), CodeShape::Invalid);
    EXPECT_EQ(codeShape(u"   "), CodeShape::Invalid);
    EXPECT_EQ(codeShape(u"\u0301\u200b"), CodeShape::Invalid);
    EXPECT_EQ(codeShape(QString(20, u'1')), CodeShape::Item);
    EXPECT_EQ(codeShape(QString(21, u'1')), CodeShape::Invalid);
    EXPECT_EQ(codeShape(QStringLiteral("\U0001f600").repeated(20)), CodeShape::Item);
    EXPECT_EQ(codeShape(QStringLiteral("\U0001f600").repeated(21)), CodeShape::Invalid);
    for (const char16_t control : {u'\0', u'\x1d', u'\t', u'\x7f', u'\x85'})
        EXPECT_EQ(codeShape(QString(u"B" + QString(QChar(control)) + u"1")), CodeShape::Invalid);
}

TEST(CodeShape, IsACommandOnlyWhenNoItemCouldHaveTheCode)
{
    EXPECT_EQ(codeShape(u"$OPNAME$UNDO.........."), CodeShape::Command);
    EXPECT_EQ(codeShape(u"$OPNAME$RAK=A2       "), CodeShape::Command);
    EXPECT_EQ(codeShape(u"$OPNAME$UNDO"), CodeShape::Item);
    EXPECT_EQ(codeShape(u"$opname$undo$00000000"), CodeShape::Command);
    EXPECT_EQ(codeShape(u"$opname$undo"), CodeShape::Item);
    EXPECT_EQ(codeShape(u"$OPNAME$............."), CodeShape::Invalid);
    EXPECT_EQ(codeShape(u"x$OPNAME$UNDO........"), CodeShape::Invalid);
}

TEST(CommandWord, IsWithoutItsPaddingAndEmptyWhenThereIsNoCommand)
{
    EXPECT_EQ(commandWord(u"$OPNAME$UNDO.........."), u"UNDO");
    EXPECT_EQ(commandWord(u"$OPNAME$RAK=A2       "), u"RAK=A2");
    EXPECT_EQ(commandWord(u"$OPNAME$RAK=Lantai 2$$$"), u"RAK=Lantai 2");
    EXPECT_EQ(commandWord(u"$OPNAME$UNDO"), u"");
    EXPECT_EQ(commandWord(u"B0012345"), u"");
    EXPECT_EQ(commandWord(u""), u"");
}

TEST(CheckDigit, IsPutRightForFourteenDigitsAndAddedToThirteen)
{
    EXPECT_EQ(withCheckDigit(u"31111000012343"), QStringLiteral("31111000012342"));
    EXPECT_EQ(withCheckDigit(u"3111100001234"), QStringLiteral("31111000012342"));
    EXPECT_TRUE(hasCheckDigit(withCheckDigit(u"21234567890127")));
    for (const auto code : {u"", u"B00012", u"311110000123", u"311110000123421", u"3111100001234x"})
        EXPECT_TRUE(withCheckDigit(code).isEmpty());
    EXPECT_TRUE(hasCheckDigit(u"31111000012342"));
    EXPECT_FALSE(hasCheckDigit(u"31111000012343"));
    EXPECT_FALSE(hasCheckDigit(u"3111100001234"));
}

TEST(BareCode, CodabarsFrameIsTakenOffWhereItIsSetAndItsCheckIsRight)
{
    ScannerDecoration decoration;
    decoration.codabar = true;
    for (const char *text : {"12345678", "0", "31-4$:/.+", "00000001"}) {
        const QString code = QString::fromLatin1(text);
        const QString read = testing::codabarReading(code);
        EXPECT_EQ(bareCode(read), read) << "nothing is taken off unless it is set";
        EXPECT_EQ(bareCode(read, decoration), code);
        EXPECT_EQ(bareCode(QString(read.toLower() + u"\r\n"), decoration), code);
        EXPECT_EQ(bareCode(code, decoration), code) << "as a scanner sends it that hides them";
    }
    for (const char *other : {"A12345678A", "B00012", "A", "AA", "A0A", "A1B2C", ""})
        EXPECT_EQ(bareCode(QString::fromLatin1(other), decoration), QString::fromLatin1(other));
}

} // namespace
} // namespace opname
