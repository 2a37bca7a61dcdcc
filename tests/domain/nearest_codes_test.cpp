#include "opname/domain/nearest_codes.h"

#include "opname/domain/item_code.h"
#include "support/full_counts.h"

#include <QRandomGenerator>
#include <gtest/gtest.h>

#include <algorithm>

namespace opname {
namespace {

/// Slips as the textbook counts them, one table a pair.
int slipsBetween(const QByteArray &a, const QByteArray &b)
{
    std::vector<std::vector<int>> table(static_cast<std::size_t>(a.size()) + 1,
                                        std::vector<int>(static_cast<std::size_t>(b.size()) + 1));
    for (std::size_t i = 0; i < table.size(); ++i)
        for (std::size_t j = 0; j < table[i].size(); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = static_cast<int>(i + j);
                continue;
            }
            const auto at = [](const QByteArray &text, std::size_t index) {
                return text[static_cast<qsizetype>(index)];
            };
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                                    table[i - 1][j - 1] + (at(a, i - 1) == at(b, j - 1) ? 0 : 1)});
            if (i > 1 && j > 1 && at(a, i - 1) == at(b, j - 2) && at(a, i - 2) == at(b, j - 1))
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    return table.back().back();
}

NearestCodes codesOf(QByteArrayList sorted)
{
    std::sort(sorted.begin(), sorted.end());
    NearestCodes codes;
    for (qsizetype i = 0; i < sorted.size(); ++i)
        codes.add(sorted[i], static_cast<Slot>(i));
    return codes;
}

TEST(NearestCodes, OneSlipOfEveryKindIsFoundSwapsFirst)
{
    const NearestCodes codes = codesOf({"b1234", "b1243", "b124", "b12345", "b1235", "b9999", "x"});
    const auto found = codes.within("b1234", 1);
    // In code order: b1234 0, b12345 1, b1235 2, b124 3, b1243 4.
    const std::vector<NearestCodes::Match> expected = {
        {0, 0, false}, {4, 1, true}, {1, 1, false}, {2, 1, false}, {3, 1, false}};
    EXPECT_EQ(found, expected);
    EXPECT_EQ(codes.within("b1234", 0).size(), 1U);
    EXPECT_TRUE(codes.within("", 2).empty());
    EXPECT_TRUE(codes.within(QByteArray(500, 'b'), 2).empty());
    EXPECT_TRUE(NearestCodes().within("b1234", 2).empty());
}

TEST(NearestCodes, EqualCodesOfSeveralCopiesAreAllFound)
{
    const NearestCodes codes = codesOf({"b1", "b1", "b1", "b2"});
    EXPECT_EQ(codes.within("b1", 1).size(), 4U);
}

TEST(NearestCodes, PartsAreFoundAnywhereButNotAcrossTwoCodes)
{
    const NearestCodes codes = codesOf({"b0001234", "b0012340", "1234", "ab", "c12"});
    EXPECT_EQ(codes.containing("1234", 10), (std::vector<Slot>{2, 3})) << "the code itself is no part";
    EXPECT_EQ(codes.containing("b00", 10), (std::vector<Slot>{2, 3}));
    EXPECT_EQ(codes.containing("b00", 1), (std::vector<Slot>{2}));
    EXPECT_TRUE(codes.containing("bc", 10).empty());
    EXPECT_TRUE(codes.containing(QByteArray("b\0c", 3), 10).empty());
    EXPECT_TRUE(codes.containing("", 10).empty());
    EXPECT_TRUE(NearestCodes().containing("1", 10).empty());
}

TEST(NearestCodes, AgreesWithTheTextbookOnRandomCodes)
{
    QRandomGenerator random(2026);
    const int rounds = testing::wantsFullCounts() ? 2000 : 60;
    for (int round = 0; round < rounds; ++round) {
        // Few letters and short codes make every kind of nearness frequent; long ones reach the limits.
        const int letters = 2 + random.bounded(3);
        const int longest = round % 7 == 0 ? 70 : 7;
        const auto made = [&] {
            QByteArray code;
            for (int length = 1 + random.bounded(longest); length-- > 0;)
                code += static_cast<char>(random.bounded(20) == 0 ? '\xff' : 'a' + random.bounded(letters));
            return code;
        };
        QByteArrayList all;
        for (int i = 0; i < 120; ++i)
            all.append(made());
        std::sort(all.begin(), all.end());
        const NearestCodes codes = codesOf(all);
        ASSERT_EQ(codes.size(), static_cast<std::size_t>(all.size()));
        for (int i = 0; i < 20; ++i) {
            QByteArray wanted = i % 2 == 0 ? made() : all[random.bounded(static_cast<int>(all.size()))];
            if (i % 4 == 1 && wanted.size() > 2)
                std::swap(wanted[0], wanted[1]);
            for (int slips = 0; slips <= 2; ++slips) {
                std::vector<std::pair<int, Slot>> expected;
                for (qsizetype slot = 0; slot < all.size(); ++slot)
                    if (const int distance = slipsBetween(wanted, all[slot]); distance <= slips)
                        expected.emplace_back(distance, static_cast<Slot>(slot));
                std::vector<std::pair<int, Slot>> found;
                int last = 0;
                for (const NearestCodes::Match &match : codes.within(wanted, slips)) {
                    EXPECT_GE(match.slips, last) << "fewest slips first";
                    last = match.slips;
                    found.emplace_back(match.slips, match.slot);
                }
                std::sort(expected.begin(), expected.end());
                std::sort(found.begin(), found.end());
                ASSERT_EQ(found, expected) << wanted.toStdString() << ' ' << slips;
            }
            std::vector<Slot> parts;
            for (qsizetype slot = 0; slot < all.size(); ++slot)
                if (all[slot].contains(wanted) && all[slot] != wanted)
                    parts.push_back(static_cast<Slot>(slot));
            ASSERT_EQ(codes.containing(wanted, 1000), parts) << wanted.toStdString();
        }
    }
}

TEST(NearestCodes, UnsortedOrForeignCodesDoNoHarm)
{
    NearestCodes codes;
    codes.add("zz", 0);
    codes.add("aa", 1);
    codes.add("zzz", 2);
    codes.add("a", 3);
    codes.add(QByteArray(1'000'000, 'a'), 4);
    codes.add(QByteArray("a\0b", 3), 5);
    codes.add("", 6);
    EXPECT_EQ(codes.size(), 2U) << "those in order";
    codes.within("aa", 2);
    codes.containing("z", 10);
}

} // namespace
} // namespace opname
