#include "opname/session/publications.h"

#include "opname/session/verification.h"
#include "small_library.h"

#include <sqlite3.h>

namespace opname {
namespace {

using testing::librarian;

class PublicationsTest : public testing::SmallLibrary {
protected:
    static StockTakeRow row(qint64 item, SlimsPresence presence)
    {
        StockTakeRow row;
        row.itemId = item;
        row.itemCode = QStringLiteral("B%1").arg(item);
        row.title = QStringLiteral("Judul \"%1\"").arg(item);
        row.presence = presence;
        row.checkedBy = QStringLiteral("Rina");
        row.lastUpdate = QDateTime(QDate(2025, 3, 1), QTime(8, 0), Qt::UTC);
        return row;
    }

    Result<qint64> save(const std::vector<StockTakeRow> &rows, const Outcome &end = {})
    {
        return Publications(*m_session)
            .saveFormer(
                QStringLiteral("uji"),
                [&](const Publications::Taker &taker) -> Outcome {
                    for (const StockTakeRow &row : rows)
                        if (Outcome taken = taker(7, row); !taken)
                            return taken;
                    return end;
                },
                librarian());
    }
};

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

TEST_F(PublicationsTest, FormerRowsAreKeptOnceAndAlterationShows)
{
    EXPECT_EQ(save({row(1, SlimsPresence::Exists), row(2, SlimsPresence::Missing)}), 2);
    const qint64 length = m_session->journalLength();
    EXPECT_EQ(save({row(1, SlimsPresence::Exists), row(2, SlimsPresence::Missing)}), 2);
    EXPECT_EQ(m_session->journalLength(), length) << "the same rows again write nothing";
    EXPECT_EQ(Publications(*m_session).formerRows(), 2);
    EXPECT_TRUE(Verification::verify(*m_session).isOk());
    m_session.reset();
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(QFile::encodeName(m_path).constData(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, "UPDATE former_stock_take SET status = 'e'", nullptr, nullptr, nullptr),
              SQLITE_OK);
    sqlite3_close(database);
    reopen();
    EXPECT_FALSE(Verification::verify(*m_session).isOk());
}

TEST_F(PublicationsTest, AFailureHalfWayKeepsNothing)
{
    EXPECT_FALSE(
        save({row(1, SlimsPresence::Exists)}, failure(ErrorKind::SlimsUnreachable, QStringLiteral("putus"))));
    EXPECT_EQ(Publications(*m_session).formerRows(), 0);
    EXPECT_TRUE(Verification::verify(*m_session).isOk());
}

TEST_F(PublicationsTest, HeadMovesByWhatIsCountedAndNotByPublishing)
{
    freeze();
    scan(QStringLiteral("B003"));
    const QByteArray counted = m_session->headHash();
    EXPECT_EQ(Publications(*m_session).head(), counted);
    EXPECT_EQ(save({row(1, SlimsPresence::Exists)}), 1);
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
