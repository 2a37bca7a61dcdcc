#include "opname/session/title_queries.h"

#include "small_library.h"

namespace opname {
namespace {

using testing::librarian;
using Ids = std::vector<qint64>;

/// Five titles: two with copies, one of which has no code, and three without.
class TitleQueriesTest : public testing::SmallLibrary {
protected:
    void takeIn()
    {
        auto writer = m_session->replaceCatalogue();
        ASSERT_TRUE(writer);
        std::vector<Title> titles;
        for (const auto &[id, name, author] :
             {std::tuple(1, "Hukum Adat", "Ter Haar"), std::tuple(2, "Hukum Pidana", "Moeljatno"),
              std::tuple(3, "Bumi 100% Hijau", "Salim"), std::tuple(4, "Bumi Manusia", "Toer"),
              std::tuple(5, "Sejarah", "Toer")}) {
            Title title;
            title.id = id;
            title.title = QString::fromLatin1(name);
            title.authors = QString::fromLatin1(author);
            title.isbn = QStringLiteral("97860200000%1").arg(id);
            titles.push_back(title);
        }
        const QString site = QStringLiteral("Rak A");
        std::vector<Item> items{item(1, QStringLiteral("B001"), QStringLiteral("340 TER h"), site),
                                item(2, {}, QStringLiteral("345 MOE h"), site),
                                item(3, QStringLiteral("  "), QStringLiteral("345 MOE h"), site)};
        items[2].titleId = 2;
        ASSERT_TRUE((*writer)->addTitles(titles));
        ASSERT_TRUE((*writer)->addItems(items));
        ASSERT_TRUE((*writer)->commit(QStringLiteral("uji"), false, librarian()));
    }

    Ids find(const char *words, std::size_t limit = 50)
    {
        return TitleQueries(*m_session).find(QString::fromUtf8(words), limit, {}).value_or(Ids{-1});
    }
    Ids withoutCopy(const char *words)
    {
        return TitleQueries(*m_session).withoutCopy(QString::fromUtf8(words), {}).value_or(Ids{-1});
    }
    Ids withoutCode(const char *words)
    {
        return TitleQueries(*m_session).copiesWithoutCode(QString::fromUtf8(words), {}).value_or(Ids{-1});
    }
};

TEST_F(TitleQueriesTest, TitlesAreFoundWithAndWithoutCopiesByAnyWords)
{
    takeIn();
    EXPECT_EQ(find("toer"), (Ids{4, 5}));
    EXPECT_EQ(find("bumi TOER"), (Ids{4}));
    EXPECT_EQ(find("hukum 978602000002"), (Ids{2}));
    EXPECT_EQ(find(""), (Ids{1, 2, 3, 4, 5}));
    EXPECT_EQ(find("", 2), (Ids{1, 2}));
    EXPECT_EQ(find("tidak ada"), Ids{});
}

TEST_F(TitleQueriesTest, NothingThatIsTypedIsAnOperator)
{
    takeIn();
    EXPECT_EQ(find("100%"), (Ids{3}));
    EXPECT_EQ(find("%"), (Ids{3}));
    EXPECT_EQ(find("_"), Ids{});
    EXPECT_EQ(find("' OR 1=1 --"), Ids{});
    EXPECT_EQ(find("\\"), Ids{});
    const QByteArray many = QByteArray("a ").repeated(5000);
    EXPECT_EQ(find(many.constData()), find("a"));
}

TEST_F(TitleQueriesTest, WhatHasNoCopyOrNoCodeIsListedBeforeAndAfterTheFreeze)
{
    takeIn();
    for (int pass = 0; pass < 2; ++pass) {
        EXPECT_EQ(withoutCopy(""), (Ids{3, 4, 5}));
        EXPECT_EQ(withoutCopy("bumi"), (Ids{3, 4}));
        EXPECT_EQ(withoutCode(""), (Ids{2, 3}));
        EXPECT_EQ(withoutCode("pidana 345"), (Ids{2, 3}));
        EXPECT_EQ(withoutCode("adat"), Ids{});
        const auto copies = TitleQueries(*m_session).copiesOf({1, 2, 3}, {});
        ASSERT_TRUE(copies);
        EXPECT_EQ(copies->value(2), 2);
        EXPECT_EQ(copies->size(), 2);
        ASSERT_TRUE(m_session->freeze(librarian()));
    }
}

TEST_F(TitleQueriesTest, AStoppedSearchSaysSo)
{
    auto writer = m_session->replaceCatalogue();
    ASSERT_TRUE(writer);
    std::vector<Title> titles(20'000);
    for (std::size_t i = 0; i < titles.size(); ++i) {
        titles[i].id = static_cast<qint64>(i) + 1;
        titles[i].title = QStringLiteral("Judul %1").arg(i);
    }
    ASSERT_TRUE((*writer)->addTitles(titles));
    ASSERT_TRUE((*writer)->commit(QStringLiteral("uji"), false, librarian()));
    const auto stopped = TitleQueries(*m_session).find(QStringLiteral("x"), 50, [] { return false; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(find("19999"), (Ids{20'000})) << "the connection goes on";
}

} // namespace
} // namespace opname
