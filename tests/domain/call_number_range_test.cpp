#include "opname/domain/call_number_range.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

bool holds(const char *range, const char *callNumber)
{
    const auto parsed = CallNumberRange::fromText(QString::fromUtf8(range), {});
    EXPECT_TRUE(parsed) << range;
    const QByteArray key = callNumberKey(QString::fromUtf8(callNumber)).bytes;
    return parsed && parsed->begins(key) && !parsed->ends(key);
}

TEST(CallNumberRange, HoldsWhatStandsBetweenItsEnds)
{
    EXPECT_TRUE(holds("300..399", "300"));
    EXPECT_TRUE(holds("300..399", "345.07 Bet h"));
    EXPECT_FALSE(holds("300..399", "299.9 Zul"));
    EXPECT_FALSE(holds("300..399", "400"));
    EXPECT_TRUE(holds("2X1..2X4", "2X2.3 Abd"));
    EXPECT_FALSE(holds("2X1..2X4", "297 Abd"));
    EXPECT_TRUE(holds("R 000..R 999", "R 510 Ens"));
    EXPECT_FALSE(holds("R 000..R 999", "510 Ens"));
}

TEST(CallNumberRange, ReachesToTheEndOfWhatItsLastCallNumberBegins)
{
    EXPECT_TRUE(holds("300..399", "399.99 Zul z"));
    EXPECT_TRUE(holds("813 A..813 M", "813 Mun l"));
    EXPECT_FALSE(holds("813 A..813 M", "813 Nas"));
    EXPECT_TRUE(holds("813 Toh..813 Toh", "813 TOH c.2"));
}

TEST(CallNumberRange, IsNothingWithoutTwoClassesInOrder)
{
    for (const char *text : {"", "..", "300", "300..", "..399", "abc..399", "400..300", "300-399"})
        EXPECT_FALSE(CallNumberRange::fromText(QString::fromLatin1(text), {})) << text;
}

} // namespace
} // namespace opname
