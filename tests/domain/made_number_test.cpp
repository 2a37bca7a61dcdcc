#include "opname/domain/made_number.h"

#include <QByteArray>

#include <gtest/gtest.h>

namespace opname {
namespace {

TEST(MadeNumber, FollowsFromTheTextAloneInEveryVersion)
{
    EXPECT_EQ(madeNumber(""), 0x10c44298fc1c14); // of the digests e3b0c44298fc1c14… and ba7816bf8f01cfea…
    EXPECT_EQ(madeNumber("abc"), 0x1816bf8f01cfea);
}

TEST(MadeNumber, IsAboveAllOfSlimsAndExactAsAFraction)
{
    for (int i = 0; i < 1000; ++i) {
        const qint64 number = madeNumber(QByteArray::number(i));
        EXPECT_GE(number, 1LL << 52);
        EXPECT_LT(number, 1LL << 53);
    }
}

} // namespace
} // namespace opname
