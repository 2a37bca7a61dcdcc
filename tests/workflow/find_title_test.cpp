#include "opname/workflow/find_title.h"

#include "titles_without_copies.h"

#include <QSignalSpy>
#include <QTest>

namespace opname {
namespace {

class FindTitleTest : public testing::TitlesWithoutCopies {
protected:
    /// What the last of these searches, asked one right behind the other, answers.
    FoundTitles find(const QStringList &typed)
    {
        FindTitle search(m_session->path());
        FoundTitles last;
        bool isDone = false;
        QObject::connect(&search, &FindTitle::found, &search, [&](const FoundTitles &found) {
            last = found;
            isDone = found.typed == typed.last();
        });
        for (const QString &text : typed)
            search.search(text);
        EXPECT_TRUE(QTest::qWaitFor([&] { return isDone; }, 10'000));
        return last;
    }
};

TEST_F(FindTitleTest, TitlesAreFoundWithHowManyCopiesTheyHave)
{
    takeSpareIn();
    const FoundTitles spare = find({QStringLiteral("sejarah")});
    ASSERT_EQ(spare.titles.size(), 1U);
    EXPECT_EQ(spare.titles.front().title.id, firstSpare);
    EXPECT_EQ(spare.titles.front().copies, 0);
    const FoundTitles one = find({QStringLiteral("judul 12")});
    ASSERT_EQ(one.titles.size(), 1U);
    EXPECT_EQ(one.titles.front().copies, 1);
    EXPECT_FALSE(one.hasMore);
}

TEST_F(FindTitleTest, TheCodeOfACopyLeadsToItsTitleFirst)
{
    freezeSpare();
    const FoundTitles found = find({QStringLiteral("b0007")});
    ASSERT_FALSE(found.titles.empty());
    EXPECT_EQ(found.titles.front().title.id, 7);
}

TEST_F(FindTitleTest, OfSeveralAskedInARowTheNewestIsAnswered)
{
    takeSpareIn();
    EXPECT_EQ(find({QStringLiteral("judul"), QStringLiteral("kam"), QStringLiteral("kamus")}).titles.size(),
              1U);
}

TEST_F(FindTitleTest, AFileThatCannotBeReadIsAFailureInWords)
{
    FindTitle search(m_folder.filePath(QStringLiteral("tidak-ada.opname")));
    QSignalSpy failed(&search, &FindTitle::failed);
    search.search(QStringLiteral("x"));
    ASSERT_TRUE(failed.wait(10'000));
    EXPECT_FALSE(failed.front().front().value<Error>().message.isEmpty());
}

} // namespace
} // namespace opname
