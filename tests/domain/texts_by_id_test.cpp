#include "opname/domain/texts_by_id.h"

#include <gtest/gtest.h>

namespace {

using opname::TextsById;

TEST(TextsById, AnswersEachTextInWhateverOrderItIsAsked)
{
    TextsById texts;
    texts.add(2, "813 Ala d");
    texts.add(5, "");
    texts.add(9, "641.5 Bet");

    EXPECT_EQ(texts.of(9), "641.5 Bet");
    EXPECT_EQ(texts.of(2), "813 Ala d");
    EXPECT_EQ(texts.of(5), "");
    EXPECT_EQ(texts.of(9), "641.5 Bet");
    for (const qint64 absent : {-1, 0, 3, 10})
        EXPECT_TRUE(texts.of(absent).isEmpty()) << absent;
}

TEST(TextsById, HoldsWhatWasAddedOutOfOrderAndTheLastOfTwo)
{
    TextsById texts;
    for (const qint64 id : {7, 3, 5, 1, 3})
        texts.add(id, QByteArray::number(id * 10));
    texts.add(5, "again");

    EXPECT_EQ(texts.of(1), "10");
    EXPECT_EQ(texts.of(3), "30");
    EXPECT_EQ(texts.of(5), "again");
    EXPECT_EQ(texts.of(7), "70");
}

TEST(TextsById, IsEmptyAtFirst)
{
    EXPECT_TRUE(TextsById().of(1).isEmpty());
}

} // namespace
