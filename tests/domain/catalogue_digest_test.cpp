#include "opname/domain/catalogue_digest.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

TEST(CatalogueDigestTest, BlocksAreOfSixteenIds)
{
    BlockDigester digester;
    for (const qint64 id : {1, 15, 16, 1000})
        digester.add(id, QByteArray::number(id));
    const auto blocks = digester.take();
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].block, 0);
    EXPECT_EQ(blocks[0].rows, 2);
    EXPECT_EQ(blocks[1].block, 1);
    EXPECT_EQ(blocks[2].block, 62);
    EXPECT_TRUE(digester.take().empty());
}

TEST(CatalogueDigestTest, ARowIsTheSumThatTheProtocolNames)
{
    BlockDigester digester;
    // CRC-32 of "123456789" is 0xCBF43926, as every table of such sums says.
    digester.add(5, "123456789");
    EXPECT_EQ(digester.take()[0].digest, 0xCBF43926ULL * 6);
    digester.add(5, "123456789");
    digester.add(6, "123456789");
    EXPECT_EQ(digester.take()[0].digest, 0xCBF43926ULL * (6 + 7));
}

TEST(CatalogueDigestTest, RowsThatExchangeTheirValuesMakeADifference)
{
    const auto digest = [](const char *first, const char *second) {
        BlockDigester digester;
        digester.add(5, first);
        digester.add(6, second);
        return digester.take()[0].digest;
    };
    EXPECT_NE(digest("A", "B"), digest("B", "A"));
}

TEST(CatalogueDigestTest, ComeBackFromTheirBytes)
{
    const std::vector<BlockDigest> blocks{{0, 16, 11}, {1, 16, ~0ULL}, {31'250'000, 1, 7}};
    const QByteArray bytes = digestsToBytes(blocks);
    EXPECT_EQ(bytes.size(), 60);
    EXPECT_EQ(digestsFromBytes(bytes), blocks);
    EXPECT_TRUE(digestsFromBytes({}).empty());
}

TEST(CatalogueDigestTest, BytesThatAreNoBlocksAreNone)
{
    const QByteArray bytes = digestsToBytes({{0, 16, 11}, {1, 16, 12}});
    EXPECT_TRUE(digestsFromBytes(bytes.chopped(1)).empty());
    EXPECT_TRUE(digestsFromBytes(QByteArray(bytes.sliced(20) + bytes.first(20))).empty()) << "descending";
    EXPECT_TRUE(digestsFromBytes(QByteArray(bytes + bytes)).empty());
}

} // namespace
} // namespace opname
