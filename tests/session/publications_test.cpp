#include "opname/session/publications.h"

#include "opname/session/former_stock_take.h"
#include "small_library.h"

namespace opname {
namespace {

using testing::librarian;

using PublicationsTest = testing::SmallLibrary;

TEST_F(PublicationsTest, CopiesComeByItemIdWithTheValuesThatSlimsShows)
{
    freeze();
    const Publications publications(*m_session);
    const auto first = publications.copiesAfter(0, 5);
    ASSERT_TRUE(first) << first.error().detail.toStdString();
    ASSERT_EQ(first->size(), 5U);
    EXPECT_EQ((*first)[0].row.itemCode, QStringLiteral("B000"));
    EXPECT_EQ((*first)[0].row.title, QStringLiteral("Judul 0"));
    EXPECT_EQ((*first)[0].row.callNumber, QStringLiteral("100 Abc d"));
    EXPECT_EQ((*first)[0].row.locationName, QStringLiteral("Lantai 1"));
    EXPECT_EQ(publications.copiesAfter(5, 100)->size(), 9U);
    EXPECT_TRUE(publications.copiesAfter(14, 100)->empty());
    const ScanAnswer answer = scan(QStringLiteral("B003"));
    const auto made = publications.scanMade(answer.id);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->first, QStringLiteral("Rina"));
    EXPECT_EQ(made->second.toMSecsSinceEpoch(), answer.time);
}

TEST_F(PublicationsTest, HeadMovesByWhatIsCountedAndNotByPublishing)
{
    freeze();
    scan(QStringLiteral("B003"));
    const QByteArray counted = m_session->headHash();
    EXPECT_EQ(Publications(*m_session).head(), counted);
    ASSERT_TRUE(FormerStockTake(*m_session).keepStaged(QStringLiteral("uji"), 0, {}, librarian()));
    ASSERT_TRUE(Publications(*m_session).record({}, librarian()));
    EXPECT_NE(m_session->headHash(), counted);
    EXPECT_EQ(Publications(*m_session).head(), counted);
    reopen();
    EXPECT_EQ(Publications(*m_session).head(), counted);
    scan(QStringLiteral("B004"));
    EXPECT_EQ(Publications(*m_session).head(), m_session->headHash());
}

TEST_F(PublicationsTest, TheLastPublicationIsTold)
{
    EXPECT_FALSE(Publications(*m_session).last());
    Publication publication;
    publication.target = QStringLiteral("uji");
    publication.stockTakeId = 12;
    publication.rows = 13;
    publication.exists = 9;
    publication.headHash = QStringLiteral("ab");
    ASSERT_TRUE(Publications(*m_session).record(publication, librarian()));
    const auto last = Publications(*m_session).last();
    ASSERT_TRUE(last);
    EXPECT_EQ(last->stockTakeId, 12);
    EXPECT_EQ(last->exists, 9);
    EXPECT_EQ(last->by, QStringLiteral("Rina"));
    EXPECT_FALSE(last->tookPart);
}

} // namespace
} // namespace opname
