#include "opname/session/goods_register.h"

#include "opname/session/verification.h"
#include "small_library.h"

#include <sqlite3.h>

namespace opname {
namespace {

using testing::librarian;

GoodsNumber numberOf(const char *code, qint64 number, const char *goods = "6010101001")
{
    return {QString::fromUtf8(code), QString::fromLatin1(goods), number};
}

class GoodsRegisterTest : public testing::SmallLibrary {
protected:
    qint64 take(const std::vector<GoodsNumber> &numbers)
    {
        const auto changed = GoodsRegister(*m_session).take(numbers, QStringLiteral("bmn.csv"), librarian());
        EXPECT_TRUE(changed) << (changed ? "" : changed.error().detail.toStdString());
        return changed.value_or(-1);
    }

    QStringList problems() { return Verification::verify(*m_session).problems; }
};

TEST_F(GoodsRegisterTest, NumbersAreKeptAndALaterFileReplacesWhatItSaysOtherwise)
{
    EXPECT_EQ(take({numberOf("B001", 1), numberOf("B002", 2)}), 2) << "before the freeze, too";
    freeze();
    const qint64 rows = m_session->journalLength();
    EXPECT_EQ(take({numberOf("B001", 1), numberOf("b002 ", 2)}), 0);
    EXPECT_EQ(m_session->journalLength(), rows) << "nothing new, nothing written";
    EXPECT_EQ(take({numberOf("B002", 7), numberOf("B003", 3, "6010102001")}), 2);
    reopen();
    const GoodsRegister goods(*m_session);
    EXPECT_EQ(goods.count(), 3);
    ASSERT_TRUE(goods.find(u"B002"));
    EXPECT_EQ(goods.find(u"b002")->number, 7);
    EXPECT_EQ(goods.find(u"B003")->goodsCode, u"6010102001");
    EXPECT_FALSE(goods.find(u"B004"));
    EXPECT_EQ(problems(), QStringList());
}

TEST_F(GoodsRegisterTest, VisitedByKodeBarangAndNumberWithTheCopyOfEach)
{
    freeze();
    take({numberOf("B003", 10), numberOf("B001", 9), numberOf("ASING", 1, "5")});
    QStringList visited;
    QList<bool> inCatalogue;
    ASSERT_TRUE(GoodsRegister(*m_session)
                    .visitCopies([&](const GoodsNumber &number, const GoodsRegister::Copy &copy) {
                        visited.append(number.itemCode);
                        inCatalogue.append(copy.slot != noSlot);
                        return true;
                    }));
    EXPECT_EQ(visited,
              (QStringList{QStringLiteral("ASING"), QStringLiteral("B001"), QStringLiteral("B003")}));
    EXPECT_EQ(inCatalogue, (QList<bool>{false, true, true}));
    int unregistered = 0;
    ASSERT_TRUE(GoodsRegister(*m_session).visitUnregistered([&](const GoodsRegister::Copy &) {
        return ++unregistered > 0;
    }));
    EXPECT_EQ(unregistered, 12);
}

TEST_F(GoodsRegisterTest, ManyNumbersAreSeveralRowsAndTextsOfAnyKindAreKept)
{
    freeze();
    std::vector<GoodsNumber> many;
    for (int i = 1; i <= 2500; ++i)
        many.push_back({QStringLiteral("K%1").arg(i), QStringLiteral("6010101001"), i});
    many.push_back(numberOf("A\"\\'%1", 9000));
    many.push_back(numberOf("Größe-é", 9001));
    const qint64 rows = m_session->journalLength();
    EXPECT_EQ(take(many), 2502);
    EXPECT_EQ(m_session->journalLength(), rows + 3);
    EXPECT_EQ(problems(), QStringList());
    reopen();
    EXPECT_EQ(GoodsRegister(*m_session).find(u"A\"\\'%1")->number, 9000);
}

TEST_F(GoodsRegisterTest, ANumberChangedBehindTheJournalIsFound)
{
    freeze();
    take({numberOf("B001", 1)});
    m_session.reset();
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(m_path.toUtf8().constData(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, "UPDATE goods_number SET number = 2", nullptr, nullptr, nullptr),
              SQLITE_OK);
    sqlite3_close(database);
    reopen();
    EXPECT_EQ(problems().size(), 1);
}

TEST_F(GoodsRegisterTest, AReaderTakesNothing)
{
    freeze();
    reopen(Session::Access::Read);
    EXPECT_FALSE(GoodsRegister(*m_session).take({numberOf("B001", 1)}, QStringLiteral("x"), librarian()));
    EXPECT_EQ(GoodsRegister(*m_session).count(), 0);
}

} // namespace
} // namespace opname
