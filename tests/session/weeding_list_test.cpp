#include "opname/session/weeding_list.h"

#include "opname/session/verification.h"
#include "small_library.h"

#include <sqlite3.h>

namespace opname {
namespace {

using testing::librarian;

class WeedingListTest : public testing::SmallLibrary {
protected:
    Result<qint64> add(const QStringList &codes)
    {
        return WeedingList(*m_session).add(codes, QStringLiteral("afkir.txt"), librarian());
    }

    Result<qint64> takeBack(const QStringList &codes)
    {
        return WeedingList(*m_session).takeBack(codes, QStringLiteral("-"), librarian());
    }

    void choose(const QString &statuses)
    {
        ASSERT_TRUE(m_session->changeSetting(QLatin1String(weededStatusesSetting), statuses, librarian()));
    }

    /// "code listed|– in|– weeded|– given|–" of every copy visited.
    QStringList copies()
    {
        QStringList all;
        EXPECT_TRUE(WeedingList(*m_session).visit([&](const WeededCopy &copy) {
            const auto mark = [](bool is, const char *word) {
                return is ? u' ' + QLatin1String(word) : QString();
            };
            all.append(copy.code + mark(copy.facts.isListed, "listed") + mark(copy.facts.isInSlims, "in")
                       + mark(copy.facts.hasWeededStatus, "weeded"));
            return true;
        }));
        return all;
    }

    void expectVerifies()
    {
        const VerificationResult result = Verification::verify(*m_session);
        EXPECT_TRUE(result.isOk()) << result.problems.join(u'\n').toStdString();
    }

    void execute(const char *sql)
    {
        m_session.reset();
        sqlite3 *file = nullptr;
        ASSERT_EQ(sqlite3_open(m_path.toUtf8().constData(), &file), SQLITE_OK);
        ASSERT_EQ(sqlite3_exec(file, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(file);
        sqlite3_close(file);
        reopen();
    }
};

TEST_F(WeedingListTest, ALaterListAddsAndTheSameListAgainWritesNothing)
{
    takeCatalogueIn();
    EXPECT_EQ(add({QStringLiteral("B001"), QStringLiteral("b001 "), QStringLiteral("X9")}), 2)
        << "as SLiMS compares codes";
    const qint64 rows = m_session->journalLength();
    EXPECT_EQ(add({QStringLiteral("X9"), QStringLiteral("B001")}), 0);
    EXPECT_EQ(m_session->journalLength(), rows);
    EXPECT_EQ(add({QStringLiteral("B001"), QStringLiteral("B002")}), 1);
    reopen();
    EXPECT_EQ(WeedingList(*m_session).count(), 3);
    expectVerifies();
}

TEST_F(WeedingListTest, CodesCanBeTakenBackAndListedAgain)
{
    freeze();
    ASSERT_EQ(add({QStringLiteral("B001"), QStringLiteral("B002")}), 2);
    EXPECT_EQ(takeBack({QStringLiteral("b001"), QStringLiteral("B009")}), 1);
    EXPECT_EQ(takeBack({QStringLiteral("B001")}), 0);
    EXPECT_EQ(copies(), QStringList{QStringLiteral("B002 listed in")});
    expectVerifies();
    EXPECT_EQ(add({QStringLiteral("B001")}), 1);
    reopen();
    EXPECT_EQ(WeedingList(*m_session).count(), 2);
    expectVerifies();
}

TEST_F(WeedingListTest, StatusesMeanWeededOnlyWhenSomebodySaidSo)
{
    freeze();
    EXPECT_TRUE(WeedingList(*m_session).statuses().isEmpty());
    EXPECT_TRUE(copies().isEmpty()) << "one copy is marked missing, which alone means nothing";
    choose(QStringLiteral("MIS"));
    EXPECT_EQ(copies(), QStringList{QStringLiteral("B013 in weeded")});
    ASSERT_EQ(add({QStringLiteral("B013"), QStringLiteral("ASING")}), 2);
    EXPECT_EQ(copies(),
              (QStringList{QStringLiteral("ASING listed"), QStringLiteral("B013 listed in weeded")}));
}

TEST_F(WeedingListTest, TheNewestThatIsKnownOfSlimsCounts)
{
    freeze();
    choose(QStringLiteral("MIS"));
    ASSERT_EQ(add({QStringLiteral("B001"), QStringLiteral("B002")}), 2);
    LaterPull pull;
    pull.sourceLabel = QStringLiteral("uji");
    pull.changed = {{2, QStringLiteral("B001"), QStringLiteral("status"), {}, QStringLiteral("MIS")},
                    {5, QStringLiteral("B004"), QStringLiteral("status"), {}, QStringLiteral("MIS")},
                    {14, QStringLiteral("B013"), QStringLiteral("status"), QStringLiteral("MIS"), {}}};
    pull.vanished = {{3, QStringLiteral("B002")}};
    ASSERT_TRUE(m_session->recordLaterPull(pull, librarian()));
    EXPECT_EQ(copies(),
              (QStringList{QStringLiteral("B001 listed in weeded"), QStringLiteral("B002 listed"),
                           QStringLiteral("B004 in weeded")}));
    LaterPull back;
    back.sourceLabel = QStringLiteral("uji");
    back.returned = pull.vanished;
    ASSERT_TRUE(m_session->recordLaterPull(back, librarian()));
    EXPECT_EQ(copies(),
              (QStringList{QStringLiteral("B001 listed in weeded"), QStringLiteral("B002 listed in"),
                           QStringLiteral("B004 in weeded")}));
}

TEST_F(WeedingListTest, AHundredThousandCodesAreRowsThatCanStillBeRead)
{
    takeCatalogueIn();
    QStringList codes;
    for (int i = 0; i < 2500; ++i)
        codes.append(QStringLiteral("W%1").arg(i));
    const qint64 before = m_session->journalLength();
    EXPECT_EQ(add(codes), 2500);
    EXPECT_EQ(m_session->journalLength(), before + 3) << "a thousand a row";
    expectVerifies();
}

TEST_F(WeedingListTest, AListThatWasAlteredIsFound)
{
    freeze();
    ASSERT_EQ(add({QStringLiteral("B001"), QStringLiteral("B002")}), 2);
    execute("DELETE FROM weeded WHERE code = 'B001'");
    EXPECT_FALSE(Verification::verify(*m_session).isOk());
}

TEST_F(WeedingListTest, AReaderWritesNothingAndHostileCodesAreData)
{
    takeCatalogueIn();
    EXPECT_EQ(add({QStringLiteral("'); DROP TABLE x"), QStringLiteral("\"\\%_")}), 2);
    expectVerifies();
    reopen(Session::Access::Read);
    EXPECT_FALSE(add({QStringLiteral("B001")}));
    EXPECT_EQ(WeedingList(*m_session).count(), 2);
}

} // namespace
} // namespace opname
