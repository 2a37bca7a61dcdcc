// Loans that two stations take from files, neither knowing what the other has taken.

#include "opname/session/session_merge.h"
#include "opname/session/stations.h"
#include "opname/session/verification.h"
#include "opname/workflow/preparation.h"
#include "support/session_tables.h"
#include "workflow_library.h"

#include <QFile>

namespace opname {

using testing::librarian;

namespace {

/// Whether the journal has what the second station takes behind what the first one takes.
class LoansOfFilesTest : public testing::WorkflowLibrary, public ::testing::WithParamInterface<bool> {
protected:
    void begin()
    {
        ASSERT_TRUE(m_session->freeze(librarian()));
        const QString path = m_folder.filePath(QStringLiteral("kedua.opname"));
        ASSERT_TRUE(Stations(*m_session).handOn(path, {}, librarian()));
        auto opened = Session::open(path, Session::Access::Write);
        ASSERT_TRUE(opened) << opened.error().message.toStdString();
        m_second = std::move(*opened);
        Session &behind = GetParam() ? *m_second : *m_session;
        for (int i = 0; i < 6; ++i)
            ASSERT_TRUE(behind.changeSetting(QStringLiteral("gap"), QString::number(i), authorAt(behind)));
    }

    Author authorAt(const Session &session) const
    {
        if (&session == m_session.get())
            return librarian();
        return {session.ownStation(), QStringLiteral("Budi")};
    }

    void takeFrom(const QByteArray &lines, Session &session)
    {
        QFile file(m_folder.filePath(QStringLiteral("pinjam.csv")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(lines);
        file.close();
        const auto taken = Preparation(session, authorAt(session)).takeLoansFrom(file.fileName());
        ASSERT_TRUE(taken) << taken.error().message.toStdString();
    }

    /// Each takes a file, then they meet.
    void take(const QByteArray &first, const QByteArray &second)
    {
        takeFrom(first, *m_session);
        takeFrom(second, *m_second);
        ASSERT_TRUE(SessionMerge(*m_session).take({m_second->path()}));
        ASSERT_TRUE(SessionMerge(*m_second).take({m_session->path()}));
        EXPECT_EQ(testing::firstDifference(testing::sessionTables(m_session->path()),
                                           testing::sessionTables(m_second->path()))
                      .toStdString(),
                  "");
        EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
        EXPECT_EQ(Verification::verify(*m_second).problems.join(u'\n').toStdString(), "");
    }

    std::string open() const
    {
        QStringList codes;
        for (const ListedLoan &loan : m_session->catalogue().loans())
            codes.append(loan.loan.itemCode);
        codes.sort();
        return codes.join(u' ').toStdString();
    }

    std::string circulation() const
    {
        QStringList told;
        for (const auto &later : m_session->catalogue().laterDifferences())
            told.append(later.itemCode + u' ' + later.field);
        told.sort();
        return told.join(u", ").toStdString();
    }

    std::unique_ptr<Session> m_second; ///< another computer
};

TEST_P(LoansOfFilesTest, LinesInAnotherOrderAreTheSameLoans)
{
    takeIn(items(), loans());
    begin();
    take("B0001,2026-11-24,2026-12-08\nB0002,2026-11-24,2026-12-08\nB0003,2026-11-24,2026-12-08\n",
         "B0003,2026-11-24,2026-12-08\nB0002,2026-11-24,2026-12-08\nB0001,2026-11-24,2026-12-08\n");
    EXPECT_EQ(open(), "B0001 B0002 B0003");
    EXPECT_EQ(circulation(), "B0001 lent, B0002 lent, B0003 lent, B0010 returned");
    EXPECT_EQ(m_session->totals().onLoan, 3);
}

TEST_P(LoansOfFilesTest, ALineMoreInFrontKeepsNoLoanUnderTwoNumbers)
{
    takeIn(items(), loans());
    begin();
    take("B0001,2026-11-24,2026-12-08\nB0002,2026-11-24,2026-12-08\n",
         "B0003,2026-11-25,2026-12-09\nB0001,2026-11-24,2026-12-08\nB0002,2026-11-24,2026-12-08\n");
    EXPECT_EQ(open(), "B0001 B0002 B0003");
    EXPECT_EQ(circulation(), "B0001 lent, B0002 lent, B0003 lent, B0010 returned");
    EXPECT_EQ(m_session->totals().onLoan, 3);

    take("B0003,2026-11-25,2026-12-09\nB0002,2026-11-24,2026-12-22\n",
         "B0002,2026-11-24,2026-12-22\nB0003,2026-11-25,2026-12-09\n");
    EXPECT_EQ(open(), "B0002 B0003");
    EXPECT_EQ(circulation(), "B0001 lent, B0001 returned, B0002 lent, B0003 lent, B0010 returned");
    EXPECT_EQ(m_session->totals().onLoan, 2);
}

TEST_P(LoansOfFilesTest, AFileWithoutDatesHasTheSameLoans)
{
    takeIn(items(), {}, true);
    begin();
    take("b0001\nB0002\n", "B0002,2026-11-24,2026-12-08\nB0001,2026-11-24,2026-12-08\n");
    EXPECT_EQ(m_session->catalogue().loans().size(), 2U);
    EXPECT_EQ(m_session->totals().onLoan, 2);
    EXPECT_EQ(circulation(), "B0001 lent, B0002 lent");
}

TEST_P(LoansOfFilesTest, OfTwoLoansOfOneCopyTheOneBehindStands)
{
    takeIn(items(), {}, true);
    begin();
    take("B0001,2026-11-24,2026-12-08\n", "B0001,2026-11-26,2026-12-10\n");
    const std::vector<ListedLoan> listed = m_session->catalogue().loans();
    ASSERT_EQ(listed.size(), 1U);
    EXPECT_EQ(listed.front().loan.loanDate, QDate(2026, 11, GetParam() ? 26 : 24));
    EXPECT_EQ(circulation(), "B0001 lent, B0001 lent, B0001 returned");
}

TEST_P(LoansOfFilesTest, ASessionWhoseLoansHaveTheNumbersOfTheirLinesGoesOn)
{
    const QDate november(2026, 11, 24);
    const QDate december(2026, 12, 8);
    takeIn(items(), {}, false);
    std::vector<Loan> byLines;
    byLines.push_back({1, QStringLiteral("B0001"), november, december});
    byLines.push_back({2, QStringLiteral("B0002"), november, december});
    ASSERT_TRUE(m_session->replaceLoans(byLines, QStringLiteral("berkas"), librarian()));
    begin();
    take("B0001,2026-11-24,2026-12-08\nB0002,2026-11-24,2026-12-08\n",
         "B0003,2026-11-25,2026-12-09\nB0001,2026-11-24,2026-12-08\nB0002,2026-11-24,2026-12-08\n");
    EXPECT_EQ(open(), "B0001 B0002 B0003");
    EXPECT_EQ(circulation(), "B0003 lent");
}

INSTANTIATE_TEST_SUITE_P(Taken, LoansOfFilesTest, ::testing::Values(false, true),
                         [](const auto &tested) { return tested.param ? "SecondBehind" : "FirstBehind"; });

} // namespace
} // namespace opname
