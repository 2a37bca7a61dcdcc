#include "opname/session/former_stock_take.h"

#include "opname/session/verification.h"
#include "small_library.h"

#include <sqlite3.h>

namespace opname {
namespace {

using testing::librarian;
using Row = FormerStockTake::Row;

class FormerStockTakeTest : public testing::SmallLibrary {
protected:
    static Row row(qint64 stockTake, qint64 item, SlimsPresence presence)
    {
        Row row{stockTake, {}};
        row.row.itemId = item;
        row.row.itemCode = QStringLiteral("B%1").arg(item);
        row.row.title = QStringLiteral("Judul \"%1\"").arg(item);
        row.row.presence = presence;
        row.row.checkedBy = QStringLiteral("Rina");
        row.row.lastUpdate = QDateTime(QDate(2025, 3, 1), QTime(8, 0), Qt::UTC);
        return row;
    }
    static std::vector<Row> rows(qint64 stockTake, qint64 count, SlimsPresence presence)
    {
        std::vector<Row> rows;
        for (qint64 item = 1; item <= count; ++item)
            rows.push_back(row(stockTake, item, presence));
        return rows;
    }

    void carryOver()
    {
        std::optional<FormerStockTake::Place> place = FormerStockTake::Place();
        while (place) {
            const auto next = FormerStockTake(*m_session).carryOver(*place);
            ASSERT_TRUE(next) << next.error().detail.toStdString();
            place = *next;
        }
    }
    void drop()
    {
        for (Result<bool> more = true; *more;) {
            more = FormerStockTake(*m_session).dropUnkept();
            ASSERT_TRUE(more) << more.error().detail.toStdString();
        }
    }
    void save(const std::vector<Row> &all)
    {
        FormerStockTake former(*m_session);
        drop();
        ASSERT_TRUE(former.stage(all));
        carryOver();
        const auto digest = former.stagedDigest();
        ASSERT_TRUE(digest);
        ASSERT_TRUE(
            former.keepStaged(QStringLiteral("uji"), static_cast<qint64>(all.size()), *digest, librarian()));
        drop();
    }
    qint64 count() { return FormerStockTake(*m_session).count().value_or(-1); }
    bool holds(const Row &row) { return FormerStockTake(*m_session).holds(row).value_or(false); }
    bool isSound() { return Verification::verify(*m_session).isOk(); }
};

TEST_F(FormerStockTakeTest, StagedRowsAreKeptOnlyOnceAllAreThere)
{
    FormerStockTake former(*m_session);
    ASSERT_TRUE(former.stage(std::vector{row(7, 1, SlimsPresence::Exists)}));
    EXPECT_EQ(count(), 0);
    EXPECT_FALSE(holds(row(7, 1, SlimsPresence::Exists)));
    EXPECT_TRUE(isSound());
    ASSERT_TRUE(former.stage(std::vector{row(7, 2, SlimsPresence::Missing)}));
    ASSERT_TRUE(former.keepStaged(QStringLiteral("uji"), 2, *former.stagedDigest(), librarian()));
    EXPECT_EQ(count(), 2);
    EXPECT_TRUE(holds(row(7, 1, SlimsPresence::Exists)));
    EXPECT_FALSE(holds(row(7, 1, SlimsPresence::Missing)));
    EXPECT_TRUE(isSound());
    reopen();
    EXPECT_EQ(count(), 2);
    EXPECT_TRUE(isSound());
}

TEST_F(FormerStockTakeTest, SaveThatNeverEndedIsDroppedByTheNextOne)
{
    save(rows(7, 3, SlimsPresence::Exists));
    ASSERT_TRUE(FormerStockTake(*m_session).stage(rows(7, 900, SlimsPresence::Missing)));
    reopen();
    EXPECT_TRUE(isSound());
    EXPECT_EQ(count(), 3);
    EXPECT_TRUE(holds(row(7, 2, SlimsPresence::Exists))) << "what was kept stands";
    save({row(8, 1, SlimsPresence::Missing)});
    EXPECT_EQ(count(), 4);
    EXPECT_TRUE(holds(row(7, 2, SlimsPresence::Exists)));
    EXPECT_FALSE(holds(row(7, 4, SlimsPresence::Missing)));
    EXPECT_TRUE(isSound());
}

TEST_F(FormerStockTakeTest, RowsKeptBeforeAreCarriedOverUnlessTheyDiffer)
{
    const auto step = static_cast<qint64>(FormerStockTake::rowsAStep);
    save(rows(3, 2 * step + 5, SlimsPresence::Exists));
    EXPECT_EQ(count(), 2 * step + 5);
    save({row(3, 2, SlimsPresence::Missing), row(2, 1, SlimsPresence::OnLoan)});
    EXPECT_EQ(count(), 2 * step + 6);
    EXPECT_TRUE(holds(row(3, 1, SlimsPresence::Exists)));
    EXPECT_TRUE(holds(row(3, 2, SlimsPresence::Missing)));
    EXPECT_TRUE(holds(row(3, step, SlimsPresence::Exists)));
    EXPECT_TRUE(holds(row(3, 2 * step + 5, SlimsPresence::Exists)));
    EXPECT_TRUE(holds(row(2, 1, SlimsPresence::OnLoan)));
    EXPECT_TRUE(isSound());
    save({row(4, 1, SlimsPresence::Exists)});
    EXPECT_EQ(count(), 2 * step + 7) << "there and back";
    EXPECT_TRUE(isSound());
}

TEST_F(FormerStockTakeTest, AlterationShows)
{
    save({row(1, 1, SlimsPresence::Missing)});
    m_session.reset();
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(QFile::encodeName(m_path).constData(), &database), SQLITE_OK);
    const auto alter = [&](const char *sql) {
        ASSERT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    };
    alter("UPDATE former_stock_take SET status = 'e'");
    reopen();
    EXPECT_FALSE(isSound());
    m_session.reset();
    alter("UPDATE former_stock_take SET status = 'm'");
    reopen();
    EXPECT_TRUE(isSound());
    m_session.reset();
    alter("DELETE FROM identity WHERE key = 'former_half'");
    sqlite3_close(database);
    reopen();
    EXPECT_FALSE(isSound()) << "the half in force is the journal's";
}

TEST_F(FormerStockTakeTest, ImpossibleNumberOfAStockTakeIsRefusedAndNothingIsStaged)
{
    FormerStockTake former(*m_session);
    const QByteArray nothing = former.stagedDigest().value_or(QByteArray());
    const Outcome staged =
        former.stage(std::vector{row(1, 1, SlimsPresence::Exists), row(-5, 1, SlimsPresence::Exists)});
    ASSERT_FALSE(staged);
    EXPECT_EQ(staged.error().kind, ErrorKind::SlimsRefused);
    EXPECT_EQ(former.stagedDigest(), nothing);
    EXPECT_TRUE(isSound());
}

} // namespace
} // namespace opname
