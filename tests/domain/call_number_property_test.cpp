#include "opname/domain/call_number.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <random>

namespace opname {
namespace {

class Generator {
public:
    explicit Generator(unsigned seed)
        : m_random(seed)
    {
    }

    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }
    template <std::size_t size> QString one(const char16_t *const (&of)[size])
    {
        return QString::fromUtf16(of[below(size)]);
    }
    QString digits(int longest)
    {
        QString text;
        for (int i = 1 + below(longest); i > 0; --i)
            text += QChar(u'0' + below(10));
        return text;
    }

    /// A call number as a library prints them, or nearly.
    QString callNumber()
    {
        QString text = one({u"", u"", u"", u"R ", u"F ", u"SKR ", u"YR DVD ", u"r."});
        text += below(6) == 0 ? one({u"2X", u"2 X ", u"2x4.1", u"QA"}) : digits(3);
        if (below(2))
            text += one({u".", u",", u"/.", u" ."}) + digits(5);
        for (int joined = below(3); joined > 0; --joined)
            text += one({u"/", u" ", u"-", u"'", u"  "}) + digits(4);
        for (int marks = below(4); marks > 0; --marks)
            text +=
                one({u" ", u"/", u""}) + one({u"TOH", u"Tóh", u"k", u"P23w", u"Ab'd", u".C153", u"p", u"3"});
        for (int parts = below(4); parts > 0; --parts)
            text += one({u" ", u"/"}) + one({u"v.", u"c.", u"jil. ", u"pt.", u"", u"eks ", u"th."})
                + (below(5) ? digits(4) : one({u"II", u"IX", u"2a"}));
        return text;
    }

    /// Anything that fits in a string: lone surrogates, marks, controls.
    QString garbage(int longest)
    {
        QString text;
        for (int i = below(longest + 1); i > 0; --i)
            text += QChar(char16_t(below(4) ? below(0x180) : below(0x10000)));
        return text;
    }

    QString any() { return below(3) ? callNumber() : garbage(20); }

    CallNumberProfile profile()
    {
        CallNumberProfile profile;
        if (below(2))
            profile.scheme = CallNumberProfile::Scheme::LibraryOfCongress;
        if (below(2))
            profile.islamicClasses = CallNumberProfile::IslamicClasses::At297;
        if (below(2))
            profile.collectionCodes = {QStringLiteral("SKR"), QStringLiteral("R")};
        return profile;
    }

    std::mt19937 &random() { return m_random; }

private:
    std::mt19937 m_random;
};

int sign(const QByteArray &a, const QByteArray &b)
{
    return int(a > b) - int(a < b);
}

TEST(CallNumberOrder, IsTotal)
{
    Generator make(1);
    for (int round = 0; round < 50'000; ++round) {
        const CallNumberProfile profile = make.profile();
        QByteArray keys[3];
        for (QByteArray &key : keys)
            key = callNumberKey(make.any(), profile).bytes;
        ASSERT_EQ(sign(keys[0], keys[1]), -sign(keys[1], keys[0]));
        std::sort(std::begin(keys), std::end(keys));
        ASSERT_LE(sign(keys[0], keys[2]), 0);
    }
}

TEST(CallNumberOrder, IsTheSameWheneverAKeyIsMade)
{
    Generator make(2);
    const CallNumberProfile profile;
    std::vector<QString> numbers;
    for (int i = 0; i < 5'000; ++i)
        numbers.push_back(make.any());
    const auto before = [&](const QString &a, const QString &b) {
        return callNumberKey(a, profile).bytes < callNumberKey(b, profile).bytes;
    };
    std::stable_sort(numbers.begin(), numbers.end(), before);
    const std::vector<QString> once = numbers;
    std::stable_sort(numbers.begin(), numbers.end(), before);
    EXPECT_EQ(numbers, once);
    std::shuffle(numbers.begin(), numbers.end(), make.random());
    std::sort(numbers.begin(), numbers.end(), before);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        ASSERT_EQ(callNumberKey(numbers[i], profile).bytes, callNumberKey(once[i], profile).bytes);
}

TEST(CallNumberOrder, PutsNothingBeforeSomething)
{
    Generator make(3);
    for (int round = 0; round < 20'000; ++round) {
        const QString shorter = make.callNumber();
        const CallNumberKey key = callNumberKey(shorter);
        const CallNumberKey longer = callNumberKey(QString(shorter + QStringLiteral(" zz")));
        if (key.hasClass() && key.classNumber == longer.classNumber) {
            ASSERT_LT(key.bytes, longer.bytes) << shorter.toStdString();
        }
    }
}

TEST(CallNumberOrder, IgnoresCase)
{
    Generator make(4);
    for (int round = 0; round < 20'000; ++round) {
        const QString text = make.callNumber();
        ASSERT_EQ(callNumberKey(text.toLower()).bytes, callNumberKey(text.toUpper()).bytes)
            << text.toStdString();
    }
}

TEST(CallNumberOrder, OfKeysIsThatOfPositionsFirst)
{
    Generator make(5);
    for (int round = 0; round < 50'000; ++round) {
        const CallNumberKey a = callNumberKey(make.any());
        const CallNumberKey b = callNumberKey(make.any());
        ASSERT_TRUE(a.bytes.startsWith(a.position));
        if (sign(a.position, b.position) != 0) {
            ASSERT_EQ(sign(a.position, b.position), sign(a.bytes, b.bytes));
        }
    }
}

TEST(CallNumberKey, ExistsForAnyString)
{
    Generator make(6);
    for (int round = 0; round < 20'000; ++round) {
        const QString text = make.garbage(60);
        const CallNumberProfile profile = make.profile();
        const CallNumberKey key = callNumberKey(text, profile);
        ASSERT_FALSE(key.bytes.isEmpty());
        ASSERT_EQ(key.bytes, callNumberKey(QString(text), profile).bytes);
        mainClass(text);
        profileFromText(text);
    }
    for (const char16_t c :
         {u'1', u'A', u' ', u'/', u'.', u'\'', u'\0', char16_t(0xd800), char16_t(0xdc00), u'ﷺ'}) {
        EXPECT_FALSE(callNumberKey(QString(10'000, QChar(c))).bytes.isEmpty());
        EXPECT_FALSE(callNumberKey(QString(u"813." + QString(10'000, QChar(c)))).bytes.isEmpty());
    }
    for (int round = 0; round < 20; ++round)
        EXPECT_FALSE(callNumberKey(make.garbage(10'000)).bytes.isEmpty());
}

} // namespace
} // namespace opname
