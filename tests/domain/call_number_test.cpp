#include "opname/domain/call_number.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <random>

namespace opname {

void PrintTo(const CallNumberProfile &profile, std::ostream *out)
{
    *out << profileToText(profile).toStdString();
}

namespace {

QByteArray keyOf(const QString &text, const CallNumberProfile &profile = {})
{
    return callNumberKey(text, profile).bytes;
}

class CallNumbersInOrder : public testing::TestWithParam<const char *> {
protected:
    /// Places in order, each with the call numbers that stand there.
    std::vector<QStringList> m_places;
    CallNumberProfile m_profile;

    void SetUp() override
    {
        QFile file(QStringLiteral(OPNAME_TEST_DATA "/callnumbers/") + QString::fromLatin1(GetParam()));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        text.chop(1);
        QStringList lines = text.split(u'\n');
        m_profile = profileFromText(lines.takeFirst());
        for (const QString &line : lines)
            m_places.push_back(line.split(QStringLiteral(" = ")));
    }
};

TEST_P(CallNumbersInOrder, HaveKeysInThatOrder)
{
    QByteArray before;
    for (const QStringList &place : m_places) {
        const QByteArray key = keyOf(place.front(), m_profile);
        EXPECT_LT(before, key) << place.front().toStdString();
        for (const QString &same : place)
            EXPECT_EQ(keyOf(same, m_profile).toHex(), key.toHex()) << same.toStdString();
        before = key;
    }
}

TEST_P(CallNumbersInOrder, ComeBackInOrderHoweverTheyLie)
{
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        std::vector<QStringList> lying = m_places;
        std::shuffle(lying.begin(), lying.end(), random);
        std::sort(lying.begin(), lying.end(), [this](const QStringList &a, const QStringList &b) {
            return keyOf(a.back(), m_profile) < keyOf(b.front(), m_profile);
        });
        EXPECT_TRUE(lying == m_places) << "round " << round;
    }
}

INSTANTIATE_TEST_SUITE_P(Lists, CallNumbersInOrder,
                         testing::Values("dewey.txt", "configured.txt", "congress.txt", "published_dewey.txt",
                                         "published_congress.txt", "published_islamic.txt",
                                         "taught_dewey.txt", "taught_congress.txt", "taught_prefixes.txt"),
                         [](const auto &list) {
                             return QString::fromLatin1(list.param).section(u'.', 0, 0).toStdString();
                         });

struct ClassCase {
    const char16_t *callNumber;
    const char16_t *classNumber;
};

void PrintTo(const ClassCase &example, std::ostream *out)
{
    *out << QString::fromUtf16(example.callNumber).toStdString();
}

class ClassOfCallNumber : public testing::TestWithParam<ClassCase> { };

TEST_P(ClassOfCallNumber, IsReadAsPeopleWriteIt)
{
    const CallNumberKey key = callNumberKey(QString::fromUtf16(GetParam().callNumber));
    EXPECT_EQ(key.classNumber.toStdString(), QString::fromUtf16(GetParam().classNumber).toStdString());
    EXPECT_EQ(key.hasClass(), !key.classNumber.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, ClassOfCallNumber,
    testing::Values(
        ClassCase{u"005.13/3-22 Jan p", u"005.13322"}, ClassCase{u"641/Bet", u"641"},
        ClassCase{u"YR DVD 800.1", u"800.1"}, ClassCase{u"899.221 3", u"899.2213"},
        ClassCase{u"971/P23w/v.1-2/pt.8", u"971"}, ClassCase{u"50", u"050"}, ClassCase{u"2 X 4", u"2X4"},
        ClassCase{u"2X4.1 ABD f c.2", u"2X4.1"}, ClassCase{u"R 020.7 SUL p", u"020.7"},
        ClassCase{u"694.2 Hat \"", u"694.2"}, ClassCase{u"813 2005", u"813"}, ClassCase{u"813 20", u"813"},
        // Four digits are a year, also behind decimals; digits that run into letters are something else.
        ClassCase{u"899.221 2005", u"899.221"}, ClassCase{u"899.221 3D", u"899.221"},
        ClassCase{u"899.221-3", u"899.2213"}, ClassCase{u"899.221-2005", u"899.221"},
        ClassCase{u"338/.09598 BPS", u"338.09598"}, ClassCase{u"305.8/009598", u"305.8009598"},
        ClassCase{u"813. TOH", u"813"}, ClassCase{u"813, TOH", u"813"}, ClassCase{u"813,2 TOH", u"813.2"},
        ClassCase{u"813TOH", u"813"}, ClassCase{u"2X", u"2X"}, ClassCase{u"2X 2005", u"2X"},
        ClassCase{u"2X412 ABD", u"2X4.12"}, ClassCase{u"  020.7", u"020.7"}, ClassCase{u"８１３ Toh", u"813"},
        // No class: a volume or copy, an author mark, an accession number, another script's digits.
        ClassCase{u"TOH k c.2", u""}, ClassCase{u"Majalah v.100", u""}, ClassCase{u"Jilid 2", u""},
        ClassCase{u"P23w", u""}, ClassCase{u"P234w", u""}, ClassCase{u"B0012345", u""},
        ClassCase{u"2005", u""}, ClassCase{u"٨١٣", u""}, ClassCase{u"", u""}, ClassCase{u" - \" ", u""},
        ClassCase{u"Kamus", u""}));

TEST(CallNumber, OfCongressHasLettersNumberAndDecimals)
{
    const CallNumberProfile congress = profileFromText(QStringLiteral("lc"));
    EXPECT_EQ(callNumberKey(u"QA76.73 .C153 2005", congress).classNumber, u"QA76.73");
    EXPECT_EQ(callNumberKey(u"R QA 76 .C153", congress).classNumber, u"QA76");
    EXPECT_FALSE(callNumberKey(u"813 TOH", congress).hasClass());
    EXPECT_FALSE(callNumberKey(u"ABCD 12", congress).hasClass());
    EXPECT_FALSE(callNumberKey(u"B0012345", congress).hasClass());
}

TEST(CallNumber, TakesAVolumesWordForACollectionWhenTheProfileSaysSo)
{
    EXPECT_FALSE(callNumberKey(u"J 50 TOH").hasClass());
    EXPECT_EQ(callNumberKey(u"J 813 TOH").classNumber, u"813");
    CallNumberProfile profile;
    profile.collectionCodes = {QStringLiteral("j")};
    EXPECT_EQ(callNumberKey(u"J 50 TOH", profile).classNumber, u"050");
}

TEST(CallNumber, WithoutAClassStandsBehindAllThatHaveOne)
{
    for (const QChar highest : {QChar(u'Z'), QChar(u'龍'), QChar(char16_t(0xffff))})
        for (const char16_t *classless : {u"", u" ", u"AAA", u"c.1", u"A1"})
            EXPECT_LT(keyOf(QString(50, highest) + QStringLiteral(" 999.999 ") + QString(50, highest)),
                      keyOf(QString::fromUtf16(classless)));
    EXPECT_LT(keyOf(QStringLiteral("ZZZ")), keyOf(QString()));
    EXPECT_FALSE(keyOf(QString()).isEmpty());
}

TEST(CallNumber, IgnoresCaseDiacriticsAndApostrophesInTheAuthorMark)
{
    const QByteArray plain = keyOf(QStringLiteral("297.1 QUR S"));
    EXPECT_EQ(keyOf(QStringLiteral("297.1 Qur s")), plain);
    EXPECT_EQ(keyOf(QStringLiteral("297.1 Qu'r ṣ")), plain);
    EXPECT_EQ(keyOf(QStringLiteral("297.1 Quʻr s")), plain);
    EXPECT_EQ(keyOf(QStringLiteral("297.1 Qu\u00adr s")), plain);
    EXPECT_EQ(keyOf(QStringLiteral("813 ØST")), keyOf(QStringLiteral("813 ost")));
    EXPECT_EQ(keyOf(QStringLiteral("813 e\u0301mi")), keyOf(QStringLiteral("813 ÉMI")));
    EXPECT_NE(keyOf(QStringLiteral("813 龍")), keyOf(QStringLiteral("813 虎")));
    EXPECT_NE(keyOf(QStringLiteral("813 \U00020000")), keyOf(QStringLiteral("813 \U00020001")));
}

TEST(CallNumber, ComparesVolumeYearAndCopyAsNumbersHoweverTheyAreWritten)
{
    const auto key = [](const char16_t *tail) { return keyOf(u"813 TOH k " + QString::fromUtf16(tail)); };
    EXPECT_LT(key(u"c.2"), key(u"c.10"));
    EXPECT_LT(key(u"v.9"), key(u"v.10"));
    EXPECT_LT(key(u"v.9 c.10"), key(u"v.10 c.2"));
    EXPECT_LT(key(u"jil.IV"), key(u"jil.V"));
    EXPECT_LT(key(u"jil.IX"), key(u"jil.XI"));
    EXPECT_LT(key(u"jil.B"), key(u"jil.C"));
    EXPECT_LT(key(u"jil.C"), key(u"jil.D"));
    EXPECT_EQ(key(u"jilid 2"), key(u"vol. II"));
    EXPECT_EQ(key(u"C. 02"), key(u"eks 2"));
    EXPECT_EQ(key(u"c.2 v.1 2005"), key(u"v.1 2005 c.2"));
    EXPECT_NE(key(u"v.2"), key(u"pt.2"));
    EXPECT_LT(key(u"v.2"), key(u"v.2a"));
    EXPECT_LT(key(u"v.2a"), key(u"v.3"));
    EXPECT_LT(key(u"999999999999999999999999999"), key(u"1000000000000000000000000000"));
}

TEST(CallNumber, PositionEndsWithTheClass)
{
    const QByteArray position = callNumberKey(u"R 020.7 SUL p c.2").position;
    EXPECT_EQ(position, callNumberKey(u"r 020/.7 ABD").position);
    EXPECT_TRUE(keyOf(QStringLiteral("R 020.7 SUL p c.2")).startsWith(position));
    EXPECT_LT(position, callNumberKey(u"R 020.71").position);
    EXPECT_LT(callNumberKey(u"020.7").position, position);
    EXPECT_EQ(callNumberKey(u"Kamus").position, callNumberKey(u"Atlas").position);
    EXPECT_LT(callNumberKey(u"Kamus").position, callNumberKey(u"").position);
}

TEST(CallNumber, EffectiveIsTheTitlesWhenTheItemsIsBlank)
{
    EXPECT_EQ(effectiveCallNumber(u"813 A", u"020"), u"813 A");
    EXPECT_EQ(effectiveCallNumber(u" \t", u"020"), u"020");
    EXPECT_EQ(effectiveCallNumber({}, {}), QStringView());
}

TEST(MainClass, IsTheHundredTheIslamicBlockOrNothing)
{
    const auto group = [](const char16_t *classNumber) { return mainClass(classNumber).toStdString(); };
    EXPECT_EQ(group(u"005.1332"), "000");
    EXPECT_EQ(group(u"50"), "000");
    EXPECT_EQ(group(u"297.1"), "200");
    EXPECT_EQ(group(u"2X4"), "2X");
    EXPECT_EQ(group(u"2 x 4.1"), "2X");
    EXPECT_EQ(group(u" 899.2213"), "800");
    EXPECT_EQ(group(u"999"), "900");
    EXPECT_EQ(group(u"QA76.73"), "");
    EXPECT_EQ(group(u"2005"), "");
    EXPECT_EQ(group(u""), "");
    EXPECT_EQ(group(u"NONE"), "");
}

TEST(CallNumberProfile, IsReadFromWhatItIsWrittenAs)
{
    using Profile = CallNumberProfile;
    for (const auto scheme : {Profile::Scheme::Dewey, Profile::Scheme::LibraryOfCongress})
        for (const auto islamic : {Profile::IslamicClasses::After299, Profile::IslamicClasses::At297})
            for (const QStringList &codes :
                 {QStringList(), QStringList{QStringLiteral("R"), QStringLiteral("YR \"DVD\"é")}}) {
                const Profile profile{scheme, islamic, codes};
                EXPECT_EQ(profileFromText(profileToText(profile)), profile);
            }
}

TEST(CallNumberProfile, IsTheDefaultWhereNothingCanBeRead)
{
    for (const char16_t *text : {u"", u"dewey", u"{", u"[]", u"{\"scheme\":7,\"collections\":\"R\"}", u"?"})
        EXPECT_EQ(profileFromText(QString::fromUtf16(text)), CallNumberProfile());
    EXPECT_EQ(profileFromText(QStringLiteral(" LC ")).scheme, CallNumberProfile::Scheme::LibraryOfCongress);
    EXPECT_EQ(profileFromText(QStringLiteral("{\"scheme\":\"LC\"}")).scheme,
              CallNumberProfile::Scheme::LibraryOfCongress);
    EXPECT_EQ(profileFromText(QStringLiteral("{\"islamic\":297}")).islamicClasses,
              CallNumberProfile::IslamicClasses::At297);
}

} // namespace
} // namespace opname
