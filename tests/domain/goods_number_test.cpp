#include "opname/domain/goods_number.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

TEST(GoodsNumber, PointsAndBlanksMakeNoOtherCode)
{
    for (const char *written : {"6010101001", "6.01.01.01.001", " 6.01.01.01.001 ", "601 01 01 001"})
        EXPECT_EQ(goodsCodeFrom(QString::fromLatin1(written)), QStringLiteral("6010101001")) << written;
}

TEST(GoodsNumber, WhatIsNoCodeIsNone)
{
    for (const char *written : {"", "   ", "...", "6.01.A", "=cmd|x", "6,01", "6.01E+09"})
        EXPECT_FALSE(goodsCodeFrom(QString::fromLatin1(written))) << written;
    EXPECT_FALSE(goodsCodeFrom(QString(longestGoodsCode + 1, QLatin1Char('1'))));
    EXPECT_TRUE(goodsCodeFrom(QString(longestGoodsCode, QLatin1Char('1'))));
    EXPECT_FALSE(goodsCodeFrom(QStringLiteral("\u0661\u0662"))) << "digits of another script";
}

TEST(GoodsNumber, RegisterNumbersAreWholeAndBeginAtOne)
{
    EXPECT_EQ(registerNumberFrom(u"000123"), 123);
    EXPECT_EQ(registerNumberFrom(u" 1 "), 1);
    EXPECT_EQ(registerNumberFrom(u"999999999"), largestRegisterNumber);
    for (const char16_t *written : {u"", u"0", u"-1", u"1.5", u"1000000000", u"99999999999999999999", u"12a"})
        EXPECT_FALSE(registerNumberFrom(written)) << QString::fromUtf16(written).toStdString();
}

} // namespace
} // namespace opname
