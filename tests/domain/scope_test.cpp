#include "opname/domain/scope.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

QStringList list(std::initializer_list<const char16_t *> values)
{
    QStringList texts;
    for (const char16_t *value : values)
        texts.append(QString::fromUtf16(value));
    return texts;
}

bool siteIsIn(std::initializer_list<const char16_t *> patterns, QStringView site)
{
    Scope scope;
    scope.sites = list(patterns);
    return ScopeMatcher(scope).matches({u"SL", u"1", u"1", site, u"300"});
}

bool classIsIn(std::initializer_list<const char16_t *> patterns, QStringView classification)
{
    Scope scope;
    scope.classes = list(patterns);
    return ScopeMatcher(scope).matches({u"SL", u"1", u"1", u"Rak A", classification});
}

TEST(Scope, WithoutAConditionIsEverything)
{
    EXPECT_TRUE(Scope().isEverything());
    EXPECT_TRUE(ScopeMatcher(Scope()).matches({}));
    EXPECT_TRUE(ScopeMatcher(Scope()).matches({u"SL", u"1", u"1", u"Rak A", u"300"}));
}

TEST(Scope, TakesValuesOfOneFieldAsAlternatives)
{
    Scope scope;
    scope.locations = list({u"SL", u"P2"});
    const ScopeMatcher matcher(scope);
    EXPECT_TRUE(matcher.matches({u"SL", u"1", u"1", u"", u""}));
    EXPECT_TRUE(matcher.matches({u"P2", u"1", u"1", u"", u""}));
    EXPECT_FALSE(matcher.matches({u"P3", u"1", u"1", u"", u""}));
    EXPECT_FALSE(matcher.matches({u"", u"1", u"1", u"", u""}));
}

TEST(Scope, JoinsFieldsByAnd)
{
    Scope scope;
    scope.locations = list({u"SL"});
    scope.collectionTypes = list({u"1"});
    scope.gmds = list({u"2"});
    scope.sites = list({u"Rak A"});
    scope.classes = list({u"3*"});
    const ScopeMatcher matcher(scope);
    EXPECT_TRUE(matcher.matches({u"SL", u"1", u"2", u"Rak A", u"300"}));
    EXPECT_FALSE(matcher.matches({u"P2", u"1", u"2", u"Rak A", u"300"}));
    EXPECT_FALSE(matcher.matches({u"SL", u"2", u"2", u"Rak A", u"300"}));
    EXPECT_FALSE(matcher.matches({u"SL", u"1", u"1", u"Rak A", u"300"}));
    EXPECT_FALSE(matcher.matches({u"SL", u"1", u"2", u"Rak B", u"300"}));
    EXPECT_FALSE(matcher.matches({u"SL", u"1", u"2", u"Rak A", u"400"}));
}

TEST(Scope, TakesTwoQuotesOrAnEmptyTextForNoSite)
{
    for (const char16_t *none : {u"''", u"", u"  ", u" '' "}) {
        EXPECT_TRUE(siteIsIn({none}, u""));
        EXPECT_TRUE(siteIsIn({none}, u"   "));
        EXPECT_TRUE(siteIsIn({none}, {}));
        EXPECT_FALSE(siteIsIn({none}, u"Rak A"));
    }
    EXPECT_TRUE(siteIsIn({u"Rak B", u"''"}, u""));
    EXPECT_FALSE(siteIsIn({u"Rak B"}, u""));
}

TEST(Scope, IgnoresCaseAndOuterBlanksOfASite)
{
    EXPECT_TRUE(siteIsIn({u"rak a"}, u"RAK A"));
    EXPECT_TRUE(siteIsIn({u" Rak A "}, u"  rak a\t"));
    EXPECT_TRUE(siteIsIn({u"ÉTAGE"}, u"étage"));
    EXPECT_FALSE(siteIsIn({u"rak a"}, u"Rak  A"));
    EXPECT_FALSE(siteIsIn({u"Rak"}, u"Rak A"));
}

TEST(Scope, TakesAStarInASiteForAnything)
{
    EXPECT_TRUE(siteIsIn({u"rak *"}, u"Rak A"));
    EXPECT_TRUE(siteIsIn({u"*a"}, u"Rak A"));
    EXPECT_TRUE(siteIsIn({u"r*k*1*"}, u"Rak 2.1"));
    EXPECT_FALSE(siteIsIn({u"rak *"}, u"Lemari"));
    EXPECT_FALSE(siteIsIn({u"r*k*1"}, u"Rak 2.12"));
    EXPECT_TRUE(siteIsIn({u"*"}, u"Rak A"));
    EXPECT_TRUE(siteIsIn({u"*"}, u""));
    // A per cent sign and an underscore are no wildcards here.
    EXPECT_FALSE(siteIsIn({u"Rak_A"}, u"Rak A"));
    EXPECT_FALSE(siteIsIn({u"Rak%"}, u"Rak A"));
}

