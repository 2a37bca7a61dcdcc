#include "opname/domain/scan.h"

#include <gtest/gtest.h>

#include <QStringList>

#include <algorithm>

namespace opname {
namespace {

const QStringList verdictsInOrder = {QStringLiteral("command"),      QStringLiteral("invalid"),
                                     QStringLiteral("unknown"),      QStringLiteral("duplicate"),
                                     QStringLiteral("on_loan"),      QStringLiteral("excluded"),
                                     QStringLiteral("out_of_scope"), QStringLiteral("added"),
                                     QStringLiteral("misplaced"),    QStringLiteral("found")};

TEST(Verdict, HasTheNamesOfTheContractInTheOrderTheyAreTried)
{
    for (int i = 0; i < verdictsInOrder.size(); ++i) {
        EXPECT_EQ(verdictName(static_cast<Verdict>(i)), verdictsInOrder[i]);
        EXPECT_EQ(verdictFromName(verdictsInOrder[i]), static_cast<Verdict>(i));
    }
    EXPECT_EQ(verdictFromName(u"lost"), std::nullopt);
}

TEST(Verdict, IsTheFirstThatAppliesOfEveryCombination)
{
    for (int bits = 0; bits < 64; ++bits) {
        for (const Bucket bucket : {Bucket::Expected, Bucket::Excluded, Bucket::OutOfScope, Bucket::Added}) {
            CountingFacts facts;
            facts.isCommand = bits & 1;
            facts.isInvalid = bits & 2;
            facts.isKnown = bits & 4;
            facts.alreadyPresent = bits & 8;
            facts.isLent = bits & 16;
            facts.fitsShelf = bits & 32;
            facts.bucket = bucket;
            const bool applies[] = {facts.isCommand,
                                    facts.isInvalid,
                                    !facts.isKnown,
                                    facts.alreadyPresent,
                                    facts.isLent,
                                    bucket == Bucket::Excluded,
                                    bucket == Bucket::OutOfScope,
                                    bucket == Bucket::Added,
                                    !facts.fitsShelf,
                                    true};
            const auto first = std::find(std::begin(applies), std::end(applies), true) - applies;
            EXPECT_EQ(verdictName(countingVerdict(facts)), verdictsInOrder[first]);
        }
    }
}

TEST(ScanPurpose, HasTheNamesOfTheContract)
{
    const QStringList names = {QStringLiteral("count"), QStringLiteral("order"), QStringLiteral("label"),
                               QStringLiteral("move"), QStringLiteral("sample")};
    for (int i = 0; i < names.size(); ++i) {
        EXPECT_EQ(purposeName(static_cast<ScanPurpose>(i)), names[i]);
        EXPECT_EQ(purposeFromName(names[i]), static_cast<ScanPurpose>(i));
    }
    EXPECT_EQ(purposeFromName(u"Count"), std::nullopt);
}

TEST(Site, IsOneWhetherNullEmptyOrBlank)
{
    EXPECT_EQ(normalizedSite(QStringView()), QString());
    EXPECT_TRUE(normalizedSite(u"").isEmpty());
    EXPECT_TRUE(normalizedSite(u" \t ").isEmpty());
    EXPECT_EQ(normalizedSite(u" Rak A "), QStringLiteral("Rak A"));
}

Place place(const char16_t *location, const char16_t *site)
{
    return {QString::fromUtf16(location), QString::fromUtf16(site)};
}

TEST(Place, ComparesOnlyWhatShelfAndHomeBothHave)
{
    EXPECT_TRUE(fits(place(u"SL", u"Rak A"), place(u"SL", u"Rak A")));
    EXPECT_TRUE(fits(place(u"", u""), place(u"SL", u"Rak A"))) << "no shelf stated";
    EXPECT_TRUE(fits(place(u"SL", u""), place(u"SL", u"Rak A"))) << "no site on the shelf";
    EXPECT_TRUE(fits(place(u"SL", u"Rak A"), place(u"SL", u""))) << "no site at home";
    EXPECT_TRUE(fits(place(u"", u"Rak A"), place(u"SL", u"Rak A"))) << "no location stated";
    EXPECT_FALSE(fits(place(u"SL", u"Rak A"), place(u"SL", u"Rak B")));
    EXPECT_FALSE(fits(place(u"SL", u"Rak A"), place(u"P2", u"Rak A"))) << "same site, other location";
    EXPECT_FALSE(fits(place(u"SL", u"Rak A"), place(u"P2", u"")));
}

TEST(Place, IgnoresCase)
{
    EXPECT_TRUE(fits(place(u"sl", u"RAK A"), place(u"SL", u"Rak a")));
}

} // namespace
} // namespace opname
