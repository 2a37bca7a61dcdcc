#include "opname/session/verification.h"
#include "small_library.h"

namespace opname {
namespace {

using testing::librarian;

/// The stock-take of before the freeze, and what the file keeps of it.
class OrderTakeTest : public testing::SmallLibrary {
protected:
    ScanAnswer read(const QString &code, ScanPurpose purpose = ScanPurpose::Order)
    {
        const ScanRequest request{code, QStringLiteral("Rak A"), {}, purpose, librarian()};
        auto answers = m_session->record(std::span(&request, 1));
        EXPECT_TRUE(answers) << (answers ? "" : answers.error().message.toStdString());
        return answers ? answers->front() : ScanAnswer();
    }

    void expectVerifies()
    {
        const VerificationResult result = Verification::verify(*m_session);
        EXPECT_TRUE(result.isOk()) << result.problems.join(u' ').toStdString();
    }
};

TEST_F(OrderTakeTest, SlotsAreThoseThatTheFreezeWillGive)
{
    takeCatalogueIn();
    std::vector<QString> before;
    {
        const auto stock = m_session->orderTake();
        ASSERT_TRUE(stock);
        ASSERT_EQ((*stock)->itemCount(), 14U);
        for (Slot slot = 0; slot < (*stock)->itemCount(); ++slot)
            before.push_back(m_session->catalogue().at(slot)->item.code);
    }
    ASSERT_TRUE(m_session->freeze(librarian()));
    for (Slot slot = 0; slot < before.size(); ++slot)
        EXPECT_EQ(m_session->catalogue().at(slot)->item.code, before[slot]);
}

TEST_F(OrderTakeTest, AReadIsAnsweredWithItsBook)
{
    takeCatalogueIn();
    const ScanAnswer answer = read(QStringLiteral("b003"));
    EXPECT_EQ(answer.itemCode, QStringLiteral("B003"));
    EXPECT_EQ(answer.title, QStringLiteral("Judul 3"));
    EXPECT_EQ(answer.home.site, QStringLiteral("Rak A"));
    EXPECT_EQ(m_session->catalogue().at(answer.slot)->item.code, QStringLiteral("B003"));
    EXPECT_EQ(read(QStringLiteral("XYZ")).verdict, Verdict::Unknown);
    EXPECT_EQ(read(QStringLiteral("B011")).verdict, Verdict::Misplaced);
    EXPECT_EQ(m_session->totals().scans, 0);
    expectVerifies();
}

TEST_F(OrderTakeTest, LabelsAreReadBeforeTheFreezeAndNothingIsCounted)
{
    takeCatalogueIn();
    EXPECT_EQ(read(QStringLiteral("B001"), ScanPurpose::Label).itemCode, QStringLiteral("B001"));
    const ScanRequest both[] = {{QStringLiteral("B002"), {}, {}, ScanPurpose::Order, librarian()},
                                {QStringLiteral("B003"), {}, {}, ScanPurpose::Count, librarian()}};
    const qint64 rows = m_session->journalLength();
    const auto refused = m_session->record(both);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_EQ(m_session->journalLength(), rows) << "all of a group or nothing";
    EXPECT_FALSE(m_session->stockTake());
}

TEST_F(OrderTakeTest, SeveralStationsAndOperatorsAreReplayedAcrossTheFreeze)
{
    takeCatalogueIn();
    for (const auto &[station, name] : {std::pair("S1", "Ani"), std::pair("S2", "Budi")}) {
        const Author author{QString::fromLatin1(station), QString::fromLatin1(name)};
        for (const char *code : {"B004", "B001", "HILANG"}) {
            const ScanRequest request{
                QString::fromLatin1(code), QStringLiteral("Rak A"), {}, ScanPurpose::Order, author};
            ASSERT_TRUE(m_session->record(std::span(&request, 1)));
        }
    }
    const auto pass =
        m_session->latestPass(QStringLiteral("Rak A"), ScanPurpose::Order, QStringLiteral("S2"));
    ASSERT_TRUE(pass);
    ASSERT_EQ(m_session->undoPass(*pass, {QStringLiteral("S2"), QStringLiteral("Budi")}), 3);
    expectVerifies();
    ASSERT_TRUE(m_session->freeze(librarian()));
    expectVerifies();
    reopen();
    const auto stock = m_session->stockTake();
    ASSERT_TRUE(stock);
    const auto first = (*stock)->passReading(
        *m_session->latestPass(QStringLiteral("Rak A"), ScanPurpose::Order, QStringLiteral("S1")));
    ASSERT_TRUE(first);
    EXPECT_EQ(first->strays.size(), 1U);
    EXPECT_EQ(first->unknown.size(), 1U);
    EXPECT_TRUE(first->isFinished);
    scan(QStringLiteral("B001"), QStringLiteral("Rak A"));
    EXPECT_EQ(m_session->totals().found, 1);
    expectVerifies();
}

} // namespace
} // namespace opname
