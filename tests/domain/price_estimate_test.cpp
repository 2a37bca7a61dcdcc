#include "opname/domain/price_estimate.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

const QString rupiah = QStringLiteral("Rupiah");
const QString dollars = QStringLiteral("USD");

TEST(PriceEstimate, IsTheMedianOfTheClassWithinFiveYears)
{
    PriceEstimate prices;
    prices.add(3, 2010, rupiah, 50'000);
    prices.add(3, 2014, rupiah, 70'000);
    prices.add(3, 2015, rupiah, 900'000);
    prices.add(3, 2016, rupiah, 1); // six years away
    prices.add(4, 2010, rupiah, 5); // another class
    const auto estimate = prices.of(3, 2010, rupiah);
    ASSERT_TRUE(estimate);
    EXPECT_EQ(estimate->price, 70'000);
    EXPECT_TRUE(estimate->isByYear);
    EXPECT_EQ(estimate->currency, rupiah);
}

TEST(PriceEstimate, OfAnEvenNumberLiesInTheMiddleOfTheTwo)
{
    PriceEstimate prices;
    for (const qint64 price : {10, 40, 21, 30})
        prices.add(0, 2000, rupiah, price);
    EXPECT_EQ(prices.of(0, 2000, rupiah)->price, 25);
}

TEST(PriceEstimate, WithoutAYearOrAnyPriceNearItTheWholeClassAnswers)
{
    PriceEstimate prices;
    prices.add(3, 1990, rupiah, 10'000);
    prices.add(3, 0, rupiah, 30'000);
    prices.add(3, 1991, rupiah, 20'000);
    for (const int year : {0, 2020}) {
        const auto estimate = prices.of(3, year, rupiah);
        ASSERT_TRUE(estimate) << year;
        EXPECT_EQ(estimate->price, 20'000) << year;
        EXPECT_FALSE(estimate->isByYear) << year;
    }
}

TEST(PriceEstimate, NoPriceIsNotAPriceOfNothing)
{
    PriceEstimate prices;
    prices.add(3, 2010, rupiah, 0);
    prices.add(3, 2010, rupiah, -5);
    EXPECT_FALSE(prices.of(3, 2010, rupiah)) << "unknown, not 0";
    EXPECT_FALSE(prices.of(200, 2010, rupiah));
}

TEST(PriceEstimate, CurrenciesStayApart)
{
    PriceEstimate prices;
    prices.add(6, 2010, rupiah, 80'000);
    prices.add(6, 2010, dollars, 20);
    prices.add(6, 2011, dollars, 22);
    EXPECT_EQ(prices.of(6, 2010, rupiah)->price, 80'000);
    EXPECT_EQ(prices.of(6, 2010, dollars)->price, 21);
    const auto unstated = prices.of(6, 2010, {});
    ASSERT_TRUE(unstated);
    EXPECT_EQ(unstated->currency, dollars) << "the one that most prices have";
    EXPECT_FALSE(prices.of(6, 2010, QStringLiteral("EUR")));
}

TEST(PriceEstimate, AnswersAnewAfterAnotherPrice)
{
    PriceEstimate prices;
    prices.add(1, 2010, rupiah, 10);
    EXPECT_EQ(prices.of(1, 2010, rupiah)->price, 10);
    prices.add(1, 2010, rupiah, 30);
    EXPECT_EQ(prices.of(1, 2010, rupiah)->price, 20);
}

TEST(PriceEstimate, YearIsReadFromWhatCataloguesWrite)
{
    EXPECT_EQ(PriceEstimate::yearOf(u"2009"), 2009);
    EXPECT_EQ(PriceEstimate::yearOf(u"c2009."), 2009);
    EXPECT_EQ(PriceEstimate::yearOf(u"[1998?]"), 1998);
    EXPECT_EQ(PriceEstimate::yearOf(u"2010/2011"), 2010);
    EXPECT_EQ(PriceEstimate::yearOf(u"cet. 12, 1987"), 1987);
    for (const char16_t *none : {u"", u"s.a.", u"20009", u"0210", u"199?"})
        EXPECT_EQ(PriceEstimate::yearOf(none), 0);
}

} // namespace
} // namespace opname
