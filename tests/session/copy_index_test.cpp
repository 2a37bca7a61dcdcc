#include "opname/session/copy_index.h"

#include "opname/domain/item_code.h"
#include "small_library.h"

namespace opname {
namespace {

class CopyIndexTest : public testing::SmallLibrary {
protected:
    void SetUp() override
    {
        testing::SmallLibrary::SetUp();
        freeze();
    }

    std::vector<QByteArray> codesInPieces(std::size_t piece)
    {
        std::vector<QByteArray> codes;
        while (true) {
            const auto read =
                CopyIndex(*m_session).codesBehind(codes.empty() ? QByteArray("") : codes.back(), piece);
            EXPECT_TRUE(read);
            for (const CopyIndex::CodedCopy &copy : *read)
                codes.push_back(copy.code);
            if (!read || read->size() < piece)
                return codes;
        }
    }
};

TEST_F(CopyIndexTest, CodesAscendAndAreTheSameInPiecesOfAnySize)
{
    const std::vector<QByteArray> all = codesInPieces(1000);
    ASSERT_EQ(all.size(), 14U);
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
    for (const std::size_t piece : {1U, 2U, 3U, 7U, 14U})
        EXPECT_EQ(codesInPieces(piece), all) << piece;
}

TEST_F(CopyIndexTest, CodesAndSlotsAreFoundByEachOther)
{
    const CopyIndex index(*m_session);
    std::vector<Slot> wanted;
    for (Slot slot = 0; slot < 14; ++slot)
        wanted.push_back(slot);
    const auto copies = index.at(wanted);
    ASSERT_TRUE(copies);
    std::vector<QByteArray> codes;
    for (const CopyIndex::CodedCopy &copy : *copies)
        codes.push_back(copy.code);
    codes.push_back(foldedCode(u"ASING"));
    codes.push_back({});
    const auto found = index.find(codes);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 16U);
    for (Slot slot = 0; slot < 14; ++slot) {
        EXPECT_EQ((*found)[slot].slot, slot);
        EXPECT_EQ((*found)[slot].item, (*copies)[slot].item);
    }
    EXPECT_EQ((*found)[14].slot, noSlot);
    EXPECT_EQ((*found)[15].slot, noSlot);
}

TEST_F(CopyIndexTest, CopiesOfTitlesAndBeginningsOfClassesAreSlots)
{
    const CopyIndex index(*m_session);
    const auto copies = index.ofTitles({3, 1, 99});
    ASSERT_TRUE(copies);
    ASSERT_EQ(copies->size(), 2U);
    EXPECT_EQ(copies->front().title, 1);
    EXPECT_EQ(copies->back().title, 3);
    EXPECT_EQ(m_session->catalogue().at(copies->back().slot)->item.code, QStringLiteral("B002"));
    const auto stretches = index.classStretches();
    ASSERT_TRUE(stretches);
    ASSERT_EQ(stretches->size(), 14U);
    EXPECT_EQ(stretches->front().classNumber, QStringLiteral("100"));
    EXPECT_EQ(stretches->front().first, 0U);
}

} // namespace
} // namespace opname
