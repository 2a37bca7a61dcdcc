// Lists whose reading fails on the way: an error for the user, never a shorter list.

#include "opname/report/writers.h"
#include "opname/workflow/change_list.h"
#include "opname/workflow/hunt.h"
#include "opname/workflow/official_documents.h"
#include "opname/workflow/recap.h"
#include "opname/workflow/reporting.h"
#include "opname/workflow/result_lists.h"
#include "workflow_library.h"

#include <QFile>
#include <sqlite3.h>

namespace opname {

using testing::librarian;

namespace {

/// 1,200 copies on one shelf, of which none but the first and last were found.
class ListedItemsTest : public testing::WorkflowLibrary {
protected:
    void SetUp() override
    {
        WorkflowLibrary::SetUp();
        std::vector<Item> all;
        for (qint64 i = 1; i <= 1200; ++i)
            all.push_back(
                copy(i, QStringLiteral("%1 Abc d").arg(i), QStringLiteral("SL"), QStringLiteral("Rak A")));
        all.push_back(copy(1201, QStringLiteral("500 Abc d"), QStringLiteral("SL"), QStringLiteral("Rak A"),
                           QStringLiteral("MIS")));
        takeIn(all, {});
        ASSERT_TRUE(m_session->freeze(librarian()));
        for (const char *code : {"B0001", "B1200", "B1201"})
            scan(QLatin1String(code), QStringLiteral("Rak A"));
        const auto pass = m_session->latestPass(QStringLiteral("Rak A"));
        ASSERT_TRUE(pass);
        ASSERT_TRUE(m_session->finishPass(*pass, librarian()));
    }

    /// Behind the program's back.
    void alter(const char *sql) const
    {
        sqlite3 *file = nullptr;
        ASSERT_EQ(sqlite3_open(QFile::encodeName(m_session->path()).constData(), &file), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(file, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(file);
        sqlite3_close(file);
    }
    void spoil() const { alter("ALTER TABLE title RENAME TO gone"); }
    void mend() const { alter("ALTER TABLE gone RENAME TO title"); }

    static void expectTold(const Outcome &read)
    {
        ASSERT_FALSE(read);
        EXPECT_FALSE(read.error().message.isEmpty());
        EXPECT_TRUE(read.error().detail.contains(u"title")) << read.error().detail.toStdString();
    }
};

TEST_F(ListedItemsTest, ReadingThatFailsOnTheWayIsToldAndMayBeRepeated)
{
    qint64 seen = 0;
    const auto visit = [&](bool spoils) {
        seen = 0;
        return Recap(*m_session).visitMissing([&](const ListedItem &) {
            if (++seen == 1 && spoils)
                spoil();
            return true;
        });
    };
    ASSERT_TRUE(visit(false));
    const qint64 all = seen;
    ASSERT_GT(all, 900);
    expectTold(visit(true));
    EXPECT_GT(seen, 0);
    EXPECT_LT(seen, all);
    mend();
    EXPECT_TRUE(visit(false)) << "told once";
    EXPECT_EQ(seen, all);
}

TEST_F(ListedItemsTest, EveryListOfCopiesTellsOfIt)
{
    const auto lost = ResultLists(*m_session).copies(ResultList::Missing);
    ASSERT_TRUE(lost);
    spoil();
    expectTold(ResultLists(*m_session).visit(*lost, [](const ListedItem &, const Place &) { return true; }));
    for (const DiscrepancyKind kind : {DiscrepancyKind::Missing, DiscrepancyKind::FoundAgain})
        expectTold(Differences(*m_session).visit(kind, [](const Discrepancy &) { return true; }));
    expectTold(Recap(*m_session).visitLost([](const ListedItem &) { return true; }));
    expectTold(Hunt(*m_session).visit([](const HuntPlace &) { return true; }));
}

TEST_F(ListedItemsTest, HuntThatFailsBetweenTwoCopiesIsNoShorterHunt)
{
    int seen = 0;
    expectTold(Hunt(*m_session).visit([&](const HuntPlace &) {
        if (++seen == 3)
            spoil();
        return true;
    }));
    EXPECT_EQ(seen, 3);
}

TEST_F(ListedItemsTest, PaperWhoseListsCannotBeReadToTheirEndIsNotWritten)
{
    const QString path = m_folder.filePath(QStringLiteral("naskah.pdf"));
    const QString texts = m_folder.filePath(QStringLiteral("naskah"));
    const auto expectRefused = [&](const Result<Document> &document) {
        ASSERT_TRUE(document) << document.error().message.toStdString();
        spoil();
        const auto written = writeDocument(*document, path);
        mend();
        ASSERT_FALSE(written);
        EXPECT_FALSE(written.error().message.isEmpty());
        EXPECT_FALSE(QFile::exists(path));
    };
    for (const OfficialPaper paper :
         {OfficialPaper::Worksheet, OfficialPaper::Conditions, OfficialPaper::WriteOff})
        expectRefused(OfficialDocuments(*m_session, texts).make(paper, QStringLiteral("id")));
    expectRefused(Reporting(*m_session).recap(QStringLiteral("id")));
}

TEST_F(ListedItemsTest, ChangesThatCannotBeReadAreNoEmptyList)
{
    DecisionRequest request;
    request.kind = DiscrepancyKind::FoundAgain;
    request.action = DecisionAction::MakeAvailable;
    ASSERT_TRUE(decide(request));
    const Document document = Reporting(*m_session).changes(QStringLiteral("id"));
    spoil();
    const auto written = writeDocument(document, m_folder.filePath(QStringLiteral("perubahan.csv")));
    ASSERT_FALSE(written);
    EXPECT_FALSE(QFile::exists(m_folder.filePath(QStringLiteral("perubahan.csv"))));
}

} // namespace
} // namespace opname
