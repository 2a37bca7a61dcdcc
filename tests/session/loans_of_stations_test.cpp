// Loans that several stations pulled, none knowing what the others had found.

#include "small_library.h"

#include "opname/session/session_merge.h"
#include "opname/session/stations.h"
#include "opname/session/verification.h"
#include "support/session_tables.h"

namespace opname {
namespace {

const QDate november(2026, 11, 2);
const QDate december(2026, 12, 1);

/// Loan 1, of B005, is open since the freeze.
class LoansOfStationsTest : public testing::SmallLibrary {
protected:
    void SetUp() override
    {
        SmallLibrary::SetUp();
        freeze();
        const QString path = m_folder.filePath(QStringLiteral("kedua.opname"));
        ASSERT_TRUE(Stations(*m_session).handOn(path, {}, testing::librarian()));
        auto opened = Session::open(path, Session::Access::Write);
        ASSERT_TRUE(opened) << opened.error().message.toStdString();
        m_second = std::move(*opened);
        // What it pulls then comes behind what the first one pulls.
        for (int i = 0; i < 6; ++i)
            ASSERT_TRUE(
                m_second->changeSetting(QStringLiteral("gap"), QString::number(i), second(*m_second)));
    }

    static Author second(const Session &session) { return {session.ownStation(), QStringLiteral("Budi")}; }

    void pull(const std::vector<Loan> &first, const std::vector<Loan> &behind)
    {
        ASSERT_TRUE(m_session->replaceLoans(first, QStringLiteral("berkas"), testing::librarian()));
        ASSERT_TRUE(m_second->replaceLoans(behind, QStringLiteral("berkas"), second(*m_second)));
        meet();
    }

    void meet()
    {
        ASSERT_TRUE(SessionMerge(*m_session).take({m_second->path()}));
        ASSERT_TRUE(SessionMerge(*m_second).take({m_path}));
        EXPECT_EQ(
            testing::firstDifference(testing::sessionTables(m_path), testing::sessionTables(m_second->path()))
                .toStdString(),
            "");
        EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
    }

    std::string open() const
    {
        QStringList codes;
        for (const ListedLoan &loan : m_session->catalogue().loans())
            codes.append(loan.loan.itemCode);
        return codes.join(u' ').toStdString();
    }

    std::string circulation() const
    {
        QStringList told;
        for (const auto &later : m_session->catalogue().laterDifferences())
            told.append(later.itemCode + u' ' + later.field);
        return told.join(u", ").toStdString();
    }

    std::unique_ptr<Session> m_second; ///< another computer
};

TEST_F(LoansOfStationsTest, ALoanThatBothFoundUnderANumberOfAnotherStaysOpenAndIsToldOnce)
{
    const Loan lent{1, QStringLiteral("B005"), november, december};
    pull({lent}, {lent});
    EXPECT_EQ(open(), "B005");
    EXPECT_EQ(circulation(), "B005 returned, B005 lent");
    Loan renumbered = lent;
    renumbered.id = 2;
    ASSERT_TRUE(m_second->replaceLoans({renumbered}, QStringLiteral("berkas"), second(*m_second)));
    meet();
    EXPECT_EQ(open(), "B005");
    EXPECT_EQ(circulation(), "B005 returned, B005 lent") << "another number is no circulation";
}

TEST_F(LoansOfStationsTest, OfANumberThatWentOverToTwoLoansTheFormerOneIsReturned)
{
    pull({{1, QStringLiteral("B001"), november, december}},
         {{1, QStringLiteral("B002"), november, december}});
    EXPECT_EQ(open(), "B002");
    EXPECT_EQ(circulation(), "B005 returned, B001 lent, B001 returned, B002 lent");
}

TEST_F(LoansOfStationsTest, OfANewNumberThatTwoLoansGotTheFormerOneIsReturned)
{
    const Loan frozen{1, QStringLiteral("B005"), QDate(2026, 1, 2), QDate(2026, 1, 16)};
    pull({frozen, {2, QStringLiteral("B001"), november, december}},
         {frozen, {2, QStringLiteral("B002"), november, december}});
    EXPECT_EQ(open(), "B005 B002");
    EXPECT_EQ(circulation(), "B001 lent, B001 returned, B002 lent");
}

TEST_F(LoansOfStationsTest, AnExtensionBehindAReturnLendsAgain)
{
    pull({}, {{1, QStringLiteral("B005"), QDate(2026, 1, 2), december}});
    EXPECT_EQ(open(), "B005");
    EXPECT_EQ(circulation(), "B005 returned, B005 lent");
}

TEST_F(LoansOfStationsTest, AnExtensionThatBothFoundIsNoCirculation)
{
    const Loan extended{1, QStringLiteral("B005"), QDate(2026, 1, 2), december};
    pull({extended}, {extended});
    EXPECT_EQ(open(), "B005");
    EXPECT_EQ(circulation(), "");
}

} // namespace
} // namespace opname
