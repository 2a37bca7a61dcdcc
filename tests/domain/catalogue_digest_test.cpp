#include "opname/domain/catalogue_digest.h"

#include <functional>
#include <gtest/gtest.h>

namespace opname {
namespace {

Item item(qint64 id, const QString &code)
{
    Item item;
    item.id = id;
    item.titleId = 3;
    item.code = code;
    item.location = QStringLiteral("SL");
    item.price = 50000;
    item.currency = QStringLiteral("Rupiah");
    item.receivedDate = QDate(2020, 5, 17);
    item.source = 1;
    return item;
}

std::vector<BlockDigest> digests(const std::vector<Item> &items)
{
    BlockDigester digester;
    for (const Item &one : items)
        digester.add(one);
    return digester.take();
}

TEST(CatalogueDigestTest, BlocksAreOfSixtyFourIds)
{
    const auto blocks = digests({item(1, QStringLiteral("A")), item(63, QStringLiteral("B")),
                                 item(64, QStringLiteral("C")), item(1000, QStringLiteral("D"))});
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].block, 0);
    EXPECT_EQ(blocks[0].rows, 2);
    EXPECT_EQ(blocks[1].block, 1);
    EXPECT_EQ(blocks[2].block, 15);
}

TEST(CatalogueDigestTest, ARowIsTheSumThatTheProtocolNames)
{
    Item one;
    one.id = 1;
    const auto blocks = digests({one});
    ASSERT_EQ(blocks.size(), 1U);
    // Made apart from this program: CRC-32 of the fourteen columns, times 1 + 1 mod 64.
    EXPECT_EQ(blocks[0].digest, 8552252322ULL);
    one.price = 0;
    EXPECT_NE(digests({one})[0].digest, blocks[0].digest) << "no price is not a price of 0";
}

TEST(CatalogueDigestTest, EveryFieldAndTheOrderOfRowsCount)
{
    const Item plain = item(5, QStringLiteral("B1"));
    const quint64 before = digests({plain})[0].digest;
    const auto differs = [&](const std::function<void(Item &)> &change) {
        Item other = plain;
        change(other);
        return digests({other})[0].digest != before;
    };
    EXPECT_TRUE(differs([](Item &i) { i.code = QStringLiteral("b1"); }));
    EXPECT_TRUE(differs([](Item &i) { i.site = QStringLiteral("SL"); }));
    EXPECT_TRUE(differs([](Item &i) { i.status = QStringLiteral("R"); }));
    EXPECT_TRUE(differs([](Item &i) { i.titleId = 4; }));
    EXPECT_TRUE(differs([](Item &i) { i.price.reset(); }));
    EXPECT_TRUE(differs([](Item &i) { i.receivedDate = {}; }));
    EXPECT_TRUE(differs([](Item &i) { i.lastUpdate = QStringLiteral("2026-11-24 08:00:00"); }));
    Item swappedA = item(5, QStringLiteral("B2"));
    Item swappedB = item(6, QStringLiteral("B1"));
    EXPECT_NE(digests({plain, item(6, QStringLiteral("B2"))})[0].digest,
              digests({swappedA, swappedB})[0].digest);
}

} // namespace
} // namespace opname