TEST(Scope, AnswersALongPatternOfStarsAtOnce)
{
    const QString site(20'000, u'a');
    const QString pattern = QStringLiteral("*a").repeated(200) + QStringLiteral("b");
    Scope scope;
    scope.sites = {pattern};
    EXPECT_FALSE(ScopeMatcher(scope).matches({u"SL", u"1", u"1", site, u""}));
}

TEST(Scope, ReadsClassesAsSlimsDoes)
{
    EXPECT_TRUE(classIsIn({u"0*,299"}, u"005.13"));
    EXPECT_TRUE(classIsIn({u"0*, 299"}, u"299"));
    EXPECT_FALSE(classIsIn({u"0*,299"}, u"299.1"));
    EXPECT_TRUE(classIsIn({u"0*", u"299*"}, u"299.1"));
    EXPECT_TRUE(classIsIn({u"2x*"}, u"2X4.1"));
    EXPECT_TRUE(classIsIn({u"*.13"}, u"005.13"));
    EXPECT_TRUE(classIsIn({u"*"}, u""));
    EXPECT_FALSE(classIsIn({u"3*"}, u""));
    EXPECT_TRUE(classIsIn({u"300"}, u" 300 "));
}

TEST(Scope, HasNoConditionInAListOfCommasOnly)
{
    EXPECT_TRUE(classIsIn({u""}, u"300"));
    EXPECT_TRUE(classIsIn({u" , ,"}, u""));
    EXPECT_TRUE(classIsIn({u",300,"}, u"300"));
    EXPECT_FALSE(classIsIn({u",300,"}, u""));
}

ReferenceLists libraryWithTwins()
{
    ReferenceLists lists;
    lists.locations = {{QStringLiteral("SL"), QStringLiteral(" Perpustakaan Pusat ")},
                       {QStringLiteral("P2"), QStringLiteral("Lantai 2")},
                       {QStringLiteral("P3"), QStringLiteral("Lantai 2")},
                       {QStringLiteral("X"), QStringLiteral("sl")},
                       {QStringLiteral("x"), QStringLiteral("P2")}};
    lists.collectionTypes = {{QStringLiteral("1"), QStringLiteral("Referensi")},
                             {QStringLiteral("2"), QStringLiteral("Tekstual")}};
    lists.gmds = {{QStringLiteral("1"), QStringLiteral("Teks")},
                  {QStringLiteral("2"), QStringLiteral("Film")}};
    return lists;
}

QStringList locationsMeantBy(const char16_t *value)
{
    Scope typed;
    typed.locations = list({value});
    return resolveScope(typed, libraryWithTwins()).scope.locations;
}

TEST(ResolvedScope, TakesAnIdFirstThenANameThenAnIdInAnotherCase)
{
    EXPECT_EQ(locationsMeantBy(u"SL"), list({u"SL"}));
    EXPECT_EQ(locationsMeantBy(u" P2 "), list({u"P2"}));
    EXPECT_EQ(locationsMeantBy(u"perpustakaan pusat"), list({u"SL"}));
    EXPECT_EQ(locationsMeantBy(u"Sl"), list({u"X"}));
    EXPECT_EQ(locationsMeantBy(u"p3"), list({u"P3"}));
    EXPECT_EQ(locationsMeantBy(u"X"), list({u"X"}));
    EXPECT_EQ(locationsMeantBy(u"x"), list({u"x"}));
}

TEST(ResolvedScope, TakesEveryEntryOfAName)
{
    EXPECT_EQ(locationsMeantBy(u"LANTAI 2"), list({u"P2", u"P3"}));
    Scope typed;
    typed.locations = list({u"P3", u"Lantai 2", u"P2"});
    EXPECT_EQ(resolveScope(typed, libraryWithTwins()).scope.locations, list({u"P3", u"P2"}));
}

TEST(ResolvedScope, TellsWhatIsNeitherIdNorName)
{
    Scope typed;
    typed.locations = list({u"SL", u"Gudang"});
    typed.collectionTypes = list({u"referensi", u"Majalah"});
    typed.gmds = list({u"FILM", u""});
    typed.sites = list({u"Rak *", u"''"});
    typed.classes = list({u"0*, 299"});
    const ResolvedScope resolved = resolveScope(typed, libraryWithTwins());
    EXPECT_EQ(resolved.unknown, list({u"location: Gudang", u"collection type: Majalah", u"gmd: "}));
    EXPECT_EQ(resolved.scope.locations, list({u"SL"}));
    EXPECT_EQ(resolved.scope.collectionTypes, list({u"1"}));
    EXPECT_EQ(resolved.scope.gmds, list({u"2"}));
    EXPECT_EQ(resolved.scope.sites, typed.sites);
    EXPECT_EQ(resolved.scope.classes, typed.classes);
}

} // namespace
} // namespace opname
