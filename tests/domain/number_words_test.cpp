#include "opname/domain/number_words.h"

#include <QHash>
#include <QStringList>

#include <gtest/gtest.h>
#include <limits>
#include <random>
#include <utility>

namespace opname {
namespace {

/// Reads Indonesian number words by adding up, word for word; nothing for what is no number.
std::optional<qint64> readTerbilang(const QString &text)
{
    static const QHash<QString, qint64> units = {
        {QStringLiteral("satu"), 1},     {QStringLiteral("dua"), 2},      {QStringLiteral("tiga"), 3},
        {QStringLiteral("empat"), 4},    {QStringLiteral("lima"), 5},     {QStringLiteral("enam"), 6},
        {QStringLiteral("tujuh"), 7},    {QStringLiteral("delapan"), 8},  {QStringLiteral("sembilan"), 9},
        {QStringLiteral("sepuluh"), 10}, {QStringLiteral("sebelas"), 11}, {QStringLiteral("seratus"), 100}};
    static const QHash<QString, qint64> scales = {{QStringLiteral("ribu"), 1'000},
                                                  {QStringLiteral("juta"), 1'000'000},
                                                  {QStringLiteral("miliar"), 1'000'000'000},
                                                  {QStringLiteral("triliun"), 1'000'000'000'000},
                                                  {QStringLiteral("kuadriliun"), 1'000'000'000'000'000},
                                                  {QStringLiteral("kuintiliun"), 1'000'000'000'000'000'000}};
    if (text == u"nol")
        return 0;
    qint64 total = 0;
    qint64 group = 0;
    qint64 unit = 0;
    qint64 lastScale = std::numeric_limits<qint64>::max();
    for (const QString &word : text.split(QLatin1Char(' '))) {
        if (const auto found = units.constFind(word); found != units.cend()) {
            if (unit != 0)
                return std::nullopt;
            (*found >= 10 ? group : unit) += *found;
        } else if (word == u"belas") {
            group += 10 + std::exchange(unit, 0);
        } else if (word == u"puluh") {
            group += 10 * std::exchange(unit, 0);
        } else if (word == u"ratus") {
            group += 100 * std::exchange(unit, 0);
        } else if (word == u"seribu") {
            if (group + unit != 0 || lastScale <= 1'000)
                return std::nullopt;
            total += 1'000;
            lastScale = 1'000;
        } else if (const auto scale = scales.constFind(word); scale != scales.cend()) {
            if (*scale >= lastScale || group + unit == 0)
                return std::nullopt;
            total += (std::exchange(group, 0) + std::exchange(unit, 0)) * *scale;
            lastScale = *scale;
        } else {
            return std::nullopt;
        }
    }
    return total + group + unit;
}

QString words(qint64 value)
{
    return terbilang(value).value_or(QString());
}

TEST(NumberWords, IndonesianHasItsOwnWordsForOneHundredOneThousandAndEleven)
{
    const std::pair<qint64, const char *> known[] = {{0, "nol"},
                                                     {1, "satu"},
                                                     {10, "sepuluh"},
                                                     {11, "sebelas"},
                                                     {12, "dua belas"},
                                                     {19, "sembilan belas"},
                                                     {20, "dua puluh"},
                                                     {21, "dua puluh satu"},
                                                     {100, "seratus"},
                                                     {101, "seratus satu"},
                                                     {111, "seratus sebelas"},
                                                     {999, "sembilan ratus sembilan puluh sembilan"},
                                                     {1'000, "seribu"},
                                                     {1'001, "seribu satu"},
                                                     {1'100, "seribu seratus"},
                                                     {2'026, "dua ribu dua puluh enam"},
                                                     {11'000, "sebelas ribu"},
                                                     {21'000, "dua puluh satu ribu"},
                                                     {101'000, "seratus satu ribu"},
                                                     {1'000'000, "satu juta"},
                                                     {1'001'000, "satu juta seribu"},
                                                     {2'300'000, "dua juta tiga ratus ribu"},
                                                     {1'000'000'000, "satu miliar"},
                                                     {1'000'000'000'000, "satu triliun"},
                                                     {7'000'000'000'000'000, "tujuh kuadriliun"}};
    for (const auto &[value, text] : known)
        EXPECT_EQ(words(value), QLatin1String(text)) << value;
}

TEST(NumberWords, EveryNumberTo200000IsReadBackAsItself)
{
    for (qint64 value = 0; value <= 200'000; ++value)
        ASSERT_EQ(readTerbilang(words(value)), value) << words(value).toStdString();
}

TEST(NumberWords, RandomNumbersOfEveryLengthAreReadBackAsThemselves)
{
    std::mt19937_64 random(20230301);
    for (int i = 0; i < 40'000; ++i) {
        const qint64 value = static_cast<qint64>(random() >> 1) >> (random() % 62);
        ASSERT_EQ(readTerbilang(words(value)), value) << words(value).toStdString();
    }
    const qint64 most = std::numeric_limits<qint64>::max();
    EXPECT_EQ(readTerbilang(words(most)), most) << words(most).toStdString();
}

TEST(NumberWords, NegativeNumbersHaveNoWords)
{
    EXPECT_FALSE(terbilang(-1));
    EXPECT_FALSE(englishNumber(-1));
    EXPECT_FALSE(amountInWords(std::numeric_limits<qint64>::min(), QString(), QStringLiteral("id")));
}

TEST(NumberWords, AmountsNameTheirCurrency)
{
    const auto amount = [](qint64 value, const char *currency, const char *language) {
        return amountInWords(value, QLatin1String(currency), QLatin1String(language)).value_or(QString());
    };
    EXPECT_EQ(amount(2'300'000, "Rupiah", "id"), u"dua juta tiga ratus ribu rupiah");
    EXPECT_EQ(amount(0, "", "id"), u"nol rupiah");
    EXPECT_EQ(amount(5, "usd", "id"), u"lima dolar Amerika Serikat");
    EXPECT_EQ(amount(5, "Yen", "id"), u"lima Yen");
    EXPECT_EQ(amount(45, "IDR", "en"), u"forty-five rupiah");
}

TEST(NumberWords, EnglishIsPlain)
{
    const std::pair<qint64, const char *> known[] = {
        {0, "zero"},          {13, "thirteen"},
        {40, "forty"},        {45, "forty-five"},
        {100, "one hundred"}, {2'300'045, "two million three hundred thousand forty-five"}};
    for (const auto &[value, text] : known)
        EXPECT_EQ(englishNumber(value), QLatin1String(text)) << value;
}

} // namespace
} // namespace opname
