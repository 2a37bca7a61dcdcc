#include "opname/domain/currency.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

TEST(Currency, NothingIdrAndRupiahAreOne)
{
    for (const char *recorded : {"", "  ", "IDR", "idr", "Rupiah", " rupiah ", "RUPIAH"})
        EXPECT_EQ(currencyName(QLatin1String(recorded)), QStringLiteral("Rupiah")) << recorded;
}

TEST(Currency, AnyOtherStandsAsItIsRecorded)
{
    EXPECT_EQ(currencyName(QStringLiteral(" USD ")), QStringLiteral("USD"));
    EXPECT_EQ(currencyName(QStringLiteral("Yen")), QStringLiteral("Yen"));
}

} // namespace
} // namespace opname
