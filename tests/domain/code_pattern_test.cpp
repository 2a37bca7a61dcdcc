#include "opname/domain/code_pattern.h"

#include "opname/domain/item_code.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

TEST(CodePattern, NumbersCodesAsSlimsDoes)
{
    const auto pattern = CodePattern::fromText(u"B00000");
    ASSERT_TRUE(pattern);
    EXPECT_EQ(pattern->code(1), u"B00001");
    EXPECT_EQ(pattern->code(99999), u"B99999");
    EXPECT_EQ(pattern->lastNumber(), 99999);
    EXPECT_EQ(pattern->text(), u"B00000");
    const auto around = CodePattern::fromText(u"P-10-0000.x");
    ASSERT_TRUE(around);
    EXPECT_EQ(around->code(27), u"P-10-0027.x") << "the longest run of zeros is the number";
    EXPECT_EQ(CodePattern::fromText(u"00-00")->code(3), u"00-03");
}

TEST(CodePattern, ReadsANumberBackHoweverTheCodeIsWritten)
{
    const auto pattern = CodePattern::fromText(u"b000-X");
    ASSERT_TRUE(pattern);
    for (const qint64 number : {1, 20, 999})
        EXPECT_EQ(pattern->numberOf(foldedCode(pattern->code(number))), number);
    EXPECT_EQ(pattern->numberOf(foldedCode(u"B017-x")), 17) << "case is no difference to SLiMS";
    EXPECT_EQ(pattern->numberOf(foldedCode(u"B017-x  ")), 17);
    for (const QStringView other : {u"B17-X", u"B0017-X", u"C017-X", u"B01A-X", u"B017X", u"B017-", u""})
        EXPECT_FALSE(pattern->numberOf(foldedCode(other))) << other.toString().toStdString();
}

TEST(CodePattern, WhatIsNoneIsRefused)
{
    for (const QStringView none :
         {u"", u"B", u"B 000", u"B000\n", u"Bé000", u"B000000000000000000000", u"0000000000000", u"B/000"})
        EXPECT_FALSE(CodePattern::fromText(none)) << none.toString().toStdString();
}

TEST(CodePattern, OfACodeItsLastRunOfDigitsIsTheNumber)
{
    const auto of = [](const char *code) {
        const auto pattern = CodePattern::ofCode(QString::fromLatin1(code));
        return pattern ? pattern->text() : QString();
    };
    EXPECT_EQ(of("B00012"), u"B00000");
    EXPECT_EQ(of("12"), u"00");
    EXPECT_EQ(of("2024-0007-X"), u"2024-0000-X");
    EXPECT_EQ(of("B"), u"");
    EXPECT_EQ(of(""), u"");
    EXPECT_EQ(of("B 12"), u"") << "SLiMS's own upload would drop the blank";
    EXPECT_EQ(of("000-7"), u"") << "the zeros in front would be taken for the number";
}

} // namespace
} // namespace opname
