#include "opname/domain/call_number_correction.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

QString tidy(const char *callNumber)
{
    return tidyCallNumber(QString::fromUtf8(callNumber));
}

TEST(TidyCallNumber, TakesBlanksAndControlCharactersAway)
{
    EXPECT_EQ(tidy("  813  Hir l\t"), QStringLiteral("813 Hir l"));
    EXPECT_EQ(tidy("813\nHir\r\nl"), QStringLiteral("813 Hir l"));
    EXPECT_EQ(tidy("813\xc2\xa0Hir\xe2\x80\x8b l"), QStringLiteral("813 Hir l"));
    EXPECT_EQ(tidy(""), QString());
    EXPECT_EQ(tidy(" \t "), QString());
}

TEST(TidyCallNumber, FillsTheClassUpToThreeDigitsAndPutsAPointForAComma)
{
    EXPECT_EQ(tidy("50 Abc d"), QStringLiteral("050 Abc d"));
    EXPECT_EQ(tidy("R 20.7 Sul p"), QStringLiteral("R 020.7 Sul p"));
    EXPECT_EQ(tidy("005,133 Jan p"), QStringLiteral("005.133 Jan p"));
    EXPECT_EQ(tidyCallNumber(u"QA76  .A2", {CallNumberProfile::Scheme::LibraryOfCongress, {}, {}}),
              QStringLiteral("QA76 .A2"));
}

TEST(TidyCallNumber, LeavesAloneWhatIsNoClassOrWrittenInItsOwnWay)
{
    for (const char *callNumber :
         {"813 Hir l c.2", "2X4.1 Abd f", "2 X 4 Abd f", "899.221 3 Hir l", "338/.09598 BPS s", "c.2",
          "Kamus", "TOH k jil. 2", "641/Bet", "F813 toh k"})
        EXPECT_EQ(tidy(callNumber), QString::fromLatin1(callNumber)) << callNumber;
}

TEST(TidyCallNumber, NeverMovesABook)
{
    for (const char *callNumber :
         {"50 A", "5,1 B", "R 20", "1", "99 c.2", "2 X 4", "2X1", "971 P23 v", "12A"}) {
        const QString text = QString::fromLatin1(callNumber);
        EXPECT_EQ(callNumberKey(tidyCallNumber(text)).bytes, callNumberKey(text).bytes) << callNumber;
    }
}

TEST(CallNumberFromClass, IsClassAuthorAndTitle)
{
    EXPECT_EQ(callNumberFromClass(u"813", u"Hirata, Andrea", u"Laskar Pelangi"), QStringLiteral("813 Hir l"));
    EXPECT_EQ(callNumberFromClass(u" 005.133 ", u"Andrea Hirata; Pramoedya", u"“Bumi”"),
              QStringLiteral("005.133 Hir b"));
    EXPECT_EQ(callNumberFromClass(u"030", u"", u"Ensiklopedia"), QStringLiteral("030 Ens"));
    EXPECT_EQ(callNumberFromClass(u"813", u"Li, Bo", u""), QStringLiteral("813 Li"));
    EXPECT_TRUE(callNumberFromClass(u" ", u"Hirata", u"Laskar").isEmpty());
}

TEST(CopyMarks, AreWhatIsSaidOfThisCopyAlone)
{
    EXPECT_EQ(copyMarksOf(u"813 Hir l c.2"), QStringLiteral("c.2"));
    EXPECT_EQ(copyMarksOf(u"813 Toh k Jil. 3 c.10 "), QStringLiteral("Jil. 3 c.10"));
    EXPECT_EQ(copyMarksOf(u"971/P23w/v.1/pt.8"), QStringLiteral("v.1/pt.8"));
    EXPECT_TRUE(copyMarksOf(u"813 TOH c 2005").isEmpty()) << "the letter of the title";
    EXPECT_TRUE(copyMarksOf(u"813 Hir l").isEmpty());
    EXPECT_TRUE(copyMarksOf(u"").isEmpty());
}

} // namespace
} // namespace opname
