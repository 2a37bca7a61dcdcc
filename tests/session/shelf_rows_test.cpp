#include "opname/session/shelf_rows.h"

#include "small_library.h"

namespace opname {
namespace {

using testing::librarian;

class ShelfRowsTest : public testing::SmallLibrary {
protected:
    ShelfRows rows()
    {
        auto rows = m_session->catalogue().shelfRows();
        EXPECT_TRUE(rows) << (rows ? "" : rows.error().detail.toStdString());
        return rows ? std::move(*rows) : ShelfRows();
    }

    QStringList codes(const ShelfRows &rows, RowRange range)
    {
        std::vector<qint64> wanted;
        for (qint64 row = range.first; row < range.end; ++row)
            wanted.push_back(row);
        QStringList list;
        for (const ListedItem &item : m_session->catalogue().at(rows, wanted))
            list.append(item.item.code);
        return list;
    }

    qint64 firstFrom(const ShelfRows &rows, RowRange within, const char *callNumber)
    {
        const QByteArray key = callNumberKey(QString::fromLatin1(callNumber), m_session->profile()).bytes;
        return m_session->catalogue().firstRow(rows, within,
                                               [&](const QByteArray &other) { return other >= key; });
    }
};

TEST_F(ShelfRowsTest, AreTheSameBeforeAndAfterTheFreeze)
{
    takeCatalogueIn();
    const ShelfRows before = rows();
    EXPECT_FALSE(before.isFrozen());
    const QStringList all = codes(before, {0, before.count});
    ASSERT_EQ(all.size(), 14);
    EXPECT_EQ(all.first(), QStringLiteral("B000"));
    EXPECT_EQ(all.last(), QStringLiteral("B013"));
    ASSERT_TRUE(m_session->freeze(librarian()));
    const ShelfRows after = rows();
    EXPECT_TRUE(after.isFrozen());
    EXPECT_EQ(after.count, before.count);
    EXPECT_EQ(codes(after, {0, after.count}), all);
    ASSERT_EQ(after.homes.size(), 2U);
    ASSERT_EQ(before.homes.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(before.homes[i].place, after.homes[i].place);
        EXPECT_EQ(before.homes[i].first, after.homes[i].first);
        EXPECT_EQ(before.homes[i].count, after.homes[i].count);
    }
}

TEST_F(ShelfRowsTest, FollowAProfileThatChangedBehindThePull)
{
    takeCatalogueIn();
    const QStringList before = codes(rows(), {0, 14});
    ASSERT_TRUE(
        m_session->changeSetting(QStringLiteral("call_number_profile"), QStringLiteral("lc"), librarian()));
    const ShelfRows changed = rows();
    const QStringList shown = codes(changed, {0, changed.count});
    ASSERT_TRUE(m_session->freeze(librarian()));
    EXPECT_EQ(codes(rows(), {0, 14}), shown);
    EXPECT_EQ(shown.size(), before.size());
}

TEST_F(ShelfRowsTest, MarksSayWhatIsCountedAndWhatIsLent)
{
    takeCatalogueIn();
    const auto before = m_session->catalogue().shelfMarks(rows());
    ASSERT_TRUE(before);
    ASSERT_TRUE(m_session->freeze(librarian()));
    const auto after = m_session->catalogue().shelfMarks(rows());
    ASSERT_TRUE(after);
    EXPECT_EQ(*before, *after);
    ASSERT_EQ(before->size(), 14U);
    EXPECT_EQ((*before)[0], ShelfMark::Expected);
    EXPECT_EQ((*before)[5], ShelfMark::Expected | ShelfMark::Lent);
    EXPECT_EQ((*before)[13], 0) << "marked missing: not counted";
}

TEST_F(ShelfRowsTest, FirstRowOfACallNumberIsFoundInBothStates)
{
    takeCatalogueIn();
    const auto look = [&] {
        const ShelfRows list = rows();
        const RowRange rakA{list.homes[0].first, list.homes[0].end()};
        EXPECT_EQ(firstFrom(list, rakA, "100"), 0);
        EXPECT_EQ(firstFrom(list, rakA, "130"), 3);
        EXPECT_EQ(firstFrom(list, rakA, "131"), 4);
        EXPECT_EQ(firstFrom(list, rakA, "999"), rakA.end);
        EXPECT_EQ(firstFrom(list, {5, 5}, "100"), 5);
    };
    look();
    ASSERT_TRUE(m_session->freeze(librarian()));
    look();
}

TEST_F(ShelfRowsTest, SearchStaysWithinItsRowsInBothStates)
{
    takeCatalogueIn();
    const auto look = [&] {
        const ShelfRows list = rows();
        const auto found = [&](const char *words, RowRange within, std::size_t limit = 100) {
            return m_session->catalogue().search(list, within, QString::fromUtf8(words), limit,
                                                 [] { return true; });
        };
        EXPECT_EQ(found("judul", {0, 14}).size(), 14U);
        EXPECT_EQ(found("judul", {10, 13}), (std::vector<qint64>{10, 11, 12}));
        EXPECT_EQ(found("judul", {0, 14}, 3), (std::vector<qint64>{0, 1, 2}));
        EXPECT_EQ(found("JUDUL b007", {0, 14}), std::vector<qint64>{7});
        EXPECT_EQ(found("150 abc", {0, 14}), std::vector<qint64>{5});
        EXPECT_TRUE(found("100%", {0, 14}).empty());
        EXPECT_TRUE(found("'; DROP TABLE item", {0, 14}).empty());
        EXPECT_TRUE(found("  ", {0, 14}).empty());
        EXPECT_TRUE(found("judul", {}).empty());
    };
    look();
    ASSERT_TRUE(m_session->freeze(librarian()));
    look();
}

TEST_F(ShelfRowsTest, RowsThatDoNotExistAreLeftOut)
{
    takeCatalogueIn();
    EXPECT_EQ(m_session->catalogue().at(rows(), std::vector<qint64>{-1, 2, 99}).size(), 1U);
    ASSERT_TRUE(m_session->freeze(librarian()));
    EXPECT_EQ(m_session->catalogue().at(rows(), std::vector<qint64>{2, 99}).size(), 1U);
}

TEST_F(ShelfRowsTest, WithoutACatalogueThereAreNone)
{
    EXPECT_EQ(rows().count, 0);
    EXPECT_TRUE(rows().homes.empty());
}

} // namespace
} // namespace opname
